import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { useApp } from '../support/app.js';
import { type BuiltProject, builtProject } from '../support/built-project.js';
import { temporaryFolder } from '../support/imports.js';

const app = useApp();
let project: BuiltProject;

beforeAll(async () => {
  project = await builtProject();
}, 300_000);

const RECORDS = 3_000;
const KILLS = 4;
const isBad = (n: number) => n % 50 === 7;
const isKnown = (n: number) => n % 10 === 3 && !isBad(n);

/** Customers of whom some are refused, and some were recorded before: by the same file, under another name. */
const lines = Array.from({ length: RECORDS }, (_, n) =>
  JSON.stringify({
    code: isKnown(n) ? `C${n - 1}` : `C${n}`,
    firstName: 'Anna',
    ...(isKnown(n) ? { lastName: 'Nowak' } : { cardNumber: `${100_000 + n}` }),
    ...(isBad(n) && { countryCode: 'nowhere' }),
  }),
);

const done = async () => {
  const { rows } = await sql<{ done: number; finished_at: string | null }>`
    select done, finished_at from import_run`.execute(app.database.kysely);
  return rows[0]?.done ?? 0;
};

function start(file: string, options: string[]) {
  const child: ChildProcess = spawn(project.node, ['dist/cli/import.js', file, ...options], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: app.databaseUrl, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return { child, exited: once(child, 'exit'), said: () => ({ stdout, stderr }) };
}

test('an import killed again and again has each record once, and says so at the end [BX-08, K02]', {
  timeout: 120_000,
}, async () => {
  const file = join(await temporaryFolder(), 'customers.jsonl');
  await writeFile(file, `${lines.join('\n')}\n`);
  const stops: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, exited, said } = start(file, kill === 0 ? [] : ['--resume']);
    const before = await done();
    while ((await done()) <= before && child.exitCode === null) await sleep(5);
    expect(child.exitCode, said().stderr).toBeNull();
    // Anywhere: in a transaction, between two, while the rejects are written.
    await sleep(17 * kill);
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    stops.push(await done());
  }
  expect(new Set(stops).size).toBe(KILLS);
  expect(stops.at(-1)).toBeLessThan(RECORDS);

  const refused = start(file, []);
  expect(await refused.exited).toEqual([1, null]);
  expect(refused.said().stderr).toMatch(
    /^An import of .* stopped after \d+ of 3000 records: --resume goes on with it\.\n$/,
  );

  const last = start(file, ['--resume']);
  const [code] = await last.exited;
  expect(code, last.said().stderr).toBe(0);
  const counted = (is: (n: number) => boolean) => lines.filter((_, n) => is(n)).length;
  const [rejected, updated] = [counted(isBad), counted(isKnown)];
  const made = RECORDS - rejected - updated;
  expect(last.said().stdout).toContain(
    `${RECORDS} records: ${made} new, ${updated} updated, ${rejected} rejected.\n`,
  );
  // No terminal: plain lines.
  expect(last.said().stderr).toMatch(/^3,000 of 3,000 records, .*\n$/m);
  expect(last.said().stderr).not.toContain('\r');

  const { rows } = await sql<{ customers: number; cards: number; created: number; changed: number }>`
    select (select count(*)::int from customer) as customers, (select count(*)::int from card) as cards,
      (select count(*)::int from history_entry where kind = 'CUSTOMER_CREATED') as created,
      (select count(*)::int from history_entry where kind = 'CUSTOMER_UPDATED') as changed`.execute(
    app.database.kysely,
  );
  expect(rows).toEqual([{ customers: made, cards: made, created: made, changed: updated }]);
  const rejects = (await readFile(`${file}.rejects.csv`, 'utf8')).trimEnd().split('\r\n');
  expect(rejects.map((line) => line.split(',', 2).join())).toEqual([
    'line,field',
    ...lines.flatMap((_, n) => (isBad(n) ? [`${n + 1},countryCode`] : [])),
  ]);
  expect((await stat(`${file}.rejects.csv`)).mode & 0o777).toBe(0o600);
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);

  for (const [option, message] of [
    [[], /was imported already, until .*--again/],
    [['--resume'], /is imported already, since/],
  ] as const) {
    const once = start(file, [...option]);
    expect(await once.exited).toEqual([1, null]);
    expect(once.said().stderr).toMatch(message);
  }
});
