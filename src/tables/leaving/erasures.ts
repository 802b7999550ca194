import { sql } from 'kysely';
import type { Db, Reader, Row } from '../db.js';
import { askToAcknowledge } from './acknowledgements.js';

/** The record of an erased person, under an id that no longer leads to anybody. */
export interface Erasure {
  id: string;
  customerId: string;
  /** ISO 8601. */
  at: string;
  cause: Row<'erasure'>['cause'];
  /** The ground for an erasure by staff. */
  reason: string | null;
}

const BATCH = 1_000;

function* batchesOf<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** Records erasures, and asks other systems to carry them out too; those recorded before stay as they are. */
export async function noteErasures(db: Db, erasures: readonly Erasure[], now: Date): Promise<void> {
  for (const batch of batchesOf(erasures)) {
    const noted = await db
      .insertInto('erasure')
      .values(
        batch.map(({ id, customerId, at, cause, reason }) => ({
          id,
          customer_id: customerId,
          at,
          cause,
          reason,
        })),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    await askToAcknowledge(
      db,
      noted.map(({ id }) => id),
      now,
    );
  }
}

/** Erasures since that moment, oldest first; without one, all of them. Read as JSON, as which they go to a file. */
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
    const rows = await db
      .selectFrom('customer')
      .select('id')
      .where((row) => row('id', '=', row.fn.any(row.val(ids))))
      .execute();
    const present = new Set(rows.map(({ id }) => id));
    undone.push(...batch.filter(({ customerId }) => present.has(customerId)));
  }
  return undone;
}
