import { isIP } from 'node:net';
import { isCallable } from './addresses.js';

const LONGEST_URL = 2_048;
/** Names that are reserved for it (RFC 6761), with or without the dot of the root. */
const THIS_MACHINE = /(^|\.)localhost\.?$/;

/** What is wrong with a URL that should be called; null if it may be tried. What a name leads to shows when it is called. */
export type TargetProblem =
  | 'NOT_A_URL'
  | 'NOT_HTTPS'
  | 'HAS_CREDENTIALS'
  | 'HAS_FRAGMENT'
  | 'ADDRESS_REFUSED';

/**
 * Judges a URL without a look-up. `URL` has brought the spellings of an IPv4 address, such as `0x7f.1` or `2130706433`, to
 * the usual one, so that what is judged is what would be called.
 */
export function targetProblem(url: string, allowsPrivate: boolean): TargetProblem | null {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return 'NOT_A_URL';
  const { protocol, username, password, hash, hostname } = new URL(url);
  if (protocol !== 'https:' && !(allowsPrivate && protocol === 'http:')) return 'NOT_HTTPS';
  if (username !== '' || password !== '') return 'HAS_CREDENTIALS';
  if (hash !== '') return 'HAS_FRAGMENT';
  if (THIS_MACHINE.test(hostname) && !allowsPrivate) return 'ADDRESS_REFUSED';
  const literal = literalAddress(hostname);
  return literal === null || isCallable(literal, allowsPrivate) ? null : 'ADDRESS_REFUSED';
}

/** The address that stands in a URL in place of a name. `net.connect` looks such a one up nowhere. */
function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}
