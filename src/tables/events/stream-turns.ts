import { sql } from 'kysely';
import type { Db } from '../db.js';

/** Its row among the jobs: no job of the loop, and yet work that one process has at a time. */
const NAME = 'event-stream';

/** The right of one process to publish, until a moment: after it somebody else may. */
export interface StreamTurn {
  /** The position of the newest event that is known to be published; null before the first. */
  published: number | null;
  until: Date;
}

export interface TurnEnd {
  published: number | null;
  /** When somebody may have the next turn; the same one goes on until then. */
  until: Date;
  /** Whether it ended without getting anything through. */
  hasFailed?: boolean;
}

/** Enters the row that the turns are held by. */
export async function enterEventStream(db: Db): Promise<void> {
  const row = { name: NAME, due_at: new Date(0).toISOString() };
  await db
    .insertInto('background_job')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Whether an event waits to be published. Reads one row. */
export async function hasUnpublished(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select head.last_position > coalesce(job.bookmark::bigint, 0) as waits
    from event_head head, background_job job where job.name = ${NAME}`.execute(db);
  return rows[0]?.waits ?? false;
}

/** Null while somebody else has the turn, or has to wait after a failure. */
export async function takeStreamTurn(db: Db, now: Date, until: Date): Promise<StreamTurn | null> {
  const taken = await db
    .updateTable('background_job')
    .set({ due_at: until.toISOString() })
    .where('name', '=', NAME)
    .where('due_at', '<=', now.toISOString())
    .returning('bookmark')
    .executeTakeFirst();
  return taken ? { published: taken.bookmark === null ? null : Number(taken.bookmark), until } : null;
}

/** Notes how far it has come. False if the turn has meanwhile gone to somebody else: then nothing is noted. */
export async function noteStreamTurn(
  db: Db,
  turn: StreamTurn,
  now: Date,
  { published, until, hasFailed = false }: TurnEnd,
): Promise<boolean> {
  const bookmark = published === null ? null : String(published);
  const outcome = hasFailed
    ? { failures: sql<number>`failures + 1` }
    : { failures: 0, done_at: now.toISOString() };
  const noted = await db
    .updateTable('background_job')
    .set({ bookmark, due_at: until.toISOString(), ...outcome })
    .where('name', '=', NAME)
    .where('due_at', '=', turn.until.toISOString())
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}
