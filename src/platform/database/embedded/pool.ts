import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { checkRequestGoesOn, opensOrUndoesTransaction } from '../../request-scope.js';
import { tracedQuery } from '../../tracing/statements.js';
import { type PoolLimits, typesAsText } from '../pool.js';
import { type WatchedPool, watchPool } from '../pool-watch.js';
import { embeddedSession } from './session.js';

class PoolExhaustedError extends Error {
  override name = 'PoolExhaustedError';
  readonly code = 'POOL_EXHAUSTED';
}

class SessionGivenBackError extends Error {
  override name = 'SessionGivenBackError';
}

/**
 * The embedded database as a pool of one connection.
 *
 * PGlite is a single session: two concurrent transactions would run inside each other. The borrower keeps the session
 * until it is released; others queue, and after `acquireMs` they are refused as a full PostgreSQL pool would refuse
 * them. As there, the session is taken back from a borrower that could not begin or undo a transaction.
 */
export async function pglitePool(
  pglite: PGlite,
  { acquireMs, stuckMs }: Pick<PoolLimits, 'acquireMs' | 'stuckMs'>,
): Promise<WatchedPool> {
  const session = await embeddedSession(pglite, typesAsText());
  const waiting: Array<() => void> = [];
  let isHeld = false;

  const acquire = () =>
    new Promise<void>((resolve, reject) => {
      if (!isHeld) {
        isHeld = true;
        resolve();
        return;
      }
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(new PoolExhaustedError(`No database connection within ${acquireMs} ms.`));
      }, acquireMs);
      waiting.push(turn);
    });

  const lend = (): PostgresPoolClient => {
    let isLent = true;
    const release = () => {
      if (!isLent) return;
      isLent = false;
      session.forgetPrepared();
      const next = waiting.shift();
      if (next) next();
      else isHeld = false;
    };
    const query = async (sql: string, parameters: readonly unknown[] = []) => {
      if (!isLent) throw new SessionGivenBackError('The session belongs to somebody else.');
      try {
        checkRequestGoesOn(sql);
        return await session.query(sql, parameters);
      } catch (error) {
        if (opensOrUndoesTransaction(sql)) release();
        throw error;
      }
    };
    return { query: tracedQuery(query) as unknown as PostgresPoolClient['query'], release };
  };

  const pool: PostgresPool = {
    options: {},
    async connect() {
      checkRequestGoesOn();
      await acquire();
      return lend();
    },
    end: () => session.end().then(() => pglite.close()),
  };
  const usage = () => ({ open: 1, idle: isHeld ? 0 : 1, waiting: waiting.length });
  return watchPool(pool, { stuckMs, isReachable: async () => true, usage });
}
