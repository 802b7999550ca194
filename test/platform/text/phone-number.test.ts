import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { canonicalPhone, isPremiumRate } from '../../../src/platform/text/phone-number.js';

const NOT_ONE_NUMBER = {
  problem: 'Check the phone number: it must be one whole number, such as +48 601 234 567.',
};
const NO_COUNTRY = {
  problem: 'Start the phone number with + and the country code, as in +48 601 234 567.',
};
const NO_SUCH_NUMBER = { problem: 'Check the phone number: its country has no such number.' };
const EXTENSION = { problem: 'Leave the extension out of the phone number.' };

describe('one telephone, one number [F06]', () => {
  it.each([
    ['+48601234567', undefined],
    ['+48 601 234 567', undefined],
    ['+48 (601) 234-567', undefined],
    ['0048 601 234 567', undefined],
    ['\u202A+48\u00A0601\u00A0234\u00A0567\u202C', undefined],
    ['601234567', 'PL'],
    ['601-234-567', 'PL'],
    ['601.234.567', 'PL'],
    ['48601234567', 'PL'],
    ['0048601234567', 'US'],
    ['011 48 601 234 567', 'US'],
    ['+４８６０１２３４５６７', undefined],
  ])('%s with default country %s is +48601234567 [F06]', (input, country) => {
    expect(canonicalPhone(input, country, { strict: true })).toEqual({ e164: '+48601234567' });
  });

  it.each([
    ['+48 (0)601 234 567', undefined, '+48601234567'],
    ['+48 (0) 12 345 67 89', undefined, '+48123456789'],
    ['+48 0601 234 567', undefined, '+48601234567'],
    ['+480601234567', undefined, '+48601234567'],
    ['0601 234 567', 'PL', '+48601234567'],
    ['+44 (0)20 7946 0958', undefined, '+442079460958'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['+39 06 698 82451', undefined, '+390669882451'],
    ['+39 (0)6 698 82451', undefined, '+390669882451'],
    ['+39 (0)333 123 4567', undefined, '+393331234567'],
    ['+39 0333 123 4567', undefined, '+393331234567'],
    ['+7 8 916 123 45 67', undefined, '+79161234567'],
    ['8 916 123 45 67', 'RU', '+79161234567'],
    ['+36 06 20 123 4567', undefined, '+36201234567'],
    ['+54 11 15 2345 6789', undefined, '+5491123456789'],
  ])('the trunk prefix in %s (%s) makes no second number: %s [F06]', (input, country, e164) => {
    expect(canonicalPhone(input, country)).toEqual({ e164 });
    expect(canonicalPhone(input, country, { strict: true })).toEqual({ e164 });
  });

  it('a trunk zero makes no second number of one that is merely possible [F06]', () => {
    expect(canonicalPhone('+1 (0) 555 555 2455')).toEqual({ e164: '+15555552455' });
    // Of the right length only with its zeros, which no plan knows.
    expect(canonicalPhone('+225 00 1122 3344')).toEqual(NO_SUCH_NUMBER);
    // Read back from E.164, the library drops this 8 as a trunk prefix.
    expect(canonicalPhone('08858445', 'BY')).toEqual(NO_SUCH_NUMBER);
  });

  it('every spelling of every country’s example number gives that number [F06]', () => {
    const countries = getCountries();
    expect(countries.length).toBeGreaterThan(240);
    for (const country of countries) {
      const example = getExampleNumber(country, examples)!;
      const callingCode = getCountryCallingCode(country);
      const spellings: [string, string?][] = [
        [example.number],
        [example.number, 'PL'],
        [example.formatInternational()],
        [example.formatNational(), country],
        [`+${callingCode} (0)${example.nationalNumber}`],
        [`00${example.number.slice(1)}`],
      ];
      const read = spellings.map(([input, given]) => canonicalPhone(input, given, { strict: true }));
      expect({ country, read }).toEqual({ country, read: spellings.map(() => ({ e164: example.number })) });
    }
  });

  it('a number given in again comes out the same, assigned or not [F06]', () => {
    // A fixed walk through the numbers, so that a failure repeats.
    let state = 6;
    const digits = (length: number) =>
      Array.from({ length }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return state % 10;
      }).join('');
    let accepted = 0;
    for (const country of ['PL', 'US', 'BY', 'IT', 'HU', 'AR', 'MX', 'CI'] as const) {
      const callingCode = getCountryCallingCode(country);
      for (let round = 0; round < 60; round++) {
        const national = digits(7 + (round % 5));
        const first = [
          canonicalPhone(`+${callingCode}${national}`),
          canonicalPhone(`+${callingCode} (0)${national}`),
          canonicalPhone(national, country),
          canonicalPhone(`0${national}`, country),
        ];
        for (const phone of first) {
          if ('problem' in phone) continue;
          accepted++;
          expect(canonicalPhone(phone.e164)).toEqual(phone);
          expect(canonicalPhone(phone.e164, country)).toEqual(phone);
        }
      }
    }
    expect(accepted).toBeGreaterThan(500);
  });
});

describe('what is no number is refused [F06]', () => {
  it.each([
    ['', undefined, NO_COUNTRY],
    ['601 234 567', undefined, NO_COUNTRY],
    ['601 234 567', 'XX', NOT_ONE_NUMBER],
    ['1-800-FLOWERS', 'US', NOT_ONE_NUMBER],
    ['call +48 601 234 567', 'PL', NOT_ONE_NUMBER],
    ['+48 601 234 567 / +48 602 345 678', 'PL', NOT_ONE_NUMBER],
    ['+48 601 234 567\r\nX: y', 'PL', NOT_ONE_NUMBER],
    ['+48 601 234 567 ext. 5', undefined, EXTENSION],
    ['+48 601 234 567 x5', undefined, EXTENSION],
    ['+48601234567;ext=5', undefined, EXTENSION],
    ['112', 'PL', NO_SUCH_NUMBER],
    ['+48 601 234 567 890', undefined, NO_SUCH_NUMBER],
    ['+999 601 234 567', undefined, NO_COUNTRY],
  ])('%j with default country %s [F06]', (input, country, problem) => {
    expect(canonicalPhone(input, country)).toEqual(problem);
  });

  it('a megabyte of digits is refused at once [F06]', () => {
    const started = performance.now();
    expect(canonicalPhone('1'.repeat(1_000_000), 'PL')).toEqual(NOT_ONE_NUMBER);
    expect(canonicalPhone(' ('.repeat(500_000), 'PL')).toEqual(NOT_ONE_NUMBER);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('strict and lenient', () => {
  it('takes the Polish example 123456789 either way: it lies in the range of Cracow', () => {
    expect(canonicalPhone('123456789', 'PL')).toEqual({ e164: '+48123456789' });
    expect(canonicalPhone('123456789', 'PL', { strict: true })).toEqual({ e164: '+48123456789' });
  });

  it('takes 555-555-2455, which America never assigned, only when not strict', () => {
    expect(canonicalPhone('555-555-2455', 'US')).toEqual({ e164: '+15555552455' });
    expect(canonicalPhone('555-555-2455', 'US', { strict: true })).toEqual(NO_SUCH_NUMBER);
  });
});

describe('premium rate [F06]', () => {
  it.each([
    ['+48701123456', true],
    ['+19002341234', true],
    ['+449098765432', true],
    ['+979123456789', true],
    ['+48601234567', false],
    ['+48123456789', false],
    ['+48800123456', false],
    ['not a number', false],
  ])('%s costs extra: %s [F06]', (e164, expected) => {
    expect(isPremiumRate(e164)).toBe(expected);
  });
});
