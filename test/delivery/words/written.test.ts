import { describe, expect, test } from 'vitest';
import { type Habits, written } from '../../../src/delivery/words/written.js';
import type { ParameterKind } from '../../../src/domain/messages/templates.js';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

const shown = (kind: ParameterKind, raw: unknown, locale: string, more: Partial<Habits> = {}) =>
  written(kind, raw, { locale, isRightToLeft: false, timeZone: 'Europe/Warsaw', isBrief: false, ...more })
    .map(({ text }) => text)
    .join('');

describe('an amount', () => {
  test.each([
    ['12.50 PLN', 'en-GB', `PLN${NBSP}12.50`],
    ['12.50 PLN', 'pl', `12,50${NBSP}zł`],
    ['1234567.5', 'de', '1.234.567,5'],
    ['1234567.5', 'fr', `1${NARROW_NBSP}234${NARROW_NBSP}567,5`],
    ['+5.00 EUR', 'de-AT', `+€${NBSP}5,00`],
    ['-5', 'en', '-5'],
    ['0', 'en', '0'],
    ['3 Espresso', 'it', '3 Espresso'],
    ['12345678901234567890.12', 'en', '12,345,678,901,234,567,890.12'],
    ['as much as you like', 'en', 'as much as you like'],
  ])('of %s is written in %s as %j', (raw, locale, expected) => {
    expect(shown('amount', raw, locale)).toBe(expected);
  });

  test.each([
    ['12.50 PLN', 'pl', '12,50 PLN'],
    ['1234567.5', 'fr', '1 234 567,5'],
    ['-5', 'sv', '-5'],
  ])('of %s is written in %s with characters of a text message, as %j', (raw, locale, expected) => {
    expect(shown('amount', raw, locale, { isBrief: true })).toBe(expected);
  });
});

describe('a time', () => {
  const moment = '2026-12-31T23:30:00.000Z';

  test.each([
    ['de', '1. Januar 2027 um 00:30'],
    ['pl-PL', '1 stycznia 2027 00:30'],
    ['en-GB', '1 January 2027 at 00:30'],
  ])('is told in %s and in the zone of the shop', (locale, expected) => {
    expect(shown('moment', moment, locale)).toBe(expected);
    expect(shown('moment', moment, locale, { timeZone: 'UTC' })).toContain('31');
    expect(shown('moment', moment, locale, { isBrief: true })).toBe('2027-01-01 00:30');
  });

  test('that is a day is the same day in every zone', () => {
    expect(shown('day', '2026-12-31', 'it', { timeZone: 'America/Los_Angeles' })).toBe('31 dicembre 2026');
    expect(shown('day', '2026-12-31', 'it', { isBrief: true, timeZone: 'Pacific/Kiritimati' })).toBe(
      '2026-12-31',
    );
  });
});

test('a list is joined as the language does, and nothing is written for null', () => {
  expect(shown('list', ['a', 'b', 'c'], 'pl')).toBe('a, b i c');
  expect(shown('list', [], 'pl')).toBe('');
  expect(shown('optionalText', null, 'pl')).toBe('');
});
