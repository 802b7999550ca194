import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import type { Place } from './hostile-places.js';

/** Texts that have broken databases, parsers and pages before; null for optional places. */
const texts = ["'", '"', ';--', '\0', '\u202e', '🙂', '\ud800', '__proto__', '', 'x'.repeat(40_000), null];
/** A valid text with one of those appended, and in another spelling, which gets further. */
export const nearly = (valid: string): readonly string[] => [
  ...["';--", '"', '\0', '\udc00', '\u202e', '🙂'].map((ending) => `${valid}${ending}`),
  valid.toUpperCase(),
];
/** For a header, which is read byte by byte. */
export const hostileAgent = `'";-- __proto__ \\u0000 \u00ff\u00c0 ${'x'.repeat(300)}`;

const json = [
  ...["'", '\0', '\ud800', 'x'.repeat(40_000)],
  { a: ['\0', { b: "'" }] },
  { 'k\0': 1 },
  { 'k\udfff': { a: 1 } },
  { a: { b: ['🙂\ud83d'] } },
  JSON.parse('{"__proto__":{"a":1}}'),
  { '': { constructor: 1, '\u202e"': [';--', '\u0001'] } },
  ...[1e308, -0, 5e-324, 9_007_199_254_740_991, 9_007_199_254_740_992],
  JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  Array(400).fill({ a: null }),
  null,
];

const numbers = [0, -0, -1, 1.5, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_992, 1e308, '1', [], null];
const days = [
  "'",
  '\0',
  '2010-02-30',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '99999-01-01',
  'infinity',
  null,
];

const ofScalar: Record<string, readonly unknown[]> = {
  Int: numbers,
  Float: numbers,
  Boolean: [null, 'true', 1],
  Date: days,
  Decimal: ["'", '\0', '', '0', '-1', '1e3', '999999999999999.9999', '1000000000000000', '0.00001', 'NaN', 1],
  JSON: json,
};

/** The values to put into a place, one after the other; the same number whatever its valid value. */
export function hostileFor({ type, valid }: Place): readonly unknown[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = Array.isArray(valid) ? valid[0] : "'";
    return [null, [], [null], "'", {}, [item, item], Array(501).fill(item)];
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return [null, "'", '\0', '__proto__'];
  return ofScalar[named.name] ?? texts;
}
