import type { Db } from '../db.js';
import { noteCheck } from './checks.js';

/** Two records, the one that was created first in front: ids are UUIDv7. */
export interface PairIds {
  oneId: string;
  otherId: string;
}

interface Dismissal {
  at: Date;
  by: string;
  note: string | null;
}

/**
 * Notes that the two are not one person, together with the signs that were known; anew if that was noted before. False
 * if they are no pair.
 */
export async function dismissPair(
  db: Db,
  { oneId, otherId }: PairIds,
  { at, by, note }: Dismissal,
): Promise<boolean> {
  const dismissed = await db
    .updateTable('duplicate_pair')
    .set((row) => ({
      dismissed_at: at,
      dismissed_by: by,
      dismissed_weight: row.ref('weight'),
      dismissed_rules: row.ref('rules'),
      note,
    }))
    .where('one_id', '=', oneId)
    .where('other_id', '=', otherId)
    .where('weight', '>', 0)
    .returning('one_id')
    .executeTakeFirst();
  // The job may be deciding on the pair at this moment, and not see it.
  if (dismissed) await noteCheck(db, oneId);
  return dismissed !== undefined;
}

/** Forgets who dismissed the pair. False if they are no pair. */
export async function restorePair(db: Db, { oneId, otherId }: PairIds): Promise<boolean> {
  const restored = await db
    .updateTable('duplicate_pair')
    .set({
      dismissed_at: null,
      dismissed_by: null,
      dismissed_weight: null,
      dismissed_rules: null,
      note: null,
    })
    .where('one_id', '=', oneId)
    .where('other_id', '=', otherId)
    .where('weight', '>', 0)
    .returning('one_id')
    .executeTakeFirst();
  if (restored) {
    await noteCheck(db, oneId);
    return true;
  }
  const removed = await db
    .deleteFrom('duplicate_pair')
    .where('one_id', '=', oneId)
    .where('other_id', '=', otherId)
    .where('weight', '=', 0)
    .returning('one_id')
    .executeTakeFirst();
  return removed !== undefined;
}
