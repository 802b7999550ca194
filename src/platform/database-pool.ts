import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Client, Pool, TypeOverrides, types } from 'pg';
import { cancelWithRequest } from './cancelling.js';
import { prepareRepeated } from './prepared-statements.js';
import { checkRequestGoesOn } from './request-scope.js';

/** Times in milliseconds; the reasons for the numbers are in docs/configuration.md. */
export interface PoolLimits {
  maxConnections: number;
  acquireMs: number;
  statementMs: number;
  lockMs: number;
  idleInTransactionMs: number;
}

/** Dates and times stay the text PostgreSQL wrote: exact, and cheaper than a Date nobody asked for. */
const TEXT_OIDS = [1082, 1114, 1184, 1186];
const asText = (text: string) => text;

/** Connections to a PostgreSQL server. TLS is chosen by the URL (`?sslmode=verify-full`). */
export function postgresPool(url: string, limits: PoolLimits): Pool {
  const overrides = new TypeOverrides(types);
  for (const oid of TEXT_OIDS) overrides.setTypeParser(oid, asText);
  const connection = { connectionString: url, connectionTimeoutMillis: limits.acquireMs };
  const pool = new Pool({
    ...connection,
    types: overrides,
    max: limits.maxConnections,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    // Times in JSON carry the session's offset.
    options: '-c timezone=UTC',
    application_name: 'customer-accounts',
  });
  // An idle connection the server drops is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  // The same for one in use between two statements: the next statement on it fails, which is soon enough.
  pool.on('connect', (client) => void client.on('error', () => {}));
  cancelWithRequest(pool, async (processId) => {
    // Not from the pool, which may be what everybody is waiting for.
    const control = new Client(connection);
    control.on('error', () => {});
    try {
      await control.connect();
      await control.query('select pg_cancel_backend($1)', [processId]);
    } finally {
      await control.end();
    }
  });
  prepareRepeated(pool);
  return pool;
}

/** What a connection can besides, where one query may not be several statements. */
export interface ScriptRunner {
  script(sql: string): Promise<Array<{ rows: unknown[] }>>;
}

export class PoolExhaustedError extends Error {
  override name = 'PoolExhaustedError';
  readonly code = 'POOL_EXHAUSTED';
}

/**
 * The embedded database as a pool of one connection.
 *
 * PGlite is a single session: two transactions at once would run inside each other. Whoever holds the
 * session keeps it until release, the others queue, and after `acquireMs` they are refused as a full
 * PostgreSQL pool would refuse them.
 */
export function pglitePool(pglite: PGlite, { acquireMs }: Pick<PoolLimits, 'acquireMs'>): PostgresPool {
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

  const client: PostgresPoolClient & ScriptRunner = {
    script: (sql) => pglite.exec(sql, { parsers }),
    query: (async (sql: string, parameters: readonly unknown[] = []) => {
      checkRequestGoesOn(sql);
      const { rows, affectedRows } = await pglite.query(sql, parameters.map(asParameter), { parsers });
      return { command: commandOf(sql), rowCount: affectedRows ?? rows.length, rows };
    }) as PostgresPoolClient['query'],
    release() {
      const next = waiting.shift();
      if (next) next();
      else isHeld = false;
    },
  };

  return {
    options: {},
    async connect() {
      await acquire();
      return client;
    },
    end: () => pglite.close(),
  };
}

// The same values for the same SQL as `pg` gives.
const parsers = { 20: asText, ...Object.fromEntries(TEXT_OIDS.map((oid) => [oid, asText])) };

function asParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? String(value) : value;
}

function commandOf(sql: string): PostgresQueryResult<unknown>['command'] {
  const word = /^\s*(?:with\b[\s\S]*?\)\s*)?(insert|update|delete|merge)\b/i.exec(sql)?.[1];
  return (word?.toUpperCase() ?? 'SELECT') as PostgresQueryResult<unknown>['command'];
}
