import { setTimeout as sleep } from 'node:timers/promises';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import type { Db } from '../../src/tables/db.js';
import type { TestApp } from './app.js';

const POLL_MS = 10;

type Change = (tx: Db) => Promise<unknown>;

/** Takes a lock, lets `call` run until it waits for that lock, makes a change, and releases the lock. */
async function holding<T>(app: TestApp, lock: RawBuilder<unknown>, call: () => Promise<T>, change: Change) {
  const db = app.database.kysely;
  return (
    await db.transaction().execute(async (tx) => {
      await lock.execute(tx);
      const running = call();
      // The failure is reported when `running` is awaited.
      running.catch(() => {});
      await untilSomebodyWaits(db);
      await change(tx);
      return { running };
    })
  ).running;
}

/**
 * Holds the lock on a customer, lets `call` run until it waits for that lock, makes a change in the holding
 * transaction, and releases the lock: only this order of events shows whether a flow reads again once it has the
 * lock.
 */
export const whileLocked = <T>(
  app: TestApp,
  customerId: string,
  call: () => Promise<T>,
  change: Change,
): Promise<T> => holding(app, sql`select 1 from customer where id = ${customerId} for update`, call, change);

/**
 * Lets `call` read a table until it writes there, and makes a change just before: this shows whether the read or the
 * index decides.
 */
export const beforeItWrites = <T>(
  app: TestApp,
  table: string,
  call: () => Promise<T>,
  change: Change,
): Promise<T> => holding(app, sql`lock table ${sql.table(table)} in share mode`, call, change);

/** Waits until this many sessions wait for locks. */
export async function untilSomebodyWaits(db: QueryExecutorProvider, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and cardinality(pg_blocking_pids(pid)) > 0`.execute(
      db,
    );
    if (rows.length >= count) return;
    await sleep(POLL_MS);
  }
}
