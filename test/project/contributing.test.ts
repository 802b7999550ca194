import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProjectCopy, projectCopy } from '../support/project-copy.js';
import { makeEdit, type WrittenEdit, writtenEdits } from '../support/written-edits.js';

const WALK_MS = 300_000;
const MUTATION = '## Add a mutation';
const FIELD = '## Add a field to Customer';
/** Of the tests that CONTRIBUTING.md announces as red, those in the files that run here. */
const ANNOUNCED = [
  'describes every type, field, argument, input field and enum value',
  'describes both root types and every enum, none being left out',
];
const CHECKED = 'test/architecture.test.ts';
const RUN = [
  'test/flows/profile/rename-customer.test.ts',
  'test/flows/coffee-corner/brew-tea.test.ts',
  'test/graphql/schema',
  'test/graphql/guard/scopes.test.ts',
  'test/security/hostile-writes.test.ts',
];

/** The part of the project that names each place: the compiler takes a second for it, and ten for everything. */
const PART = {
  extends: './tsconfig.json',
  include: ['test/entities/forgotten-places.test.ts'],
  // It notes what it has found, and looks only at what changed since.
  compilerOptions: { incremental: true },
};
/** What the field of the guide is called in the copy, so that a nickname that somebody adds is not in the way. */
const NAME = 'exampleword';
const USES = `test/project/new-field/${NAME}`;
/** Tests that go through every field, and so through a new one. */
const OF_FIELDS = [
  'test/entities/customer-fields.test.ts',
  'test/domain/sign-in/words-of-customer.test.ts',
  'test/security/export-formulas.test.ts',
];

interface Report {
  testResults: Array<{ name: string; assertionResults: Array<{ title: string; status: string }> }>;
}

const isOfTable = ({ file }: WrittenEdit) => file.startsWith('src/migrations/');

async function changedSince(folder: string, from: number): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^(src|test|client\/operations)\/.*\.(ts|graphql|json)$/.test(name),
  );
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return names.filter((_, n) => times[n]! >= from);
}

let copy: ProjectCopy;
/** The files that `npm run new:flow` wrote or changed. */
let made: string[];
let edits: WrittenEdit[];
let missedAfterMigration: string;
/** What the compiler says when all is done. */
let compiled: string;
/** What ran in the copy, by file: of `npm run check`, of what is announced as red, and what uses the field. */
let testResults: Report['testResults'];
const inCopy = (file: string) => readFile(join(copy.folder, file), 'utf8');
const carriedOut = async (program: string, ...words: string[]) => {
  const { failed, output } = await copy.run(program, ...words);
  expect(failed, output).toBe(false);
};
const npm = (...words: string[]) => copy.run('npm', 'run', '--silent', ...words);
/** One thread finds what several find, with half the work: each would know the types that others know. */
const errors = async (project = 'tsconfig.part.json') =>
  (await copy.run('tsc', '--noEmit', '--singleThreaded', '-p', project)).output;

async function ran(...files: string[]): Promise<Report['testResults']> {
  const options = ['--maxWorkers=1', '--reporter=json', '--outputFile=report.json'];
  await copy.run('vitest', 'run', ...files, ...options);
  return (JSON.parse(await inCopy('report.json')) as Report).testResults;
}

async function makeMutations(): Promise<void> {
  // Biome would follow the link to the packages to see what git ignores, and panic.
  const { vcs: _, files, ...rules } = JSON.parse(await readFile('biome.json', 'utf8'));
  const includes = [...files.includes, '!**/dist'];
  await writeFile(join(copy.folder, 'biome.json'), JSON.stringify({ ...rules, files: { includes } }));
  const from = Date.now();
  // In an area that there is, and in a new one.
  await carriedOut('npm', 'run', '--silent', 'new:flow', 'profile', 'renameCustomer');
  await carriedOut('npm', 'run', '--silent', 'new:flow', 'coffee-corner', 'brewTea');
  made = await changedSince(copy.folder, from);
  await carriedOut('biome', 'check', '--write', ...made);
  await carriedOut('npm', 'run', '--silent', 'schema');
  // Without the field, which may be the line too many of a file.
  testResults = await ran(CHECKED);
}

