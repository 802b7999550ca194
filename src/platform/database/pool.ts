import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { TypeOverrides, types } from 'pg';
import { checkRequestGoesOn, opensOrUndoesTransaction } from '../request-scope.js';
import { limitAnswers } from './answer-limit.js';
import { CANCEL_MS, cancelWithRequest } from './cancelling.js';
import { aside } from './control-connection.js';
import { embeddedSession } from './embedded-session.js';
import { LendingPool } from './lending-pool.js';
import { type WatchedPool, watchPool } from './pool-watch.js';
import { prepareRepeated } from './prepared-statements.js';

/** Times in milliseconds; the reasons for the numbers are in docs/configuration.md. */
export interface PoolLimits {
  maxConnections: number;
  acquireMs: number;
  statementMs: number;
  lockMs: number;
  idleInTransactionMs: number;
  /** If nobody gets a connection for so long while the server answers, the process counts as broken. */
  stuckMs: number;
}

/** Dates and times stay the text PostgreSQL wrote, which is exact and cheaper than a Date that is not needed. */
const TEXT_OIDS = [1082, 1114, 1184, 1186];

function typesAsText(): TypeOverrides {
  const overrides = new TypeOverrides(types);
  for (const oid of TEXT_OIDS) overrides.setTypeParser(oid, (text: string) => text);
  return overrides;
}
const REACHABLE_MS = 2_000;

/** Connections to a PostgreSQL server. TLS is chosen by the URL (`?sslmode=verify-full`). */
export function postgresPool(url: string, limits: PoolLimits): WatchedPool {
  const connection = { connectionString: url };
  const pool = new LendingPool({
    ...connection,
    connectionTimeoutMillis: limits.acquireMs,
    types: typesAsText(),
    max: limits.maxConnections,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    // PostgreSQL writes the times in JSON with the session's offset.
    options: '-c timezone=UTC',
    application_name: 'customer-accounts',
  });
  // The pool replaces an idle connection that the server dropped; without a listener the event would end the process.
  pool.on('error', () => {});
  // Likewise for a connection that drops between two statements: the next statement fails, which is soon enough.
  pool.on('connect', (client) => void client.on('error', () => {}));
  limitAnswers(pool, limits.statementMs);
  cancelWithRequest(pool, (processId) =>
    aside(connection, CANCEL_MS, 'select pg_cancel_backend($1)', [processId]),
  );
  prepareRepeated(pool);
  const isReachable = () =>
    aside(connection, REACHABLE_MS, 'select 1').then(
      () => true,
      () => false,
    );
  return watchPool(pool as unknown as PostgresPool, { stuckMs: limits.stuckMs, isReachable });
}

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
    return { query: query as unknown as PostgresPoolClient['query'], release };
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
  return watchPool(pool, { stuckMs, isReachable: async () => true });
}
