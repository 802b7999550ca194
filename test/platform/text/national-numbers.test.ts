import { describe, expect, test } from 'vitest';
import { isNational, phoneOf } from '../../../src/platform/text/phone-number.js';

const AMBIGUOUS = {
  problem:
    'Start the phone number with + and the country code: without it, more than one country can be meant.',
};
const NO_SUCH_NUMBER = { problem: 'Check the phone number: its country has no such number.' };
const EXTENSION = { problem: 'Leave the extension out of the phone number.' };
const NO_COUNTRY = { problem: 'Start the phone number with + and the country code, as in +48 601 234 567.' };

describe('a national number is read in the customer’s country', () => {
  test.each([
    ['DE', '0171 2345678', '+491712345678'],
    ['DE', '030 / 901820', '+4930901820'],
    ['AT', '0660 1234567', '+436601234567'],
    ['CH', '044 668 18 00', '+41446681800'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['ES', '612 345 678', '+34612345678'],
    ['GB', '020 7946 0958', '+442079460958'],
    ['GB', '07911 123456', '+447911123456'],
    ['IT', '06 698 82451', '+390669882451'],
    ['IT', '333 123 4567', '+393331234567'],
    ['US', '(212) 555-0143', '+12125550143'],
    ['CA', '416 967 1111', '+14169671111'],
    ['JM', '876 926 1234', '+18769261234'],
    ['HU', '06 20 123 4567', '+36201234567'],
    ['RU', '8 916 123 45 67', '+79161234567'],
    ['AU', '0412 345 678', '+61412345678'],
    ['JP', '090-1234-5678', '+819012345678'],
    // The country as a calling code, as the other system has it.
    ['+49', '0171 2345678', '+491712345678'],
    ['+39', '06 698 82451', '+390669882451'],
    ['+1', '(212) 555-0143', '+12125550143'],
  ])('%s, %s: %s, and neither the configured country nor none changes that [ST-14]', (own, phone, e164) => {
    expect(phoneOf(phone, { own, environment: 'PL' })).toEqual({ e164 });
    expect(phoneOf(phone, { own })).toEqual({ e164 });
    expect(phoneOf(phone, { own, environment: 'PL' }, { strict: true })).toEqual({ e164 });
  });

  test.each([
    ['+48 601 234 567', '+48601234567'],
    ['0048 601 234 567', '+48601234567'],
    ['\u202A+48 601 234 567\u202C', '+48601234567'],
    ['＋４８６０１２３４５６７', '+48601234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
  ])('%s says its country itself, whatever the customer’s [ST-14]', (phone, e164) => {
    expect(isNational(phone)).toBe(false);
    for (const own of ['DE', 'IT', '+49'])
      expect(phoneOf(phone, { own, environment: 'FR' })).toEqual({ e164 });
  });

  test('without a country of the customer it is one of the configured country, or refused [ST-14]', () => {
    for (const own of [null, undefined, '', 'XX']) {
      expect(phoneOf('601 234 567', { own, environment: 'PL' })).toEqual({ e164: '+48601234567' });
      expect(phoneOf('601 234 567', { own })).toEqual(NO_COUNTRY);
    }
  });

  test('of both countries, the customer’s goes first [ST-14]', () => {
    const phone = '612 345 678';
    expect(phoneOf(phone, { own: 'ES', environment: 'PL' })).toEqual({ e164: '+34612345678' });
    expect(phoneOf(phone, { own: 'PL', environment: 'ES' })).toEqual({ e164: '+48612345678' });
  });

  test('a number that only the configured country has is refused, as either can be meant [ST-14]', () => {
    for (const own of ['DE', '+49', 'GB']) {
      expect(phoneOf('601 234 567', { own, environment: 'PL' })).toEqual(AMBIGUOUS);
    }
  });

  test.each([
    ['DE', '112'],
    ['DE', '110'],
    ['DE', '116 117'],
    ['DE', '11833'],
    ['AT', '144'],
    ['US', '911'],
    ['GB', '999'],
    ['FR', '3949'],
    ['CA', '555-0123'],
    ['IT', '12'],
    ['FR', '06 12 34 56 78 90'],
  ])('%s has no number %s that somebody could be reached at [ST-14]', (own, phone) => {
    expect(phoneOf(phone, { own, environment: 'PL' })).toEqual(NO_SUCH_NUMBER);
    expect(phoneOf(phone, { environment: own })).toEqual(NO_SUCH_NUMBER);
  });

  test.each(['030 901820 ext. 12', '030 901820 x12'])('%s: the extension is refused [ST-14]', (phone) => {
    expect(phoneOf(phone, { own: 'DE', environment: 'PL' })).toEqual(EXTENSION);
  });
});
