import { promises as dns, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isCallable } from './addresses.js';
import { OutboundError } from './failure.js';

/** The addresses of a name. Ends early, with an error, when the signal says so. */
export type Resolve = (hostname: string, signal: AbortSignal) => Promise<LookupAddress[]>;

/** By the system, which knows names of this machine too, such as `localhost`. */
export const bySystem: Resolve = (hostname) => dns.lookup(hostname, { all: true });

/**
 * By the name servers, without the threads that `getaddrinfo` waits in: names of a server that does not answer would
 * hold up everybody else's.
 */
export const byNameServers =
  (servers?: string[]): Resolve =>
  async (hostname, signal) => {
    const resolver = new dns.Resolver();
    if (servers) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    signal.removeEventListener('abort', cancel);
    return answers.flatMap((answer, index) =>
      answer.status === 'fulfilled'
        ? answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 }))
        : [],
    );
  };

/**
 * A look-up for `net.connect`, which connects to what it answers and asks nobody again: the addresses that are judged are
 * those that are called. One that must not be called spoils the name, whatever other addresses it has.
 */
export const guardedLookup =
  (resolve: Resolve, allowsPrivate: boolean, signal: AbortSignal): LookupFunction =>
  (hostname, { all }, callback) => {
    const found = resolve(hostname, signal).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) throw new OutboundError('DNS');
        if (addresses.every(({ address }) => isCallable(address, allowsPrivate))) return { first, addresses };
        throw new OutboundError('ADDRESS_REFUSED');
      },
      () => {
        throw new OutboundError('DNS');
      },
    );
    found.then(
      ({ first, addresses }) =>
        all ? callback(null, addresses) : callback(null, first.address, first.family),
      (error: OutboundError) => callback(error, ''),
    );
  };
