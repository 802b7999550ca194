import { type RawBuilder, sql } from 'kysely';
import type { Db, Tables } from './db.js';

// Written as SQL, because Kysely knows no `ctid` and so cannot delete a batch of rows that nobody else has locked.

/** Rows per statement, few enough for short locks that nobody has to wait for. */
const BATCH = 5_000;
/**
 * How long rows are valid, and how long some are kept afterwards, to be looked up if something seems wrong. In
 * seconds.
 */
export interface Lifetimes {
  idleSession: number;
  idempotencyKey: number;
  keptWhenOver: number;
}

/** The conditions for expired rows, by table. */
function expired(
  now: Date,
  { idleSession, idempotencyKey, keptWhenOver }: Lifetimes,
): ReadonlyArray<{ table: keyof Tables; isOver: RawBuilder<unknown> }> {
  const ago = (seconds: number) => sql`${new Date(now.getTime() - seconds * 1000)}::timestamptz`;
  const ended = ago(keptWhenOver);
  return [
    {
      table: 'throttle',
      isOver: sql`expires_at <= ${ago(0)} and coalesce(blocked_until <= ${ago(0)}, true)`,
    },
    { table: 'challenge', isOver: sql`expires_at <= ${ago(keptWhenOver)}` },
    {
      table: 'session',
      // As two indexes have it: whichever comes first of the two ends.
      isOver: sql`least(expires_at, revoked_at) <= ${ended}
        or last_used_at <= ${ago(idleSession + keptWhenOver)}`,
    },
    { table: 'shown_token', isOver: sql`expires_at <= ${ago(0)}` },
    { table: 'idempotency_key', isOver: sql`created_at <= ${ago(idempotencyKey)}` },
  ];
}

/**
 * Deletes the rows for which this holds, in batches, so that nobody waits long for a lock. Two processes at once delete
 * different rows. Returns how many.
 */
export async function deleteInBatches(
  db: Db,
  table: keyof Tables,
  isOver: RawBuilder<unknown>,
): Promise<number> {
  let removed = 0;
  let batch: number;
  do {
    batch = await deleteBatch(db, table, isOver);
    removed += batch;
  } while (batch === BATCH);
  return removed;
}

/** Deletes one batch and returns its size. */
async function deleteBatch(db: Db, table: keyof Tables, isOver: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${isOver} limit ${BATCH} for update skip locked))
    returning 1`.execute(db);
  return rows.length;
}

/**
 * Deletes expired codes and links, counters of tries, sessions, seen tokens, and answers to repeated calls. Returns
 * the number of rows deleted from each table.
 */
export async function forgetExpired(
  db: Db,
  now: Date,
  lifetimes: Lifetimes,
): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const { table, isOver } of expired(now, lifetimes)) {
    removed[table] = await deleteInBatches(db, table, isOver);
  }
  return removed;
}
