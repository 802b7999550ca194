import { sql } from 'kysely';
import type { Db, Reader } from './db.js';

/** The record of an erased person, under an id that no longer leads to anybody. */
export interface Erasure {
  id: string;
  customerId: string;
  /** ISO 8601. */
  at: string;
  cause: 'ACCOUNT_DELETED' | 'CUSTOMER_DELETED' | 'CUSTOMER_ERASED';
  /** The ground for an erasure by staff. */
  reason: string | null;
}

const BATCH = 1_000;

function* batchesOf<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** Records erasures; those recorded before stay as they are. */
export async function noteErasures(db: Db, erasures: readonly Erasure[]): Promise<void> {
  for (const batch of batchesOf(erasures)) {
    await sql`
      insert into erasure (id, customer_id, at, cause, reason)
      select id, "customerId", at, cause, reason
      from json_to_recordset(${JSON.stringify(batch)}::json)
        as given (id uuid, "customerId" uuid, at timestamptz, cause text, reason text)
      on conflict (id) do nothing`.execute(db);
  }
}

/** Erasures since that moment, oldest first; without one, all of them. */
export async function erasuresSince(db: Reader, since: Date | null): Promise<Erasure[]> {
  const { rows } = await sql<{ row: Erasure }>`
    select json_build_object('id', id, 'customerId', customer_id, 'at', at, 'cause', cause, 'reason', reason) as row
    from erasure where ${since ? sql`at >= ${since}` : sql`true`} order by at, id`.execute(db);
  return rows.map(({ row }) => row);
}

/** The erasures whose customer is in the database nevertheless, as after restoring a backup. */
export async function undoneErasures(db: Reader, erasures: readonly Erasure[]): Promise<Erasure[]> {
  const undone: Erasure[] = [];
  for (const batch of batchesOf(erasures)) {
    const ids = batch.map(({ customerId }) => customerId);
    const { rows } = await sql<{ id: string }>`
      select id from customer where id = any(${ids}::uuid[])`.execute(db);
    const present = new Set(rows.map(({ id }) => id));
    undone.push(...batch.filter(({ customerId }) => present.has(customerId)));
  }
  return undone;
}
