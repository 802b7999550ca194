/** As RFC 5646, 4.4.1 asks of everything that stores tags. */
const LONGEST = 35;

/**
 * The canonical form of a language tag (BCP 47), such as `pl-PL` for `PL_pl`; null for a text that is none. An
 * underscore, as POSIX and Java write tags, counts as a hyphen.
 */
export function canonicalLanguage(text: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    // No language has a longer code yet, whereas `English` or `polski` have the form of one.
    return /^[a-z]{2,3}(-|$)/.test(tag) && tag.length <= LONGEST ? tag : null;
  } catch {
    return null;
  }
}
