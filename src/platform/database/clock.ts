import { type QueryExecutorProvider, sql } from 'kysely';

const MEASURE_EVERY_MS = 60_000;
/** An answer slower than this says too little about the moment at which it was given. */
const SLOW_ANSWER_MS = 1_000;

export interface DatabaseClock {
  now: () => Date;
  /** Reads the database's clock again. */
  measure(): Promise<void>;
  stop(): void;
}

/**
 * The database's time, shared by all processes: a deadline passes for all of them at the same moment, whatever the
 * clocks of their machines show or are set to.
 *
 * Between two readings, time advances by a monotonic counter that nobody can set: `ticks`, in milliseconds.
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
  // Without an answer the offset stays as it was; the next reading corrects it.
  const timer = setInterval(() => void measure().catch(() => {}), MEASURE_EVERY_MS);
  timer.unref();
  return {
    now: () => new Date(ticks() + offset),
    measure,
    stop: () => clearInterval(timer),
  };
}
