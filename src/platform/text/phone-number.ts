import { isSupportedCountry, type PhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';

/** So short a number is taken only if its country has assigned it: emergency numbers, local parts without an area. */
const FEWEST_UNASSIGNED_DIGITS = 8;

/** Directional marks and other invisible characters that address books put around a copied number. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * Converts a phone number to E.164 (`+48601234567`: `+`, country calling code, number, no spaces), by the numbering
 * plans of Google's libphonenumber ("max" metadata).
 *
 * @param input international (`+48 601 234 567`, `0048…`), or national when `defaultCountry` is given
 * @param defaultCountry ISO 3166-1 alpha-2 code in capitals, such as `PL`
 * @param options.strict require a number that its country has assigned. By default the right length is enough, which
 *   suffices for an unverified contact (555-555-2455 has it); ask for strict before sending anything there.
 *
 * A trunk zero (`+48 (0)601…`, `+48 0601…`, `+39 (0)333…`) never makes a second number: zeros after the country code
 * stay only where the numbering plan has them (Italian landlines). Extensions are refused, because no text message
 * reaches one. A result given in again, with any default country, comes out the same.
 */
export function canonicalPhone(
  input: string,
  defaultCountry?: string,
  options: { strict?: boolean } = {},
): { e164: string } | { problem: string } {
  const readings = waysToRead(shown(input), defaultCountry);
  if (readings.length === 0) {
    return {
      problem: defaultCountry
        ? 'Check the phone number: it must be one whole number, such as +48 601 234 567.'
        : 'Start the phone number with + and the country code, as in +48 601 234 567.',
    };
  }
  if (readings.some((number) => number.ext))
    return { problem: 'Leave the extension out of the phone number.' };

  const number =
    readings.find((reading) => reading.isValid()) ??
    (options.strict ? undefined : readings.find(isOneOfAKind));
  return number
    ? { e164: number.number }
    : { problem: 'Check the phone number: its country has no such number.' };
}

/** Whether a number lacks a country code, so that it means another telephone in another country. */
export const isNational = (input: string): boolean => !/^(\+|00)/.test(shown(input));

/** The countries whose numbering plan a national number may follow. */
export interface PhoneCountries {
  /** The customer's, as given or on record: an ISO 3166-1 alpha-2 code such as `DE`, or a calling code such as `+49`. */
  own?: string | null | undefined;
  /** The configured default, an ISO 3166-1 alpha-2 code. */
  environment?: string | undefined;
}

/**
 * Reads a number by the plan of the customer's country, if one is known, and else of the environment's. A number that
 * only the environment's country has assigned is refused, because either telephone can be meant.
 */
export function phoneOf(
  input: string,
  { own, environment }: PhoneCountries,
  options: { strict?: boolean } = {},
): { e164: string } | { problem: string } {
  const isCallingCode = own?.startsWith('+');
  const isKnown = own && own !== environment && (isCallingCode || isSupportedCountry(own));
  if (!isKnown || !isNational(input)) return canonicalPhone(input, environment, options);
  const [number, country] = isCallingCode ? [`${own} ${shown(input)}`] : [input, own];
  const assigned = canonicalPhone(number, country, { strict: true });
  if ('e164' in assigned) return assigned;
  const elsewhere = environment ? canonicalPhone(input, environment, { strict: true }) : assigned;
  if ('problem' in elsewhere) return canonicalPhone(number, country, options);
  return {
    problem:
      'Start the phone number with + and the country code: without it, more than one country can be meant.',
  };
}

/** Whether a call or message to this E.164 number costs extra, so that no code may be sent there (toll fraud). */
export function isPremiumRate(e164: string): boolean {
  return parse(e164, undefined)?.getType() === 'PREMIUM_RATE';
}

/** ISO 3166-1 alpha-2 of the country an E.164 number belongs to, or null when no country has such a number. */
export function countryOf(e164: string): string | null {
  return parse(e164, undefined)?.country ?? null;
}

const shown = (input: string) => input.normalize('NFKC').replace(INVISIBLE, '').trim();

/** The possible readings of the input, likeliest first. */
function waysToRead(input: string, country: string | undefined): PhoneNumber[] {
  const asGiven = parse(input, country);
  const readings = [
    // "(0)" means: leave this out when calling from abroad.
    parse(input.replace('(0)', ''), country),
    asGiven,
    asGiven && hasZeroInFront(asGiven)
      ? parse(`+${asGiven.countryCallingCode}${asGiven.nationalNumber.replace(/^0+/, '')}`, undefined)
      : undefined,
    // Most countries dial 00 for +; where the default country dials another prefix, it can mean nothing else.
    input.startsWith('00') ? parse(`+${input.slice(2)}`, undefined) : undefined,
  ];
  return readings.filter((reading) => reading !== undefined);
}

/**
 * Whether an unassigned number is acceptable: it has a possible length that is not short, and no prefix that would give one telephone
 * two numbers, such as a leading zero that no plan knows, or anything that is lost when the E.164 form is read again.
 */
function isOneOfAKind(number: PhoneNumber): boolean {
  const again = parse(number.number, undefined);
  if (again?.number !== number.number || again.nationalNumber.length < FEWEST_UNASSIGNED_DIGITS) return false;
  return again.isPossible() && !hasZeroInFront(again);
}

function hasZeroInFront(number: PhoneNumber): boolean {
  return number.nationalNumber.startsWith('0');
}

function parse(input: string, country: string | undefined): PhoneNumber | undefined {
  if (country !== undefined && !isSupportedCountry(country)) return undefined;
  try {
    // extract: false, or a sentence with a number somewhere in it would be accepted.
    return parsePhoneNumberWithError(input, { defaultCountry: country, extract: false });
  } catch {
    return undefined;
  }
}
