import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProjectCopy, projectCopy } from '../support/project-copy.js';

const WALK_MS = 180_000;
const HEADING = '## Add a mutation';
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

interface Report {
  testResults: Array<{ name: string; assertionResults: Array<{ title: string; status: string }> }>;
}

async function changedSince(folder: string, from: number): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^(src|test|client\/operations)\/.*\.(ts|graphql|json)$/.test(name),
  );
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return names.filter((_, n) => times[n]! >= from);
}

describe('npm run new:flow', { timeout: WALK_MS }, () => {
  let copy: ProjectCopy;
  /** The files that it wrote or changed. */
  let made: string[];
  /** What ran in the copy, by file: of `npm run check` and of what is announced as red, so that vitest starts once. */
  let testResults: Report['testResults'];
  const npm = (...words: string[]) => copy.run('npm', 'run', '--silent', ...words);
  const inCopy = (file: string) => readFile(join(copy.folder, file), 'utf8');

  beforeAll(async () => {
    copy = await projectCopy();
    // Biome would follow the link to the packages to see what git ignores, and panic.
    const { vcs: _, files, ...rules } = JSON.parse(await readFile('biome.json', 'utf8'));
    const includes = [...files.includes, '!**/dist'];
    await writeFile(join(copy.folder, 'biome.json'), JSON.stringify({ ...rules, files: { includes } }));
    const carriedOut = async (program: string, ...words: string[]) => {
      const { failed, output } = await copy.run(program, ...words);
      expect(failed, output).toBe(false);
    };
    const from = Date.now();
    // In an area that there is, and in a new one.
    await carriedOut('npm', 'run', '--silent', 'new:flow', 'profile', 'renameCustomer');
    await carriedOut('npm', 'run', '--silent', 'new:flow', 'coffee-corner', 'brewTea');
    made = await changedSince(copy.folder, from);
    await carriedOut('biome', 'check', '--write', ...made);
    await carriedOut('npm', 'run', '--silent', 'schema');
    // Of `npm run codegen` the part that a mutation needs: it changes no table.
    await carriedOut('graphql-codegen', '--config', 'codegen.yml');
    const options = ['--maxWorkers=1', '--reporter=json', '--outputFile=report.json'];
    await copy.run('vitest', 'run', CHECKED, ...RUN, ...options);
    ({ testResults } = JSON.parse(await inCopy('report.json')) as Report);
  }, WALK_MS);
  afterAll(() => rm(copy.folder, { recursive: true, force: true }));

  test('makes mutations that pass what npm run check asks of them', async () => {
    const { check } = JSON.parse(await inCopy('package.json')).scripts as Record<string, string>;
    // Biome looks at what was made or changed; the rest is as it is around this copy.
    const steps = check!.split(' && ').map((step) => step.replace(/^(biome .*) \.$/, `$1 ${made.join(' ')}`));
    expect(steps.filter((step) => step.startsWith('biome'))).toHaveLength(1);
    expect(made.length).toBeGreaterThan(8);
    expect(steps.pop()).toBe(`vitest run ${CHECKED}`);
    const [checked] = testResults.filter(({ name }) => name.endsWith(CHECKED));
    expect(checked!.assertionResults.length).toBeGreaterThan(0);
    expect(checked!.assertionResults.filter(({ status }) => status !== 'passed')).toEqual([]);
    for (const step of steps) {
      // One thread finds what several find, with half the work: each would know the types that others know.
      const [program, ...words] = step.replace(/^tsc /, 'tsc --singleThreaded ').split(' ');
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
    const [, guide = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(HEADING);
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
