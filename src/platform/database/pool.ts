import type { PostgresPool } from 'kysely';
import { type ClientBase, type ClientConfig, TypeOverrides, types } from 'pg';
import { tracedQuery } from '../tracing/statements.js';
import { limitAnswers } from './answer-limit.js';
import { CANCEL_MS, cancelWithRequest } from './cancelling.js';
import { aside } from './control-connection.js';
import { LendingPool, serverOf } from './lending-pool.js';
import { type WatchedPool, watchPool } from './pool-watch.js';
import { cancelByKey } from './pooler/cancel-by-key.js';
import type { Pooler } from './pooler/expected-pooler.js';
import { settingsPerTransaction } from './pooler/settings-per-transaction.js';
import { prepareRepeated } from './prepared-statements.js';
import type { Primary } from './servers/primary.js';

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

/** How both databases' answers are read. */
export function typesAsText(): TypeOverrides {
  const overrides = new TypeOverrides(types);
  for (const oid of TEXT_OIDS) overrides.setTypeParser(oid, (text: string) => text);
  return overrides;
}
const REACHABLE_MS = 2_000;
const IDLE_MS = 300_000;

/** Of every connection: PostgreSQL writes the times in JSON with the session's offset. */
const SESSION = { options: '-c timezone=UTC', application_name: 'customer-accounts' };

/** What a pooler takes of it, and what a transaction of one statement needs: several statements under way. */
const PER_TRANSACTION = { application_name: SESSION.application_name, pipeline: true };

/** A connection for short reads. */
export const sharedReads = (): ClientConfig => ({ ...SESSION, types: typesAsText() });

/**
 * Connections to a PostgreSQL server. TLS is chosen by the URL (`?sslmode=verify-full`).
 *
 * @param pooler what stands before the server: behind `transaction` no setting and no prepared statement lasts for longer
 *   than a transaction
 */
export function postgresPool(primary: Primary, limits: PoolLimits, pooler: Pooler = 'none'): WatchedPool {
  const timeLimits = {
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
  };
  const isPooled = pooler === 'transaction';
  const pool = new LendingPool(primary, {
    connectionTimeoutMillis: limits.acquireMs,
    types: typesAsText(),
    max: limits.maxConnections,
    // Opening one takes longer than a read, and after every lull all would be opened anew.
    idleTimeoutMillis: IDLE_MS,
    ...(isPooled ? PER_TRANSACTION : { ...timeLimits, ...SESSION }),
  });
  // The pool replaces an idle connection that the server dropped; without a listener the event would end the process.
  pool.on('error', () => {});
  // Likewise for a connection that drops between two statements: the next statement fails, which is soon enough.
  pool.on('connect', (client) => void client.on('error', () => {}));
  if (isPooled) settingsPerTransaction(pool, { ...timeLimits, timezone: 'UTC' });
  limitAnswers(pool, limits.statementMs);
  cancelWithRequest(pool, (client) =>
    isPooled
      ? cancelByKey(client, CANCEL_MS)
      : aside({ connectionString: serverOf(client) }, CANCEL_MS, 'select pg_cancel_backend($1)', [
          processIdOf(client),
        ]),
  );
  if (!isPooled) prepareRepeated(pool);
  pool.on('connect', (client) => {
    client.query = tracedQuery(client.query);
  });
  const isReachable = () =>
    aside({ connectionString: primary.url() }, REACHABLE_MS, 'select 1').then(
      () => true,
      () => false,
    );
  const usage = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return watchPool(pool as unknown as PostgresPool, { stuckMs: limits.stuckMs, isReachable, usage });
}

const processIdOf = (client: ClientBase) => (client as unknown as { processID: number }).processID;
