import type { PostgresPool } from 'kysely';
import { RequestOverError } from '../request-scope.js';

const LOOKS_PER_LIMIT = 12;

interface Watched {
  /** How long the pool may give nobody a connection before it counts as stuck, in milliseconds. */
  stuckMs: number;
  /** Whether the server answers on a connection from outside the pool. */
  isReachable: () => Promise<boolean>;
  usage: () => PoolUsage;
}

/** How many connections there are, and how many callers wait for one. */
export interface PoolUsage {
  open: number;
  idle: number;
  waiting: number;
}

export interface WatchedPool extends PostgresPool {
  /**
   * Whether nobody has got a connection for too long although the server answers: connections were lost that nobody
   * returns, and only a new process gets them back. False while the server is down, which a restart does not fix.
   */
  isStuck(): boolean;
  usage(): PoolUsage;
}

/** Watches a pool. It checks only after somebody has waited in vain, and costs nothing otherwise. */
export function watchPool(pool: PostgresPool, { stuckMs, isReachable, usage }: Watched): WatchedPool {
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
    // Nobody may have tried since the first one who waited in vain.
    await connect().then(
      (client) => client.release(),
      () => {},
    );
    if (emptySince === null || performance.now() - emptySince < stuckMs) return;
    const answers = await isReachable();
    // Somebody may have got a connection meanwhile.
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
    usage,
  };
}
