import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

export interface PostalAddress {
  /** Who receives the letter. */
  receiver: string;
  company?: string | null | undefined;
  street1?: string | null | undefined;
  street2?: string | null | undefined;
  city?: string | null | undefined;
  province?: string | null | undefined;
  postalCode?: string | null | undefined;
  /** ISO 3166-1 alpha-2 in capitals, or a calling code such as `+48`. */
  countryCode?: string | null | undefined;
}

/** What stands below the street: C for the city, P for the province, Z for the postal code; `|` begins a line. */
const USUAL = 'Z C';
const LAYOUTS: Record<string, string> = {
  AU: 'C P Z',
  BR: 'C - P|Z',
  CA: 'C P Z',
  ES: 'Z C|P',
  GB: 'C|Z',
  IE: 'C|P|Z',
  IN: 'C Z|P',
  IT: 'Z C P',
  MX: 'Z C, P',
  NZ: 'C Z',
  US: 'C, P Z',
};
/** Where nothing is known of the country, everything that was said stands there. */
const UNKNOWN = 'Z C|P';

/**
 * The lines of an address as an envelope has them, in the order of its country, with the country in English in the last
 * one, unless it is `from`. Empty without a street and a city: no letter arrives there.
 */
export function postalLines(address: PostalAddress, from?: string): string[] {
  const { receiver, company, street1, street2, city, province, postalCode } = address;
  if (!street1 || !city) return [];
  const country = countryOf(address.countryCode);
  const layout = country === null ? UNKNOWN : (LAYOUTS[country] ?? USUAL);
  const parts: Record<string, string> = { C: city, P: province ?? '', Z: postalCode ?? '' };
  const below = layout.split('|').map((line) => filledIn(line, parts));
  const abroad = country === null || country === from ? [] : [nameOf(country)];
  return [receiver, company, street1, street2, ...below, ...abroad].filter((line): line is string => !!line);
}

/** What joins two parts goes with a part that is missing. */
const filledIn = (line: string, parts: Record<string, string>) =>
  line
    .split(/(?<=[CPZ])/)
    .map((piece) => ({ joint: piece.slice(0, -1), part: parts[piece.at(-1)!]! }))
    .filter(({ part }) => part !== '')
    .map(({ joint, part }, place) => (place === 0 ? part : `${joint}${part}`))
    .join('');

/** The country of a calling code, where only one has it. */
function countryOf(code: string | null | undefined): string | null {
  if (!code) return null;
  if (!code.startsWith('+')) return isSupportedCountry(code) ? code : null;
  const [country, ...others] = getCountries().filter((one) => `+${getCountryCallingCode(one)}` === code);
  return country !== undefined && others.length === 0 ? country : null;
}

const nameOf = (country: string) =>
  (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country).toUpperCase();
