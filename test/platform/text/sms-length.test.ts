import { expect, test } from 'vitest';
import { smsLength } from '../../../src/platform/text/sms-length.js';

test.each([
  ['nothing', '', 1, false],
  ['160 letters', 'a'.repeat(160), 1, false],
  ['161 letters', 'a'.repeat(161), 2, false],
  ['306 letters', 'a'.repeat(306), 2, false],
  ['307 letters', 'a'.repeat(307), 3, false],
  ['letters of Western languages', 'äöüßÄÖÜñÑèéùìòàÇ¿¡', 1, false],
  ['80 euro signs, which take the room of two', '€'.repeat(80), 1, false],
  ['81 euro signs', '€'.repeat(81), 2, false],
  ['a Polish letter', `ą${'a'.repeat(69)}`, 1, true],
  ['a Polish letter and 70 others', `ą${'a'.repeat(70)}`, 2, true],
  ['a lower-case ç, which the alphabet lacks', 'ç', 1, true],
  ['Arabic', 'رمز التسجيل', 1, true],
  ['an emoji takes two of 70', `${'🎉'.repeat(35)}`, 1, true],
  ['36 emoji', `${'🎉'.repeat(36)}`, 2, true],
])('%s', (_what, text, parts, isUnicode) => {
  expect(smsLength(text)).toEqual({ parts, isUnicode });
});
