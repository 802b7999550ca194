import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { testsOf } from './tests-of.ts';

/**
 * `npm run mutants -- [ID…]`: takes each defence away, one at a time, in a copy of the project, and runs the tests that
 * bear the attack's id, or stand in the file that the mutant names. A mutant whose tests stay green has survived: the attack is not tested, or the defence is not
 * needed. Ends with 1 if one has.
 */
const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const LANES = 2;
const MOST_MS = 180_000;

type Verdict = 'killed' | 'SURVIVED' | 'BROKEN';

interface Report {
  testResults: Array<{ assertionResults: Array<{ status: string }>; message: string }>;
}

async function judge(lane: string, mutant: Mutant): Promise<Verdict> {
  const { id, tests, file, from, to } = mutant;
  const path = join(lane, file);
  const source = await readFile(path, 'utf8');
  const report = join(lane, 'report.json');
  const { files, database } = await testsOf(root, mutant);
  if (source.split(from).length !== 2) return 'BROKEN';
  await writeFile(
    path,
    source.replace(from, () => to),
  );
  try {
    await run(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...files,
        ...(tests ? [] : ['-t', id]),
        '--bail=1',
        '--maxWorkers=1',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      { cwd: lane, timeout: MOST_MS, env: { ...process.env, TEST_DATABASE: database }, maxBuffer: 1e8 },
    );
    return 'SURVIVED';
  } catch {
    // Red because a test failed, not because the copy no longer runs.
    const { testResults } = JSON.parse(
      await readFile(report, 'utf8').catch(() => '{"testResults":[]}'),
    ) as Report;
    const isRed = testResults.some(({ assertionResults }) =>
      assertionResults.some(({ status }) => status === 'failed'),
    );
    return isRed ? 'killed' : 'BROKEN';
  } finally {
    await writeFile(path, source);
    await rm(report, { force: true });
  }
}

async function openLane(): Promise<string> {
  const lane = await mkdtemp(join(tmpdir(), 'accounts-mutants-'));
  for (const part of [
    'src',
    'test',
    'schema',
    'docs',
    'messages',
    'examples',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vitest.config.ts',
    'README.md',
    '.env.example',
    'docker-compose.yml',
  ]) {
    await cp(join(root, part), join(lane, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(lane, 'node_modules'));
  return lane;
}

const wanted = process.argv.slice(2);
const queue = mutants.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const verdicts: Verdict[] = [];
await Promise.all(
  Array.from({ length: LANES }, async () => {
    const lane = await openLane();
    try {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const verdict = await judge(lane, mutant);
        verdicts.push(verdict);
        console.log(`${verdict.padEnd(8)} ${mutant.id} without ${mutant.without} (${mutant.file})`);
      }
    } finally {
      await rm(lane, { recursive: true });
    }
  }),
);
const alive = verdicts.filter((verdict) => verdict !== 'killed').length;
console.log(`${verdicts.length - alive} killed, ${alive} not`);
process.exitCode = alive === 0 ? 0 : 1;
