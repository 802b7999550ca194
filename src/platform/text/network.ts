import { isIPv6 } from 'node:net';

/** The sizes of IPv6 network that a provider gives to one customer: mostly 64 bits, often 56 or 48. */
const PREFIXES = [64, 56, 48] as const;

/**
 * The networks that may be a single place: an IPv4 address, or the networks of 64, 56 and 48 bits around an IPv6
 * address, smallest first. The owner of such a network has 2^64 addresses or more.
 */
export function networksOf(ip: string): string[] {
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return [address];
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return [mapped];
  // The URL parser writes an address in the canonical form of RFC 5952.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const gap = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const [a, b, c, d] = [...groups(head), ...Array<string>(gap).fill('0'), ...groups(tail)];
  return PREFIXES.map((bits) => {
    const left = Number.parseInt(d!, 16) & (0xffff << (64 - bits)) & 0xffff;
    return `${a}:${b}:${c}:${left.toString(16)}::/${bits}`;
  });
}
