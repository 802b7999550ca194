import { isSupportedCountry, type PhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';

/** Directional marks and other unprintables that address books put around a copied number. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * Brings a phone number to E.164 (`+48601234567`: `+`, country calling code, number, no spaces), by the numbering
 * plans of Google's libphonenumber ("max" metadata).
 *
 * @param input international (`+48 601 234 567`), or national when `defaultCountry` is given
 * @param defaultCountry ISO 3166-1 alpha-2 code, such as `PL`
 * @param options.strict demand a number that its country has assigned. By default the right length is enough, which
 *   is what an unverified contact gets (555-555-2455 has it); ask for strict before sending anything there.
 *
 * A trunk zero (`+48 (0)601…`, `+39 (0)333…`) never makes a second number: a number that starts with 0 after its
 * country code is kept only where the plan says so (Italian landlines), is read without the zero when that is an
 * assigned number, and is refused otherwise. Extensions are refused: nobody can send a text message to one.
 */
export function canonicalPhone(
  input: string,
  defaultCountry?: string,
  options: { strict?: boolean } = {},
): { e164: string } | { problem: string } {
  const number = parse(input.replace(INVISIBLE, '').trim(), defaultCountry);
  if (!number) {
    return {
      problem: defaultCountry
        ? 'Check the phone number: it must be a full number, such as +48 601 234 567.'
        : 'Start the phone number with + and the country code, as in +48 601 234 567.',
    };
  }
  if (number.ext) return { problem: 'Leave the extension out of the phone number.' };

  const assigned = number.isValid() ? number : withoutTrunkZero(number);
  if (assigned) return { e164: assigned.number };
  if (options.strict || !number.isPossible() || number.nationalNumber.startsWith('0')) {
    return { problem: 'Check the phone number: no such number exists in that country.' };
  }
  return { e164: number.number };
}

/** Whether a call or message to this E.164 number costs extra, so that no code may be sent there (toll fraud). */
export function isPremiumRate(e164: string): boolean {
  return parse(e164, undefined)?.getType() === 'PREMIUM_RATE';
}

function parse(input: string, country: string | undefined): PhoneNumber | undefined {
  if (country !== undefined && !isSupportedCountry(country)) return undefined;
  try {
    // extract: false, or a sentence with a number somewhere in it would pass.
    return parsePhoneNumberWithError(input, { defaultCountry: country, extract: false });
  } catch {
    return undefined;
  }
}

function withoutTrunkZero(number: PhoneNumber): PhoneNumber | undefined {
  if (!number.nationalNumber.startsWith('0')) return undefined;
  const shorter = parse(`+${number.countryCallingCode}${number.nationalNumber.replace(/^0+/, '')}`, undefined);
  return shorter?.isValid() ? shorter : undefined;
}
