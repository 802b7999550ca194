import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { canonicalPhone } from '../../../platform/text/phone-number.js';

/** Fewer begin the numbers of a whole country. */
const FEWEST_DIGITS = 3;

/**
 * The beginnings in E.164 of the numbers that somebody may mean who has typed the first digits of one, or all of them:
 * `601 23` is `+4860123` in Poland, or `+60123`, typed without its `+`. Empty for what is no number, or has fewer than
 * three digits.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals of the country whose national numbers are understood
 */
export function phonePrefixes(typed: string, country?: string): string[] {
  if (!/^\+?[\d\s().\-/]+$/.test(typed)) return [];
  const whole = canonicalPhone(typed, country);
  if ('e164' in whole) return [whole.e164];
  const digits = typed.replace(/\D/g, '');
  const isAbroad = typed.startsWith('+') || digits.startsWith('00');
  const abroad = typed.startsWith('+') ? digits : digits.slice(2);
  if ((isAbroad ? abroad : digits).length < FEWEST_DIGITS) return [];
  if (isAbroad) return [`+${abroad}`];
  const code = country && isSupportedCountry(country) ? getCountryCallingCode(country) : null;
  // Whether a zero in front is dialled only within the country, the numbering plans say of whole numbers alone.
  const national = code === null ? [] : [digits, digits.replace(/^0/, '')].map((rest) => `+${code}${rest}`);
  return [...new Set([`+${digits}`, ...national])];
}

export const isPhoneCountry = (code: string): boolean => isSupportedCountry(code);
