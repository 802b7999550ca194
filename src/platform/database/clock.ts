import { type QueryExecutorProvider, sql } from 'kysely';

const MEASURE_EVERY_MS = 60_000;
/** An answer that took longer says too little about the moment it was given. */
const SLOW_ANSWER_MS = 1_000;

export interface DatabaseClock {
  /** The time of the database. */
  now: () => Date;
  /** Looks at the database's clock anew. */
  measure(): Promise<void>;
  stop(): void;
}

/**
 * The time of the database, for all processes that share it: what ends at a moment ends for all of them at the same
 * one, whatever the clocks of their machines say or however somebody sets them.
 *
 * Between two looks at the database time goes on by a counter that nobody can set. `ticks` is that counter, in
 * milliseconds.
 */
export async function followDatabase(
  db: QueryExecutorProvider,
  ticks: () => number = () => performance.now(),
): Promise<DatabaseClock> {
  let offset = Number.NaN;

  async function measure(): Promise<void> {
    const before = ticks();
    const { rows } = await sql<{ ms: string }>`
      select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(db);
    const after = ticks();
    if (after - before < SLOW_ANSWER_MS || Number.isNaN(offset)) {
      offset = Number(rows[0]!.ms) - (before + after) / 2;
    }
  }

  await measure();
  // Without an answer the counter is as good as it was; the next look puts it right.
  const timer = setInterval(() => void measure().catch(() => {}), MEASURE_EVERY_MS);
  timer.unref();
  return {
    now: () => new Date(ticks() + offset),
    measure,
    stop: () => clearInterval(timer),
  };
}
