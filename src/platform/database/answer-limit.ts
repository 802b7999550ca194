import type { Pool, PoolClient } from 'pg';
import { hangUp } from './control-connection.js';

/** Time the answer may take on its way, on top of the server's own limit for the statement. */
const TRAVEL_MS = 500;

/**
 * Ends a connection whose server does not answer a statement within the statement's time limit.
 *
 * `statement_timeout` is enforced by the server, so it is no help when the server hangs or the network drops. The
 * limit here follows the session's `statement_timeout`, which a migration switches off.
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
    // If this process was busy all that time, the answer may have arrived and only not been read yet.
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

/** The statement timeout that this statement sets for those after it, or null if it sets none; 0 means no limit. */
function limitSetBy(sql: string, byDefault: number): { isLocal: boolean; milliseconds: number } | null {
  if (RESET.test(sql)) return { isLocal: false, milliseconds: byDefault };
  const [, local, count, unit] = SET.exec(sql) ?? [];
  if (count === undefined) return null;
  return {
    isLocal: local !== undefined,
    milliseconds: Number(count) * MILLISECONDS[unit?.toLowerCase() ?? 'ms']!,
  };
}
