import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Db } from '../../src/tables/db.js';
import type { TestApp } from './app.js';
import type { Refusal } from './duplicates.js';
import { linesIn } from './stored.js';

/** Everything stored, and the jobs in the queues. */
export async function leftIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select 'job ' || id as line from pgboss.job order by line`.execute(db);
  return [...(await linesIn(db)), ...rows.map(({ line }) => line)];
}

/** The lines without the counts of tries. */
export const uncounted = (lines: readonly string[]) =>
  lines
    .filter((line) => !line.startsWith('throttle '))
    .map((line) => line.replace(/^(challenge .*"attempts":)\d+/, '$1'));

/** The tables whose rows were written last before each transaction was rolled back. */
function refusedTables(transcript: readonly string[]): Array<string | undefined> {
  let written: string | undefined;
  return transcript.flatMap((statement) => {
    if (/^rollback$/i.test(statement)) return [written];
    written = /\b(?:insert into|update) "?([a-z_]+)"?/i.exec(statement)?.[1] ?? written;
    return [];
  });
}

/**
 * Fails unless a write to the index's table was the last statement of each attempt, so that no earlier read refused
 * the call, and unless the caller alone is told what the index means.
 */
export function expectRefusal(
  { index, outcome, attempts = 1 }: Refusal,
  answer: { outcome: string; events: unknown[] },
  transcript: readonly string[],
): void {
  // An employee's request and its result are logged in any case.
  const said = answer.events.filter((event) => event !== `staff-action ${outcome}`);
  expect({ outcome: answer.outcome, said }).toEqual({ outcome, said: [] });
  const tables = refusedTables(transcript);
  expect(tables).toHaveLength(attempts);
  for (const table of tables) expect(index.startsWith(`${table}_`), `${table} of ${index}`).toBe(true);
}

/** The statements that the work sends, and its result. */
export async function transcribed<T>(app: TestApp, work: () => Promise<T>) {
  const before = app.transcript.length;
  const value = await work();
  return { value, transcript: app.transcript.slice(before) };
}
