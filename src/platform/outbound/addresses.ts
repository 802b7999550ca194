import ipaddr from 'ipaddr.js';

/** What development may call besides the public network. Link-local addresses, where clouds answer secrets, are not in it. */
const PRIVATE = ['loopback', 'private', 'uniqueLocal'];
/** The addresses that are handed out as public ones (RFC 4291, 2.4); the rest of IPv6 has other uses or none. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by its number, and yet it answers every virtual machine of Azure with what is meant for that machine. */
const METADATA = ['168.63.129.16'];

/**
 * Whether an address may be called: one of the public network, and with `allowsPrivate` also one of this machine or of a
 * private network. Everything with a special use is refused, and so are IPv6 addresses with an IPv4 address inside.
 */
export function isCallable(address: string, allowsPrivate: boolean): boolean {
  // `fe80::1%eth0` is the address `fe80::1`; ipaddr.js keeps what follows the sign apart.
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (allowsPrivate && PRIVATE.includes(range)) return true;
  if (range !== 'unicast' || METADATA.includes(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
