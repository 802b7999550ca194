import { mutantsOf } from './mutant.ts';

const certificates = 'test/delivery/nats/certificates.test.ts';
const atTheStart = 'test/delivery/nats/at-the-start.test.ts';
const access = 'test/delivery/nats/access.test.ts';

const connection = mutantsOf('platform/streams/jetstream.ts', certificates);
const files = mutantsOf('platform/streams/shown-files.ts', certificates);

/** What somebody who sets up NATS wrongly is told, and what that must not hold up. */
export const nats = [
  connection(
    'nats',
    'the address in a certificate',
    'tls && { ...tls, host: hostOf(server) }',
    'tls && hostOf(server) && tls',
  ),
  files(
    'nats',
    'a key of the certificate',
    'if (certificate!.checkPrivateKey(privateKeyOf(key))) return;',
    'if (privateKeyOf(key)) return;',
  ),
  files(
    'nats',
    'an authority that is valid',
    'if (!authorities.every(isExpired)) return;',
    'if (authorities.length > 0) return;',
  ),
  mutantsOf('platform/streams/shown-files.ts', access)(
    'nats',
    'the end of credentials',
    'expires !== null && expires <= Date.now()',
    'expires === 0',
  ),
  mutantsOf('delivery/event-stream.ts', atTheStart)(
    'nats',
    'a try at the start',
    'await tryConnection();',
    'if (stopping.signal.aborted) await tryConnection();',
  ),
  mutantsOf('delivery/stream-connection.ts', atTheStart)(
    'nats',
    'a stop that waits for no server',
    "stopping.addEventListener('abort', stop, { once: true });",
    '',
  ),
  mutantsOf('delivery/stream-log.ts', 'test/delivery/nats-certificates.test.ts')(
    'nats',
    'news of the set-up',
    'if (!isFirst && !isNews && now',
    'if (!isFirst && now',
  ),
];
