import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { canonicalPhone } from '../../../platform/text/phone-number.js';

/**
 * The beginnings in E.164 of the numbers that somebody may mean who has typed the first digits of one, or all of them:
 * `601 23` is `+4860123` in Poland, or `+60123`, typed without its `+`. Empty for what is no number.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals of the country whose national numbers are understood
 */
export function phonePrefixes(typed: string, country?: string): string[] {
  if (!/^\+?[\d\s().\-/]+$/.test(typed)) return [];
  const whole = canonicalPhone(typed, country);
  if ('e164' in whole) return [whole.e164];
  const digits = typed.replace(/\D/g, '');
  if (typed.startsWith('+')) return [`+${digits}`];
  if (digits.startsWith('00')) return [`+${digits.slice(2)}`];
  const code = country && isSupportedCountry(country) ? getCountryCallingCode(country) : null;
  // Whether a zero in front is dialled only within the country, the numbering plans say of whole numbers alone.
  const national = code === null ? [] : [digits, digits.replace(/^0/, '')].map((rest) => `+${code}${rest}`);
  return [...new Set([`+${digits}`, ...national])];
}

export const isPhoneCountry = (code: string): boolean => isSupportedCountry(code);
