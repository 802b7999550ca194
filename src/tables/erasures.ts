import { sql } from 'kysely';
import type { Db, Reader } from './db.js';

/** That a person was erased: under an id that leads to nobody any more. */
export interface Erasure {
  id: string;
  customerId: string;
  /** ISO 8601. */
  at: string;
  cause: 'ACCOUNT_DELETED' | 'CUSTOMER_DELETED' | 'CUSTOMER_ERASED';
  /** Of an erasure by staff: the ground for it. */
  reason: string | null;
}

const BATCH = 1_000;

function* batchesOf<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** Puts erasures on record; those that are there already stay as they are. */
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

/** Those since that moment, oldest first; all of them without one. */
export async function erasuresSince(db: Reader, since: Date | null): Promise<Erasure[]> {
  const { rows } = await sql<{ row: Erasure }>`
    select json_build_object('id', id, 'customerId', customer_id, 'at', at, 'cause', cause, 'reason', reason) as row
    from erasure where ${since ? sql`at >= ${since}` : sql`true`} order by at, id`.execute(db);
  return rows.map(({ row }) => row);
}

/** Which of these are of somebody who is on record all the same, as after a restored backup. */
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
