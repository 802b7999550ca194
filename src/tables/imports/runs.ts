import { v7 as uuidv7 } from 'uuid';
import type { Db, Reader } from '../db.js';

/** How far an import has come. */
export interface ImportRun {
  id: string;
  startedAt: string;
  finishedAt: string | null;
  records: number;
  done: number;
  new: number;
  update: number;
  rejected: number;
  rejectsBytes: number;
}

/** What the records of one transaction add to it. */
export interface Progress {
  new: number;
  update: number;
  rejected: number;
  /** The length of the rejects file from then on. */
  rejectsBytes: number;
}

/** The latest import of this file: one that has not ended before those that have. */
export async function latestRun(read: Reader, digest: string): Promise<ImportRun | null> {
  const found = await read
    .selectFrom('import_run')
    .select(['id', 'started_at as startedAt', 'finished_at as finishedAt', 'records', 'done'])
    .select(['new_count as new', 'update_count as update', 'rejected_count as rejected'])
    .select('rejects_bytes as rejectsBytes')
    .where('digest', '=', digest)
    .orderBy('finished_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return found ? { ...found, rejectsBytes: Number(found.rejectsBytes) } : null;
}

interface Beginning {
  digest: string;
  fileName: string;
  startedBy: string;
  records: number;
  now: Date;
}

/** Begins an import of a file that has no unfinished one; the index refuses a second. */
export async function beginRun(
  db: Db,
  { digest, fileName, startedBy, records, now }: Beginning,
): Promise<ImportRun> {
  const id = uuidv7();
  await db
    .insertInto('import_run')
    .values({ id, digest, file_name: fileName, started_by: startedBy, started_at: now, records })
    .execute();
  const none = { done: 0, new: 0, update: 0, rejected: 0, rejectsBytes: 0 };
  return { id, startedAt: now.toISOString(), finishedAt: null, records, ...none };
}

/** Moves an import on. False if it is not where the caller left it: another process goes on with it. */
export async function advanceRun(
  db: Db,
  { id, done }: Pick<ImportRun, 'id' | 'done'>,
  progress: Progress,
): Promise<boolean> {
  const moved = await db
    .updateTable('import_run')
    .set((row) => ({
      done: row('done', '+', progress.new + progress.update + progress.rejected),
      new_count: row('new_count', '+', progress.new),
      update_count: row('update_count', '+', progress.update),
      rejected_count: row('rejected_count', '+', progress.rejected),
      rejects_bytes: String(progress.rejectsBytes),
    }))
    .where('id', '=', id)
    .where('done', '=', done)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}

export async function finishRun(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('import_run').set({ finished_at: now }).where('id', '=', id).execute();
}
