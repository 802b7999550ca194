import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { TestApp } from './app.js';

const POLL_MS = 10;

/**
 * Holds the lock on a customer, lets `call` run until it waits for that lock, changes what the transaction holding it
 * changes, and lets go: the one order of events that shows whether a flow looks again once it has the lock.
 */
export async function whileLocked<T>(
  app: TestApp,
  customerId: string,
  call: () => Promise<T>,
  change: (tx: Kysely<unknown>) => Promise<unknown>,
): Promise<T> {
  const db = app.em.getKysely() as unknown as Kysely<unknown>;
  return (
    await db.transaction().execute(async (tx) => {
      await sql`select 1 from customer where id = ${customerId} for update`.execute(tx);
      const running = call();
      // Reported when it is awaited.
      running.catch(() => {});
      await untilSomebodyWaits(db);
      await change(tx);
      return { running };
    })
  ).running;
}

export async function untilSomebodyWaits(db: Kysely<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and cardinality(pg_blocking_pids(pid)) > 0`.execute(
      db,
    );
    if (rows.length > 0) return;
    await sleep(POLL_MS);
  }
}
