import { describe, expect, test } from 'vitest';
import {
  acceptedLanguages,
  canonicalLanguage,
  fallBacks,
  isRightToLeft,
} from '../../../src/platform/text/language.js';

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

describe('the languages that one falls back to', () => {
  test.each([
    ['de-AT', ['de-AT', 'de']],
    ['de-AT-x-shop', ['de-AT-x-shop', 'de-AT', 'de']],
    ['de-CH-1996', ['de-CH-1996', 'de-CH', 'de']],
    ['en', ['en']],
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
    ['zh-TW', ['zh-TW', 'zh-Hant-TW', 'zh-Hant', 'zh']],
    ['zh-CN', ['zh-CN', 'zh']],
    ['sr-ME', ['sr-ME', 'sr-Latn-ME', 'sr-Latn', 'sr']],
    ['de-DE-u-co-phonebk', ['de-DE-u-co-phonebk', 'de-DE-u-co', 'de-DE', 'de']],
  ])('%s: %j', (tag, tags) => {
    expect(fallBacks(tag)).toEqual(tags);
  });

  test.each([
    ['ar', true],
    ['ar-EG', true],
    ['he', true],
    ['fa-IR', true],
    ['ur-PK', true],
    ['uz-Arab', true],
    ['uz', false],
    ['pl-PL', false],
    ['zh-Hant', false],
    ['qaa', false],
  ])('%s is written from right to left: %s', (tag, isRightToLeft_) => {
    expect(isRightToLeft(tag)).toBe(isRightToLeft_);
  });
});

describe('Accept-Language', () => {
  test.each([
    [undefined, []],
    ['', []],
    ['*', []],
    ['de', ['de']],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', ['fr-CH', 'fr', 'en', 'de']],
    ['en;q=0.1, pl-pl ; q=0.9', ['pl-PL', 'en']],
    ['en;q=0, de', ['de']],
    ['de, de;q=0.5', ['de']],
    ['de;q=2, en;q=x, ../../etc/passwd, <script>, pl', ['pl']],
    [`${'x'.repeat(10_000)},de`, ['de']],
    [`${'*,'.repeat(10)}de`, []],
  ])('%j asks for %j', (header, tags) => {
    expect(acceptedLanguages(header)).toEqual(tags);
  });
});
