import { raw } from '@mikro-orm/core';
import { PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { numbered } from '../../../src/platform/database/parameter-driver.js';

const platform = new PostgreSqlPlatform();
const NOON = new Date('2026-03-01T12:00:00.000Z');

describe('the values of a statement of the ORM', () => {
  test.each([
    ['a = ? and b = ?', ["it's", 2], 'a = $1 and b = $2', ["it's", 2]],
    ['? = a', ['x'], '$1 = a', ['x']],
    ['?? = ?', ['a.b', true], '"a"."b" = $1', [true]],
    ['a in (?) and b = ?', [['x', 'y'], null], 'a in ($1, $2) and b = $3', ['x', 'y', null]],
    ['a \\? b and c = ?', [1], 'a ? b and c = $1', [1]],
    ['at = ? and b = ?', [NOON, { c: '?' }], 'at = $1 and b = $2', [NOON.toISOString(), '{"c":"?"}']],
    ['a = ? limit ?', ['?', 5], 'a = $1 limit 5', ['?']],
    ['a = ? offset ?', [1, '5; drop table a'], 'a = $1 offset $2', [1, '5; drop table a']],
    [
      'a = ? and b = ? and c = ?',
      ['$2', raw('(select ?? from d where e = ?)', ['f', '$3']), 'z'],
      'a = $1 and b = (select "f" from d where e = $2) and c = $3',
      ['$2', '$3', 'z'],
    ],
    ['values (?, ?)', [raw('default'), 'x'], 'values (default, $1)', ['x']],
  ] as const)('%s with %j goes beside it', (text, given, expected, values) => {
    expect(numbered(platform, text, given as unknown as unknown[])).toEqual({ text: expected, values });
    // The same text as the ORM itself would have written, once the values stand in it.
    const written = expected.replaceAll(/\$(\d)(?!['\d])/g, (_, place) =>
      platform.quoteValue(values[place - 1]),
    );
    const inlined = platform.formatQuery(text, given as unknown as unknown[]);
    expect(inlined.replace('+00:00', 'Z')).toBe(written);
  });

  test('are left to the ORM where there are none, or more than a statement worth preparing has', () => {
    expect(numbered(platform, 'select 1', [])).toBeNull();
    expect(numbered(platform, 'select now() limit ?', [1])).toBeNull();
    const many = Array.from({ length: 1_001 }, (_, n) => n);
    expect(numbered(platform, 'a in (?)', [many])).toBeNull();
  });
});
