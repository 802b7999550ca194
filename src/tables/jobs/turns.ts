import type { Db, Reader } from '../db.js';

/**
 * Gives each of these jobs its row, due at once. In a statement of its own: whoever adds a row in a long transaction
 * makes all others wait.
 */
export async function enterJobs(db: Db, names: readonly string[]): Promise<void> {
  await db
    .insertInto('background_job')
    .values(names.map((name) => ({ name, due_at: new Date(0).toISOString() })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Of these jobs those that are due, the one that has waited longest first, and those without a row. */
export async function dueJobs(
  read: Reader,
  names: readonly string[],
  now: Date,
): Promise<{ due: string[]; missing: string[] }> {
  const known = await read
    .selectFrom('background_job')
    .select(['name', 'due_at as dueAt'])
    .where('name', 'in', names)
    .orderBy('due_at')
    .orderBy('name')
    .execute();
  const isKnown = (name: string) => known.some((job) => job.name === name);
  return {
    due: known.filter(({ dueAt }) => new Date(dueAt) <= now).map(({ name }) => name),
    missing: names.filter((name) => !isKnown(name)),
  };
}

/** A job's turn, held by one transaction: nobody else has one at the same job until it ends. */
export interface HeldTurn {
  /** What the last turn left for the next one; null at the first. */
  bookmark: string | null;
}

/**
 * Holds the job until the transaction ends, however it does: when its process is killed, the database lets go.
 * Null if somebody else holds it, or has done it in the meantime and it is not due any more.
 *
 * @param due when it has to be due; null holds it whether it is or not
 */
export async function holdTurn(db: Db, name: string, due: Date | null): Promise<HeldTurn | null> {
  const held = await db
    .selectFrom('background_job')
    .select('bookmark')
    .where('name', '=', name)
    .$if(due !== null, (query) => query.where('due_at', '<=', due!.toISOString()))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return held ?? null;
}

/** Notes a turn that succeeded. */
export async function finishTurn(
  db: Db,
  name: string,
  { now, next, bookmark }: { now: Date; next: Date; bookmark: string | null },
): Promise<void> {
  const update = db.updateTable('background_job').set({ due_at: next, done_at: now, failures: 0, bookmark });
  await update.where('name', '=', name).execute();
}

/**
 * Notes a turn that failed, of which nothing else is left. Returns how many have since the last success; null if
 * somebody else has a turn already.
 */
export async function countFailure(
  db: Db,
  name: string,
  next: (failures: number) => Date,
): Promise<number | null> {
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom('background_job')
      .select('failures')
      .where('name', '=', name)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!before) return null;
    const failures = before.failures + 1;
    const update = tx.updateTable('background_job').set({ failures, due_at: next(failures) });
    await update.where('name', '=', name).execute();
    return failures;
  });
}
