import type { PostgresPool } from 'kysely';
import { RequestOverError } from '../request-scope.js';

const LOOKS_PER_LIMIT = 12;

interface Watched {
  /** For how long nobody may get a connection, in milliseconds. */
  stuckMs: number;
  /** Whether the server answers somebody who comes from outside of the pool. */
  isReachable: () => Promise<boolean>;
}

export interface WatchedPool extends PostgresPool {
  /**
   * Whether nobody has got a connection for too long though the server answers: connections were lost that nobody
   * gives back, and only a new process has them again. Not so while the server is down, which no restart mends.
   */
  isStuck(): boolean;
}

/** Looks only while somebody has waited in vain; costs nothing otherwise. */
export function watchPool(pool: PostgresPool, { stuckMs, isReachable }: Watched): WatchedPool {
  let emptySince: number | null = null;
  let isStuck = false;
  let isLooking = false;

  const connect = async () => {
    try {
      const client = await pool.connect();
      emptySince = null;
      isStuck = false;
      return client;
    } catch (error) {
      if (!(error instanceof RequestOverError)) emptySince ??= performance.now();
      throw error;
    }
  };

  async function look(): Promise<void> {
    // Since the first who waited in vain perhaps nobody has tried.
    await connect().then(
      (client) => client.release(),
      () => {},
    );
    if (emptySince === null || performance.now() - emptySince < stuckMs) return;
    const answers = await isReachable();
    // Somebody may have got one meanwhile.
    isStuck = answers && emptySince !== null;
  }

  const timer = setInterval(() => {
    if (emptySince === null || isLooking) return;
    isLooking = true;
    look().then(
      () => {
        isLooking = false;
      },
      () => {
        isLooking = false;
      },
    );
  }, stuckMs / LOOKS_PER_LIMIT);
  timer.unref();

  return {
    options: pool.options,
    ...(pool.Client && { Client: pool.Client }),
    connect,
    end() {
      clearInterval(timer);
      return pool.end();
    },
    isStuck: () => isStuck,
  };
}
