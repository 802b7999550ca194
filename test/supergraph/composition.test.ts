import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example, exampleInstalled } from '../support/supergraph.js';

const run = promisify(execFile);
const composers = ['apollo', 'theguild', 'wundergraph'];

/** The lines of `npm run compose`, which tells what each composer says of the subgraphs. */
const composed = (schema: string) =>
  run('npm', ['run', '--silent', 'compose', '--', schema], { cwd: example }).then(
    ({ stdout }) => stdout.trimEnd().split('\n'),
    ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n'),
  );

beforeAll(exampleInstalled, 600_000);

test('the example has the types it says', { timeout: 120_000 }, async () => {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const checked = run(process.execPath, [compiler, '--noEmit', '-p', 'examples/supergraph']);
  expect((await checked.catch(({ stdout }: { stdout: string }) => ({ stdout }))).stdout).toBe('');
});

describe('customers, orders, reviews and partners', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accounts-composition-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['customer.graphql', 'customer.authorized.graphql'])(
    'compose from schema/%s under three composers, which have nothing to say [FD-01]',
    async (file) => {
      expect(await composed(join('../../schema', file))).toEqual(
        composers.map((name) => `${name}: 0 errors, 0 hints`),
      );
    },
  );

  test('would not compose if a shared type lacked a field, and every composer would say so [FD-01]', async () => {
    const sdl = await readFile('schema/customer.graphql', 'utf8');
    const without = visit(parse(sdl), {
      FieldDefinition: ({ name }) => (name.value === 'startCursor' ? null : undefined),
    });
    const lacking = join(folder, 'lacking.graphql');
    await writeFile(lacking, print(without));
    const lines = await composed(lacking);
    for (const name of composers) {
      expect(lines.find((line) => line.startsWith(`${name}: `))).toBe(`${name}: 1 errors, 0 hints`);
    }
    expect(lines.filter((line) => line.includes('startCursor')).length).toBeGreaterThanOrEqual(3);
  });
});
