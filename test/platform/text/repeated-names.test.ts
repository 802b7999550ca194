import { describe, expect, test } from 'vitest';
import { hasRepeatedNames } from '../../../src/platform/text/repeated-names.js';
import { fc } from '../../support/properties.js';

describe('a name twice in an object', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"b":{"a":1,"c":[{"x":1, "y" : 2,\n"x":3}]}}',
    String.raw`{"a":1,"\u0061":2}`,
    String.raw`{"\"":1,"b":"}","\"":2}`,
    '{"":1,"":1}',
    '[[{"a":{},"a":[]}]]',
    '{"a":{"b":1},"c":2,"a":3}',
  ])('is found in %s [L02]', (json) => {
    JSON.parse(json);
    expect(hasRepeatedNames(json)).toBe(true);
  });

  test.each([
    '{"a":"a","b":["a","a",{"a":"b"}],"c":{"a":{"a":1}}}',
    String.raw`{"a":"\",\"a\":1","b":"{\"a\":1,\"a\":2}"}`,
    '["a","a"]',
    '"a"',
    '{}',
    '[{"a":1},{"a":1}]',
  ])('is not found in %s [L02]', (json) => {
    JSON.parse(json);
    expect(hasRepeatedNames(json)).toBe(false);
  });

  test('is in nothing that was written from objects, and is when one is written twice [L02]', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (object) => {
        const json = JSON.stringify(object);
        expect(hasRepeatedNames(json)).toBe(false);
        const [name] = Object.keys(object);
        if (name !== undefined) {
          expect(hasRepeatedNames(`${json.slice(0, -1)},${JSON.stringify(name)}:1}`)).toBe(true);
        }
      }),
    );
  });

  test('is looked for in the longest body in no time [L02]', () => {
    const texts = `{"query":"${'\\"a '.repeat(24_000)}"}`;
    const lists = `{"a":${'['.repeat(49_000)}${']'.repeat(49_000)}}`;
    const names = `{${Array.from({ length: 9_000 }, (_, n) => `"n${n}":1`).join(',')}}`;
    for (const json of [texts, lists, names]) {
      const start = process.cpuUsage();
      expect(hasRepeatedNames(json)).toBe(false);
      expect(process.cpuUsage(start).user).toBeLessThan(200_000);
    }
  });
});