async function addField(): Promise<void> {
  const [, rest = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(FIELD);
  const section = rest.split(/^## /m)[0]!.replaceAll('nickname', NAME);
  edits = writtenEdits(section.replaceAll('Nickname', 'Exampleword'));
  await writeFile(join(copy.folder, 'tsconfig.part.json'), JSON.stringify(PART));
  for (const edit of edits.filter(isOfTable)) await makeEdit(copy.folder, edit);
  // For the documents of the mutations, too.
  await carriedOut('npm', 'run', '--silent', 'codegen');
  missedAfterMigration = await errors();
  for (const edit of edits.filter((edit) => !isOfTable(edit))) await makeEdit(copy.folder, edit);
  await carriedOut('npm', 'run', '--silent', 'schema');
  await rename(join(copy.folder, `${USES}.ts`), join(copy.folder, `${USES}.test.ts`));
}

// One copy for both, as codegen, compiler and tests take a minute in it.
beforeAll(async () => {
  copy = await projectCopy();
  await makeMutations();
  await addField();
  testResults.push(...(await ran(...RUN, `${USES}.test.ts`, ...OF_FIELDS)));
  compiled = await errors('tsconfig.json');
}, WALK_MS);
afterAll(() => rm(copy.folder, { recursive: true, force: true }));

/** What ran of a file. */
function ranOf(file: string) {
  const [found] = testResults.filter(({ name }) => name.endsWith(file));
  return found?.assertionResults ?? [];
}

describe('npm run new:flow', { timeout: WALK_MS }, () => {
  test('makes mutations that pass what npm run check asks of them', async () => {
    const { check } = JSON.parse(await inCopy('package.json')).scripts as Record<string, string>;
    // Biome looks at what was made or changed; the rest is as it is around this copy.
    const steps = check!.split(' && ').map((step) => step.replace(/^(biome .*) \.$/, `$1 ${made.join(' ')}`));
    expect(steps.filter((step) => step.startsWith('biome'))).toHaveLength(1);
    expect(made.length).toBeGreaterThan(8);
    expect(steps.pop()).toBe(`vitest run ${CHECKED}`);
    expect(ranOf(CHECKED).length).toBeGreaterThan(0);
    expect(ranOf(CHECKED).filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(steps.shift()).toBe('tsc --noEmit --checkers 2');
    expect(compiled).toBe('');
    expect(steps).toHaveLength(2);
    for (const step of steps) {
      const [program, ...words] = step.split(' ');
      const { failed, output } = await copy.run(program!, ...words);
      expect(failed, `${step}\n${output}`).toBe(false);
    }
  });

  test.each(['RenameCustomer', 'BrewTea'])(
    '%s takes a key, and the version that its caller has read [BX-05, VV-03]',
    async (Name) => {
      const schema = await inCopy('schema/customer.graphql');
      const [, input] = new RegExp(`^input ${Name}Input[^{]*\\{([^}]*)\\}`, 'm').exec(schema)!;
      expect(input).toContain('  idempotencyKey: String\n');
      expect(input).toContain('  expectedVersion: Int\n');
      const [, result] = new RegExp(`^union ${Name}Result[^=]* = (.*)`, 'm').exec(schema)!;
      expect(result!.split(' | ')).toContain('CustomerVersionConflict');
    },
  );

  test('makes mutations that nobody may call, and leaves red only what CONTRIBUTING.md announces', async () => {
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const titles = (status: string) => results.filter((one) => one.status === status).map((one) => one.title);
    expect(titles('failed').map((title) => title.replace(/ \[.*\]$/, ''))).toEqual(ANNOUNCED);
    for (const name of ['renameCustomer', 'brewTea']) {
      expect(titles('passed')).toContain(`nobody may call ${name} until the permission table says who`);
    }
    expect(testResults.filter(({ assertionResults }) => assertionResults.length === 0)).toEqual([]);
    const [, guide = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(MUTATION);
    for (const announced of ANNOUNCED) expect(guide.replaceAll(/\s+/g, ' ')).toContain(`“${announced}”`);
  });

  test('writes nothing for a name that is taken, or that is none', async () => {
    const before = await inCopy('src/graphql/profile/profile.type.ts');
    for (const [area, name, complaint] of [
      [
        'profile',
        'setTags',
        "There is a 'Mutation.setTags' already: src/graphql/guard/permissions.ts has it.",
      ],
      // In another area, and as a query.
      ['newsletter', 'setTags', "There is a 'Mutation.setTags' already"],
      ['profile', 'searchCustomers', "There is a 'Query.searchCustomers' already"],
      ['profile', '', 'Usage: npm run new:flow AREA NAME'],
      ['../profile', 'renameCustomer', 'Usage: npm run new:flow AREA NAME'],
      ['profile', 'rename-customer', 'Usage: npm run new:flow AREA NAME'],
    ] as const) {
      const { failed, output } = await npm('new:flow', area, name);
      expect(failed).toBe(true);
      expect(output).toContain(complaint);
      // One sentence, and no trace of the stack.
      expect(output.trim().split('\n')).toHaveLength(1);
    }
    expect(await inCopy('src/graphql/profile/profile.type.ts')).toBe(before);
  });
});

describe('a field added to Customer as CONTRIBUTING.md says', { timeout: WALK_MS }, () => {
  test('touches six places, of which the migration is one', () => {
    expect(edits.map(({ file }) => file)).toEqual([
      `src/migrations/0100-${NAME}.ts`,
      'src/migrations/index.ts',
      'src/entities/customer-fields.ts',
      'src/entities/customer.entity.ts',
      'src/domain/customers/input.ts',
      'src/graphql/customers/customers.type.ts',
      'src/graphql/customer/customer.type.ts',
    ]);
  });

  test('is missed by the compiler among the rows as soon as the table has it', () => {
    expect(missedAfterMigration).toContain(
      `'${NAME}' is missing in type 'Names<RowsByColumn, "src/entities/customer-fields.ts">'`,
    );
  });

  test.each([
    [
      'src/entities/customer.entity.ts',
      /^src\/entities\/customer\.entity\.ts.*(\n .*)*'exampleword' is missing/m,
    ],
    [
      'src/domain/customers/input.ts',
      /^src\/domain\/customers\/input\.ts.*(\n .*)*'exampleword' is missing/m,
    ],
    [
      'src/graphql/customers/customers.type.ts',
      /'exampleword' is missing in type 'Names<ProfileInput, "src\/graphql\/customers\/customers.type.ts">'/,
    ],
    ['src/graphql/customer/customer.type.ts', /'exampleword' is missing in type 'CustomerType'/],
  ])('is missed by the compiler in %s if it is left out there alone', async (file, missed) => {
    const path = join(copy.folder, file);
    const edited = await readFile(path, 'utf8');
    await writeFile(path, await readFile(file, 'utf8'));
    const found = await errors();
    await writeFile(path, edited);
    expect(found).toMatch(missed);
  });

  test('compiles, and is written, read, recorded, merged, exported and masked', () => {
    expect(compiled).toBe('');
    expect(ranOf(`${USES}.test.ts`)).toHaveLength(6);
    for (const file of [`${USES}.test.ts`, ...OF_FIELDS]) {
      expect(ranOf(file).map(({ status }) => status)).toEqual(expect.arrayContaining(['passed']));
      expect(ranOf(file).filter(({ status }) => status !== 'passed')).toEqual([]);
    }
    const titles = OF_FIELDS.flatMap(ranOf).map(({ title }) => title);
    expect(titles).toContainEqual(expect.stringContaining(`is refused: ${NAME}`));
  });
});
