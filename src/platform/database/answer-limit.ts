import type { Pool, PoolClient } from 'pg';
import { hangUp } from './control-connection.js';

/** How much longer than the server may work on a statement its answer may be on its way. */
const TRAVEL_MS = 500;

/**
 * Ends a connection whose server does not answer a statement in the time the statement has.
 *
 * `statement_timeout` is kept by the server: one that stands still, or behind a network that does, keeps nothing.
 * The limit here follows the one of the session, which a migration switches off.
 */
export function limitAnswers(pool: Pool, statementMs: number): void {
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as (...given: unknown[]) => unknown;
    let ofSession = statementMs;
    let ofTransaction: number | null = null;

    const query = (...given: unknown[]) => {
      const sql = textOf(given[0]);
      const limit = ofTransaction ?? ofSession;
      if (endsTransaction(sql)) ofTransaction = null;
      const set = limitSetBy(sql, statementMs);
      if (set?.isLocal) ofTransaction = set.milliseconds;
      else if (set) ofSession = set.milliseconds;

      const answer = send(...given);
      if (limit === 0 || !(answer instanceof Promise)) return answer;
      return within(limit + TRAVEL_MS, answer, () => hangUp(client));
    };
    client.query = query as typeof client.query;
  });
}

function within(milliseconds: number, answer: Promise<unknown>, giveUp: () => void): Promise<unknown> {
  let isSettled = false;
  const timer = setTimeout(() => {
    // Of a process that was busy for as long, the answer may have arrived and only not been read.
    setImmediate(() => {
      if (!isSettled) giveUp();
    });
  }, milliseconds);
  return answer.finally(() => {
    isSettled = true;
    clearTimeout(timer);
  });
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : ((statement as { text?: string } | null)?.text ?? '');

const endsTransaction = (sql: string) => /^\s*(?:commit|rollback(?!\s+to\b))\b/i.test(sql);

const SET = /^\s*set\s+(local\s+)?statement_timeout\s*(?:=|to)\s*'?(\d+)\s*(ms|s|min)?'?\s*$/i;
const RESET = /^\s*reset\s+(?:statement_timeout|all)\b/i;
const MILLISECONDS: Record<string, number> = { ms: 1, s: 1_000, min: 60_000 };

/** The limit a statement sets for those after it, if it sets one; 0 is none. */
function limitSetBy(sql: string, byDefault: number): { isLocal: boolean; milliseconds: number } | null {
  if (RESET.test(sql)) return { isLocal: false, milliseconds: byDefault };
  const [, local, count, unit] = SET.exec(sql) ?? [];
  if (count === undefined) return null;
  return {
    isLocal: local !== undefined,
    milliseconds: Number(count) * MILLISECONDS[unit?.toLowerCase() ?? 'ms']!,
  };
}
