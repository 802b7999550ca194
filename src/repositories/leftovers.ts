import { type Kysely, type RawBuilder, sql } from 'kysely';
import { policy } from '../platform/policy.js';

/** So many rows a statement: short locks, and nothing else waits. */
const BATCH = 5_000;

/** What is over stays a little, for whoever looks into what happened yesterday. */
const KEPT_SECONDS = policy.day;

/** Rows that say nothing any more, by table. */
export function leftovers(now: Date): ReadonlyArray<{ table: string; over: RawBuilder<unknown> }> {
  const before = (seconds: number) => sql`${new Date(now.getTime() - seconds * 1000)}::timestamptz`;
  const kept = before(KEPT_SECONDS);
  return [
    { table: 'challenge', over: sql`expires_at <= ${kept}` },
    {
      table: 'throttle',
      over: sql`expires_at <= ${before(0)} and coalesce(blocked_until <= ${before(0)}, true)`,
    },
    { table: 'idempotency_key', over: sql`created_at <= ${before(policy.idempotencyKey)}` },
    {
      table: 'session',
      over: sql`expires_at <= ${kept} or revoked_at <= ${kept}
        or last_used_at <= ${before(policy.session.idleLifetime + KEPT_SECONDS)}`,
    },
  ];
}

/** Deletes one batch and answers how many rows it had. Two processes at it take different rows. */
async function deleteBatch(db: Kysely<unknown>, table: string, over: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${over} limit ${BATCH} for update skip locked))
    returning 1`.execute(db);
  return rows.length;
}

/** Deletes all leftovers. Answers how many rows each table lost. */
export async function deleteLeftovers(db: Kysely<unknown>, now: Date): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {};
  for (const { table, over } of leftovers(now)) {
    let batch = 0;
    do {
      batch = await deleteBatch(db, table, over);
      deleted[table] = (deleted[table] ?? 0) + batch;
    } while (batch === BATCH);
  }
  return deleted;
}
