import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';

/** Any number that no other program on this database uses. */
const START_LOCK = 7_311_402;
const ASK_AGAIN_MS = 50;

/**
 * Runs the work in only one process at a time. The lock is a transaction's: behind a pooler a session's would be that of
 * whoever gets the connection next.
 */
export const underStartLock = <Tables, T>(kysely: Kysely<Tables>, work: () => Promise<T>): Promise<T> =>
  kysely.connection().execute(async (connection) => {
    await takeStartLock(connection);
    try {
      return await work();
    } finally {
      await sql`commit`.execute(connection);
    }
  });

/**
 * Asks again and again: one statement that waits would be seen as a reader by indexes built meanwhile. A transaction that
 * idles between two statements is not, if they were sent without parameters: with some, its last statement stays open.
 * Whoever has to wait holds no transaction, and so no connection of a pooler.
 */
async function takeStartLock<Tables>(connection: Kysely<Tables>): Promise<void> {
  for (;;) {
    await sql`begin`.execute(connection);
    // The work takes as long as it takes.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(connection);
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${sql.lit(START_LOCK)}) as taken`.execute(connection);
    if (rows[0]!.taken) return;
    await sql`rollback`.execute(connection);
    await sleep(ASK_AGAIN_MS);
  }
}
