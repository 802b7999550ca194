import { describe, expect, test } from 'vitest';
import { canonicalLanguage } from '../../../src/platform/text/language.js';

describe('a language', () => {
  test.each([
    ['pl', 'pl'],
    ['en_US', 'en-US'],
    ['PL-pl', 'pl-PL'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['sr-Latn', 'sr-Latn'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
    ['de-CH-1996', 'de-CH-1996'],
  ])('%s is kept as %s [NH-03]', (given, kept) => {
    expect(canonicalLanguage(given)).toBe(kept);
    expect(canonicalLanguage(kept)).toBe(kept);
  });

  test.each([
    '',
    'p',
    'English',
    'polski',
    'en US',
    'en--US',
    'en-',
    '-en',
    'pl-PL-PL',
    'x-mine',
    'en\0',
    'de-u-co-phonebk-nu-latn-cu-eur-ca-buddhist',
  ])('%j is none [NH-03]', (given) => {
    expect(canonicalLanguage(given)).toBeNull();
  });
});
