/** As RFC 5646, 4.4.1 asks of everything that stores tags. */
const LONGEST = 35;
/** Of a header that anybody may write as long as they like. */
const MOST_ACCEPTED = 10;

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

/**
 * The tags whose texts serve a reader of this canonical one, best first (lookup, RFC 4647, 3.4): `de-AT`, `de`. Where
 * a region implies another script than the language alone, that script comes before the language: `zh-TW`,
 * `zh-Hant-TW`, `zh-Hant`, `zh`.
 */
export function fallBacks(tag: string): string[] {
  const language = tag.split('-', 1)[0]!;
  const { script, region } = new Intl.Locale(tag);
  const implied = new Intl.Locale(tag).maximize().script;
  const found = shortened(tag);
  if (script === undefined && implied && implied !== new Intl.Locale(language).maximize().script) {
    const written = [...(region ? [`${language}-${implied}-${region}`] : []), `${language}-${implied}`];
    found.splice(-1, 0, ...written);
  }
  return found;
}

function shortened(tag: string): string[] {
  const subtags = tag.split('-');
  const found: string[] = [];
  while (subtags.length > 0) {
    found.push(subtags.join('-'));
    subtags.pop();
    // A single letter only introduces what was cut off behind it.
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return found;
}

/** Whether the language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  // A method since V8 13, a property before; TypeScript knows neither.
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getTextInfo?: () => { direction?: string };
    textInfo?: { direction?: string };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl';
}

/** The languages of a header `Accept-Language` (RFC 9110, 12.5.4) in canonical form, the most wanted first. */
export function acceptedLanguages(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',', MOST_ACCEPTED).flatMap((range) => {
    const [, text = '', weight = '1'] =
      /^\s*([\w-]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(range) ?? [];
    const tag = canonicalLanguage(text);
    return tag !== null && Number(weight) > 0 ? [{ tag, weight: Number(weight) }] : [];
  });
  const tags = ranges.toSorted((one, other) => other.weight - one.weight).map(({ tag }) => tag);
  return [...new Set(tags)];
}
