import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noMapping, readMapping } from '../../../src/cli/importing/mapping.js';
import { useApp } from '../../support/app.js';
import { readAs } from '../../support/imports.js';

const app = useApp();
const csv = (content: string | Buffer, mapping = noMapping) => readAs(app, 'a.csv', content, mapping);
const jsonl = (content: string | Buffer, mapping = noMapping) => readAs(app, 'a.jsonl', content, mapping);
const given = (records: Awaited<ReturnType<typeof csv>>) =>
  records.map(({ read }) => ('given' in read ? read.given : read.problems));
const BOM = '\uFEFF';

describe('a CSV file', () => {
  test.each([
    ['commas', 'code,firstName\nA,Anna\n'],
    ['a byte order mark and CRLF', `${BOM}code,firstName\r\nA,Anna\r\n`],
    ['semicolons', 'code;firstName\nA;Anna'],
    ['tabs', 'code\tfirstName\nA\tAnna'],
    ['quotation marks and empty lines', '\n"code","firstName"\n\n"A","Anna"\n\n'],
  ])('may have %s [BX-08]', async (_what, content) => {
    expect(given(await csv(content))).toEqual([{ code: 'A', firstName: 'Anna' }]);
  });

  test('says on which line each record begins, whatever the cells hold [BX-08]', async () => {
    const records = await csv('code,note\nA,"one\r\ntwo\nthree"\n\nB,"a ""b"", c"\nC,x\n');
    expect(records.map(({ line }) => line)).toEqual([2, 6, 7]);
    expect(given(records)).toEqual([
      { code: 'A', note: 'one\r\ntwo\nthree' },
      { code: 'B', note: 'a "b", c' },
      { code: 'C', note: 'x' },
    ]);
  });

  test('an empty cell says nothing, and cells are read by the kind of their field [BX-08]', async () => {
    const head =
      'code,latitude,newCode,tags,metadata,customField_7,consents.email,consents.email.at,consents.sms';
    const [record] = given(
      await csv(`${head}\nA,52.5,yes,"a, b","{""x"":[1]}",12,true,2024-05-31T14:00:00Z,\n`),
    );
    expect(record).toEqual({
      code: 'A',
      latitude: 52.5,
      newCode: true,
      tags: ['a', 'b'],
      metadata: { x: [1] },
      customFields: [{ number: 7, value: '12' }],
      consents: [{ name: 'email', granted: true, at: '2024-05-31T14:00:00Z' }],
    });
  });

  test('what a spreadsheet has kept from being a formula loses its apostrophe, once [BX-08, F08]', async () => {
    expect(given(await csv("phone,company,lastName\n'+48601234567,''=1,'t Hooft\n"))).toEqual([
      { phone: '+48601234567', company: "'=1", lastName: "'t Hooft" },
    ]);
  });

  test('a line that cannot be read is refused by itself [BX-08]', async () => {
    const records = await csv(
      Buffer.concat([
        Buffer.from('code,latitude,metadata\nA,x,{\nB,1\n'),
        Buffer.from([0x43, 0xff, 0x2c, 0x31, 0x2c, 0x0a]),
        Buffer.from('D,1,1\n'),
      ]),
    );
    expect(records.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(given(records)).toEqual([
      [
        { path: 'latitude', message: 'must be a number such as 12 or 12.5.' },
        { path: 'metadata', message: 'must be JSON.' },
      ],
      [{ path: '', message: 'has 2 cells, and the header 3.' }],
      [{ path: 'code', message: expect.stringContaining('not UTF-8') }],
      { code: 'D', latitude: 1, metadata: 1 },
    ]);
  });

  test.each([
    ['names a column twice', 'code,code\nA,B', /names "code" twice/],
    [
      'has a column that nobody knows',
      'code,shoeSize\nA,44',
      /column "shoeSize", which an import does not know/,
    ],
    ['has a column without a name', 'code,,note\nA,B,C', /no name in column 2/],
    ['is empty', '', /is empty: its first line has to name the columns/],
    ['leaves a quotation mark open', 'code,note\nA,"B\nC,D\n', /within quotation marks, by line/],
    [
      'has a quotation mark too many',
      'code,note\nA,"B"x\nC,D\n',
      /quotation mark where none can be, by line 2/,
    ],
    [
      'has a record that never ends',
      `code,note\nA,"${'x'.repeat(1_100_000)}\n`,
      /more than 1048576 characters/,
    ],
  ])('that %s is refused in a sentence [BX-08]', async (_what, content, message) => {
    await expect(csv(content)).rejects.toThrow(message);
  });

  test('is read by a mapping file [BX-08]', async () => {
    const mapping = {
      columns: { Mail: 'email', Vorname: 'firstName', Newsletter: 'consents.email', Intern: null },
      values: { sex: { w: 'FEMALE', FEMALE: 'MALE' }, 'consents.email': { ja: 'yes', nein: false } },
      set: { countryCode: 'DE', sex: 'NOT_SPECIFIED' },
      delimiter: '|',
    };
    const content = 'Mail|Vorname|Newsletter|Intern|sex\na@example.com|Anna|nein|7|w\nb@example.com||ja|8|\n';
    expect(given(await csv(content, mapping))).toEqual([
      {
        email: 'a@example.com',
        firstName: 'Anna',
        consents: [{ name: 'email', granted: false }],
        sex: 'FEMALE',
        countryCode: 'DE',
      },
      {
        email: 'b@example.com',
        consents: [{ name: 'email', granted: true }],
        sex: 'NOT_SPECIFIED',
        countryCode: 'DE',
      },
    ]);
  });

  test('a mapping file that cannot be meant is refused in a sentence [BX-08]', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mapping-')), 'map.json');
    const read = (mapping: object) => {
      writeFileSync(file, JSON.stringify(mapping));
      return readMapping(file, new Set(['email', 'consents']));
    };
    await expect(read({ set: { 'consents.email': true } })).rejects.toThrow(
      /set: "consents.email" is a column; say it with "consents"/,
    );
    await expect(read({ columns: { Mail: 'e-mail' } })).rejects.toThrow(/no field "e-mail"/);
    expect(await read({ columns: { Mail: 'email' } })).toMatchObject({ columns: { Mail: 'email' } });
  });

  test('a header that is repeated, as in files that were joined, is nobody [BX-08]', async () => {
    expect(given(await csv('code,firstName\nA,Anna\ncode,firstName\nB,Bo\n'))).toEqual([
      { code: 'A', firstName: 'Anna' },
      [{ path: '', message: 'repeats the header: leave the line out.' }],
      { code: 'B', firstName: 'Bo' },
    ]);
  });
});

