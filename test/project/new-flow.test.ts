import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const LEFT_BEHIND = /^(node_modules|\.git|dist|coverage|\.data.*)$/;
const MOST_MS = 180_000;
/** Two mutations: one in an area that is there, one in an area that is not. */
const MADE = ['profile renameCustomer', 'coffee-corner brewTea'];
/** What the guide announces, of the files that are run here. */
const ANNOUNCED = ['describes every type, field, argument, input field and enum value'];

interface Report {
  testResults: Array<{ message: string; assertionResults: Array<{ title: string; status: string }> }>;
}

describe('npm run new:flow', () => {
  let copy: string;
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|NODE_)/.test(name));
  const run = async (command: string) => {
    const [program, ...words] = command.split(' ');
    const options = { cwd: copy, env: Object.fromEntries(inherited), maxBuffer: 1e8 };
    const ended = promisify(execFile)(program!, words, options);
    const failed = ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    });
    return ended.then(({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }), failed);
  };
  const passes = async (command: string) => {
    const { code, said } = await run(command);
    expect(code, `${command}: ${said}`).toBe(0);
  };

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'accounts-new-flow-'));
    const filter = (path: string) => path === root || !LEFT_BEHIND.test(basename(path));
    await cp(root, copy, { recursive: true, filter });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    // Asked for what git ignores, Biome follows the link out of the copy and panics.
    const { vcs: _, files, ...rules } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
    const includes = [...files.includes, '!dist'];
    await writeFile(join(copy, 'biome.json'), JSON.stringify({ ...rules, files: { includes } }));
    for (const mutation of MADE) await passes(`npm run --silent new:flow ${mutation}`);
    await passes('npm run --silent format');
    await passes('npm run --silent schema');
    // What `npm run codegen` does as well, the types of tables, no mutation changes.
    await passes('npx graphql-codegen --config codegen.yml');
  }, MOST_MS);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('writes mutations that pass npm run check', { timeout: MOST_MS }, async () => {
    await passes('npm run --silent check');
  });

  test('leaves red what CONTRIBUTING announces and nothing else', { timeout: MOST_MS }, async () => {
    const files = [
      'test/flows/profile/rename-customer.test.ts',
      'test/flows/coffee-corner/brew-tea.test.ts',
      'test/graphql/schema',
      'test/graphql/guard/scopes.test.ts',
      'test/security/hostile-writes.test.ts',
    ];
    const report = join(copy, 'report.json');
    await run(`npx vitest run ${files.join(' ')} --maxWorkers=1 --reporter=json --outputFile=${report}`);
    const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(testResults.filter(({ assertionResults }) => assertionResults.length === 0)).toEqual([]);
    const of = (status: string) =>
      results.filter((result) => result.status === status).map(({ title }) => title);
    expect(of('failed')).toEqual(ANNOUNCED);
    expect(of('passed')).toEqual(
      expect.arrayContaining([
        'nobody may call renameCustomer until the permission table says who',
        'nobody may call brewTea until the permission table says who',
      ]),
    );
  });

  test('writes nothing for a name that is taken, or that is none', async () => {
    const before = await readFile(join(copy, 'src/graphql/profile/profile.type.ts'), 'utf8');
    for (const [words, complaint] of [
      ['profile setTags', 'src/flows/profile/set-tags.ts has no place for setTags, or has it already.'],
      ['profile', 'Usage: npm run new:flow AREA NAME'],
      ['../profile renameCustomer', 'Usage: npm run new:flow AREA NAME'],
      ['profile rename-customer', 'Usage: npm run new:flow AREA NAME'],
    ] as const) {
      const { code, said } = await run(`npm run --silent new:flow ${words}`);
      expect(code).not.toBe(0);
      expect(said).toContain(complaint);
    }
    expect(await readFile(join(copy, 'src/graphql/profile/profile.type.ts'), 'utf8')).toBe(before);
  });
});
