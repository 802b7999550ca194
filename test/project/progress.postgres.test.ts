import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { emptyDatabase } from '../support/empty-database.js';
import { useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses();
let parent: string;
let DATABASE_URL: string;

beforeAll(async () => {
  await builtProject();
  DATABASE_URL = await emptyDatabase('progress');
  parent = await mkdtemp(join(tmpdir(), 'accounts-progress-'));
}, 180_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

/** What a command shows on a terminal, and what it writes to a file. */
async function onTerminal(call: string) {
  const file = join(parent, 'output');
  const line = `'${process.execPath}' dist/cli/${call} > '${file}'`;
  const { code, stdout: shown } = await processes.command('script', ['-qec', line, '/dev/null'], {
    DATABASE_URL,
  });
  return { code, shown, written: await readFile(file, 'utf8') };
}

test('commands show on a terminal how far they are, and write nothing of it where their output goes', async () => {
  const seed = await onTerminal('seed.js --customers 600');
  expect(seed).toMatchObject({ code: 0, written: 'Added 600 generated customers.\n' });
  expect(seed.shown).toMatch(/\[-{24}\] {3}0 % 0 of \d+ migrations: 0001-customers/);
  expect(seed.shown).toMatch(/\[#{24}\] 100 % (\d+) of \1 migrations, in [^\n]+\n/);
  expect(seed.shown).toMatch(/\[#{24}\] 100 % 600 of 600 customers, /);

  const { code, shown, written } = await onTerminal('export.js --format jsonl');
  expect(code).toBe(0);
  expect(shown).toMatch(/\r\[#{24}\] 100 % 803 of 803 customers, .* s *\r\n803 customers\.\r\n$/);
  const ids = written
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(new Set(ids).size).toBe(803);

  const doctor = await onTerminal('doctor.js');
  expect(doctor.shown).toMatch(/ {2}0 % 0 of \d+ rules: [A-Z][a-z]/);
  expect(doctor.shown).toMatch(/\[#{24}\] 100 % (\d+) of \1 rules, in /);
  expect(doctor).toMatchObject({ code: 0, written: expect.stringMatching(/All \d+ rules hold\.\n$/) });
}, 120_000);
