import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * An accepted e-mail address: `value` is stored, shown and written to; `canonical` is compared and has the unique
 * index.
 */
export type EmailAddress = { value: string; canonical: string };

// RFC 5321 4.5.3.1: 64 octets before the @; 254 for the whole address is what fits the 256 octets of a path `<…>`.
const MAX_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;

const LINE_BREAKS_AND_INVISIBLES = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;
const NON_ASCII = /\P{ASCII}/u;
/** RFC 5322 `dot-atom`, without `%` and `!`, which mail servers read as "send it on to another host". */
const LOCAL_PART = /^[a-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[a-z0-9#$&'*+/=?^_`{|}~-]+)*$/i;
/** RFC 2047: `=?utf-8?q?…?=` is made of legal characters, yet some mail software decodes it to another address. */
const ENCODED_WORD = '=?';
/** The URL host parser would also decode `%2e` and accept ports or IPv6; a mail domain has none of these. */
const ASCII_NO_HOST_NAME_HAS = /[^\P{ASCII}A-Za-z0-9.-]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** No top-level domain has a digit except the `xn--` ones, so this also refuses IPv4 addresses. */
const TOP_LEVEL_DOMAIN = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/**
 * Checks an e-mail address and returns its one form for comparison.
 *
 * - `value`: trimmed, local part as given, domain lower-cased and in ASCII (punycode, UTS #46), no trailing dot. Mail
 *   goes here and nowhere else.
 * - `canonical`: `value` with the local part lower-cased too. `canonicalEmail(canonical).canonical === canonical`.
 *
 * Local parts are ASCII only, checked on the raw input: `ı`, the kelvin sign and full-width letters would lower-case
 * or normalise (NFKC) into somebody else's ASCII address (CVE-2019-19844). After that check NFKC changes nothing, so
 * none is applied. Domains may be Unicode, because DNS itself maps such letters to the same host.
 *
 * Only the plain addr-spec of RFC 5321 is accepted: no display name, quotes, comments or address literals. Gmail's
 * dots and `+tags` are kept: they are that provider's rule, not ours. A `problem` says what to change and never
 * repeats the input.
 */
export function canonicalEmail(input: string): EmailAddress | { problem: string } {
  if (LINE_BREAKS_AND_INVISIBLES.test(input)) {
    return { problem: 'Remove line breaks, tabs and invisible characters from the email address.' };
  }
  const address = input.trim();
  if (address.length > MAX_LENGTH) return tooLong;
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) {
    return { problem: 'Write the email address as name@example.com.' };
  }
  const local = address.slice(0, at);
  const localProblem = problemWithLocalPart(local);
  if (localProblem) return { problem: localProblem };

  const domain = asciiDomain(address.slice(at + 1));
  if (!domain) {
    return {
      problem: 'Check the part of the email address after the @: it must be a domain like example.com.',
    };
  }
  const value = `${local}@${domain}`;
  // Checked again, because punycode is longer than the text that was typed.
  if (value.length > MAX_LENGTH) return tooLong;
  // toLowerCase ignores the locale; toLocaleLowerCase does not, and turns I into ı in Turkish.
  return { value, canonical: value.toLowerCase() };
}

const tooLong = { problem: `Shorten the email address to at most ${MAX_LENGTH} characters.` };

function problemWithLocalPart(local: string): string | undefined {
  if (NON_ASCII.test(local)) {
    return 'Use only unaccented Latin letters, digits and signs before the @ of the email address.';
  }
  if (local.length > MAX_LOCAL_LENGTH) {
    return `Shorten the part of the email address before the @ to at most ${MAX_LOCAL_LENGTH} characters.`;
  }
  if (/^\.|\.\.|\.$/.test(local)) {
    return 'Before the @ of the email address, a dot must stand between two other characters.';
  }
  if (!LOCAL_PART.test(local) || local.includes(ENCODED_WORD)) {
    return 'Give one plain email address: no name, spaces, quotes, brackets, commas, % or ! and only one @.';
  }
  return undefined;
}

function asciiDomain(input: string): string | undefined {
  if (ASCII_NO_HOST_NAME_HAS.test(input)) return undefined;
  const labels = domainToASCII(input).replace(/\.$/, '').split('.');
  const last = labels.at(-1);
  if (labels.length < 2 || !last || !TOP_LEVEL_DOMAIN.test(last)) return undefined;
  if (!labels.every((label) => LABEL.test(label))) return undefined;
  const domain = labels.join('.');
  // Punycode that decodes to nothing (`xn--0117`) stays as it is; other software decodes it to an @ or a quote.
  return /(?:^|\.)xn--/.test(domainToUnicode(domain)) ? undefined : domain;
}