describe('a file of JSON lines', () => {
  test('has an object on each line that is not empty [BX-08]', async () => {
    const records = await jsonl(`${BOM}{"code":"A"}\r\n\n{"code":"B","note":null}`);
    expect(records.map(({ line }) => line)).toEqual([1, 3]);
    expect(given(records)).toEqual([{ code: 'A' }, { code: 'B', note: null }]);
  });

  test('a line that is none is refused by itself, and not quoted [BX-08]', async () => {
    const long = `{"code":"${'x'.repeat(1_100_000)}"}`;
    const records = await jsonl(
      Buffer.concat([
        Buffer.from(`{"code":"ann@example.com",}\n[1]\n`),
        Buffer.from([0xff, 0x0a]),
        Buffer.from(`${long}\n{}\n`),
      ]),
    );
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(given(records))).not.toContain('ann@');
    expect(given(records)).toEqual([
      [{ path: '', message: expect.stringMatching(/^is not JSON/) }],
      [{ path: '', message: 'must be one JSON object.' }],
      [{ path: '', message: expect.stringContaining('not UTF-8') }],
      [{ path: '', message: 'is longer than 1048576 bytes.' }],
      {},
    ]);
  });

  test('an object that has a name twice is refused, not one of the two chosen [BX-08]', async () => {
    const twice = ['{"code":"A","code":"B"}', '{"contacts":[{"type":"EMAIL","type":"PHONE"}]}'];
    const records = await jsonl(`${twice.join('\n')}\n{"a":{"code":"A"},"code":"B"}`);
    const refused = [{ path: '', message: expect.stringMatching(/^has a name twice/) }];
    expect(given(records)).toEqual([refused, refused, { a: { code: 'A' }, code: 'B' }]);
  });
});
