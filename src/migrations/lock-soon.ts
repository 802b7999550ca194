import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A statement that waits for a lock makes everybody wait who comes after it. So it gives up before a request would, and
 * tries again after those who waited have had their turn.
 */
const LOCK_MS = 500;
const PAUSE_MS = 500;
const TRIES = 120;
const LOCK_NOT_AVAILABLE = '55P03';

/** Does work that needs locks, given how long it may wait for each, until it gets them all. Tries for two minutes. */
export async function withLockSoon<T>(work: (lockMs: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(LOCK_MS);
    } catch (error) {
      if (attempt === TRIES || !isLockTimeout(error)) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

/** As PostgreSQL says it, or the ORM around it. */
function isLockTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { code?: unknown }).code === LOCK_NOT_AVAILABLE || isLockTimeout(error.cause);
}
