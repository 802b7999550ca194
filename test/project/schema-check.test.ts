import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const sdl = readFileSync('schema/customer.graphql', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'accounts-schema-'));
const current = join(folder, 'current.graphql');
const accepted = join(folder, 'accepted.json');
afterAll(() => rmSync(folder, { recursive: true }));

const tool = (name: string, files = [folder, current]) =>
  run(process.execPath, [`tools/${name}.ts`, ...files]).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    }),
  );
const edited = (...edits: Array<[before: string, after: string]>) => {
  let text = sdl;
  for (const [before, after] of edits) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(current, text);
};
/** The lines under a heading that begins with this word. */
const under = (said: string, heading: string) =>
  (new RegExp(`^${heading}.*\n((?: {2}.*\n)*)`, 'm').exec(said)?.[1] ?? '').match(/\S.*/g) ?? [];

const NAME = '  """The name of the campaign."""\n  name: String!';
const CODE = '"""The code by which tills know the customer."""\n    code: String';
const KEY = '@key(fields: "externalId") ';
const TELNUM = 'Use phone. Removed after 2027-11-30.';
const nameIsGone = "Field 'name' was removed from object type 'LoyaltyCampaign'";

beforeAll(async () => {
  writeFileSync(current, sdl);
  expect(await tool('schema-check')).toMatchObject({
    code: 0,
    said: expect.stringContaining('No version has been released yet'),
  });
  expect((await tool('schema-release')).code).toBe(0);
});
beforeEach(() => {
  writeFileSync(current, sdl);
  writeFileSync(accepted, '[]');
});

describe('npm run schema:check', () => {
  test('finds nothing in this project that breaks what others use [FD-16]', async () => {
    const { code, said } = await tool('schema-check', []);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Compared with version \d+\.\d+\.\d+:\n/)]);
  });

  test('is content with what was released, and says of which version that is [FD-16]', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { code, said } = await tool('schema-check');
    expect([code, said]).toEqual([0, `Compared with version ${version}:\n\nNothing has changed.\n`]);
  });

  test('names in words what breaks, what may surprise and what is safe [FD-16]', async () => {
    edited(
      [NAME, '  """A name to show."""\n  title: String!'],
      [CODE, `${CODE}!`],
      ['  """Whole points."""', '  """Whole stars."""\n  STARS\n  """Whole points."""'],
      [KEY, ''],
    );
    const { code, said } = await tool('schema-check');
    expect(code).toBe(1);
    expect(under(said, 'Breaking')).toEqual([
      "Type for argument 'code' on field 'Query.customer' changed from 'String' to 'String!'",
      nameIsGone,
      `Directive '${KEY.trim()}' was removed from 'Customer'`,
    ]);
    expect(under(said, 'Dangerous')).toEqual(["Enum value 'STARS' was added to enum 'LoyaltyCampaignKind'"]);
    expect(under(said, 'Safe')).toEqual(["Field 'title' was added to object type 'LoyaltyCampaign'"]);
    expect(said).toContain('deprecated with a day');
  });

  test('lets pass what is only dangerous or safe, and names it all the same [FD-16]', async () => {
    edited(
      [NAME, `  """A name to show."""\n  title: String\n${NAME}`],
      ['  """Whole points."""', '  """Whole stars."""\n  STARS\n  """Whole points."""'],
    );
    const { code, said } = await tool('schema-check');
    expect(code).toBe(0);
    expect(under(said, 'Dangerous')).toHaveLength(1);
    expect(under(said, 'Safe')).toHaveLength(1);
  });

  test('accepts a breaking change that is meant, with its reason, and nothing else [FD-16]', async () => {
    edited([`${NAME} `, '  """A name to show."""\n  title: String! ']);
    writeFileSync(accepted, JSON.stringify([{ change: nameIsGone, reason: ' ' }]));
    expect((await tool('schema-check')).code).toBe(1);
    writeFileSync(accepted, JSON.stringify([{ change: nameIsGone, reason: 'Nobody read it.' }]));
    const { code, said } = await tool('schema-check');
    expect(code).toBe(0);
    expect(under(said, 'Accepted')).toEqual([`${nameIsGone}: Nobody read it.`]);
    expect(under(said, 'Breaking')).toEqual([]);
    edited([CODE, `${CODE}!`]);
    const another = await tool('schema-check');
    expect(another.code).toBe(1);
    expect(under(another.said, 'Accepted, but not changed')).toEqual([nameIsGone]);
  });

  test.each(['Use phone.', 'Use phone. Removed after 2027-13-30.', 'Removed after 2027-11-30. Use phone.'])(
    'refuses the deprecation "%s", which ends without a day [FD-16]',
    async (reason) => {
      edited([TELNUM, reason]);
      const { code, said } = await tool('schema-check');
      expect(code).toBe(1);
      expect(under(said, 'Deprecated without a day')).toEqual(['Query.searchCustomers.telnum']);
    },
  );
});

describe('what was deprecated', () => {
  const released = join(folder, 'customer.graphql');
  const ARGUMENT = /\n {4}"""[^"]*"""\n {4}telnum: String .*/;

  test('breaks nothing by going after its day, and does before [FD-16]', async () => {
    const text = readFileSync(released, 'utf8');
    writeFileSync(current, sdl.replace(ARGUMENT, ''));
    const before = await tool('schema-check');
    expect(before.code).toBe(1);
    const [gone, ...others] = under(before.said, 'Breaking');
    expect(others).toEqual([]);
    expect(gone).toContain("'telnum: String'");
    writeFileSync(released, text.replace(TELNUM, 'Use phone. Removed after 2025-11-30.'));
    const after = await tool('schema-check');
    writeFileSync(released, text);
    expect(after.code).toBe(0);
    expect(under(after.said, 'Removed as announced')).toEqual([gone]);
  });
});

describe('npm run schema:release', () => {
  test('keeps the schema of a version, which then has no other [FD-16]', async () => {
    const before = readFileSync(join(folder, 'customer.graphql'), 'utf8');
    edited([NAME, '  """A name to show."""\n  title: String!']);
    const { code, said } = await tool('schema-release');
    expect([code, said]).toEqual([1, expect.stringContaining('raise the version in package.json first')]);
    expect(readFileSync(join(folder, 'customer.graphql'), 'utf8')).toBe(before);
    writeFileSync(join(folder, 'customer.graphql'), before.replace(/^# Version \S+\./, '# Version 0.0.9.'));
    writeFileSync(accepted, JSON.stringify([{ change: nameIsGone, reason: 'Nobody read it.' }]));
    expect((await tool('schema-release')).code).toBe(0);
    expect(readFileSync(accepted, 'utf8')).toBe('[]\n');
    expect(await tool('schema-check')).toMatchObject({ code: 0 });
  });
});
