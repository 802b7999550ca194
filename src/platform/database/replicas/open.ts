import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Log } from '../../log.js';
import { type PoolLimits, postgresPool } from '../pool.js';
import { checkPooler, type Pooler } from '../pooler/expected-pooler.js';
import { createPrimary } from '../servers/primary.js';
import { readsThrough } from '../short-reads/reads-through.js';
import { unusableReason, whereOf } from '../unusable.js';
import { createOwnWrites } from './own-writes.js';
import { positionOf } from './position.js';
import { createReplica, type Identity, type Sample } from './replica.js';
import { ReplicaReads } from './replica-reads.js';
import { createReport } from './report.js';

const LOOK_EVERY_MS = 250;
/** A replica that does not say for so long how far it has come stands still. */
const ANSWERS_WITHIN_MS = 1_000;
/** So long it can be said how far behind a replica is that is not read from. */
const SAMPLES_MS = 60_000;

export interface ReplicaOptions {
  urls: readonly string[];
  /** A replica that is further behind than this is not read from. In milliseconds. */
  maxLagMs: number;
  limits: PoolLimits;
  pooler: Pooler;
  onStatement?: ((sql: string) => void) | undefined;
}

export interface ReplicaUsage {
  configured: number;
  inUse: number;
  /** Of those in use, the one that is furthest behind; NaN while none is. */
  lagSeconds: number;
}

export interface Replicas<Tables> {
  /** Follows how far each replica has come, from now on, and tells the log. Until then, none is read from. */
  start(log: Log): void;
  /**
   * Reads from a replica that has everything this caller wrote; null while there is none.
   *
   * @param token what the caller was told after a write
   */
  readsFor(caller: string, token: string | undefined): Kysely<Tables> | null;
  /** After a caller's write: remembers how far the log has come, and tells it; null if that could not be found out. */
  wrote(caller: string): Promise<string | null>;
  /** Statements that replicas have answered so far. */
  answered(): number;
  usage(): ReplicaUsage;
  close(): Promise<void>;
}

const LOST = /^(Connection terminated unexpectedly|Client has encountered|The database does not answer)/;

/** What a failure of a replica means, without its password. */
const explained = (error: unknown, url: string) =>
  LOST.test((error as Error).message)
    ? `the connection to ${whereOf(url)} was lost (${(error as Error).message})`
    : unusableReason(error, url);

/** Servers that follow the primary, and may be read from by whoever can do with what was true a moment ago. */
export function openReplicas<Tables>(
  primary: Kysely<Tables>,
  { urls, maxLagMs, limits, pooler, onStatement }: ReplicaOptions,
): Replicas<Tables> {
  const log = onStatement && { log: (event: { query: { sql: string } }) => onStatement(event.query.sql) };
  let identity: Identity | null = null;
  let samples: Sample[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let turn = 0;
  let answered = 0;
  const onRead = () => {
    answered += 1;
  };
  const writes = createOwnWrites();
  const lookLimits = { acquireMs: ANSWERS_WITHIN_MS, statementMs: ANSWERS_WITHIN_MS, maxConnections: 1 };
  const replicas = urls.map((url) => {
    const open = (given: PoolLimits) => {
      const pool = postgresPool(createPrimary(url), given, pooler);
      return { pool, db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), ...log }) };
    };
    const { db } = open(limits);
    const { pool, db: looks } = open({ ...limits, ...lookLimits });
    const replica = createReplica({
      db,
      looks,
      check: () => checkPooler(pool, pooler, 'DATABASE_REPLICA_URLS'),
      explain: (error) => explained(error, url),
      identity: () => identity,
      maxLagMs,
    });
    const reader = new ReplicaReads(replica, primary as Kysely<unknown>, onRead);
    const reads = readsThrough<Tables>(reader, 'A read of a replica');
    return { ...replica, reads, report: createReport(whereOf(url), replica, maxLagMs) };
  });
  const inUse = () => replicas.filter((replica) => replica.hindrance() === null);

  const sample = async () => {
    const at = performance.now();
    const passed = writes.asking();
    const { rows } = await sql<{ position: string } & Identity>`
      select pg_current_wal_insert_lsn()::text as position,
        (select system_identifier::text from pg_control_system()) as cluster,
        (select oid::text from pg_database where datname = current_database()) as database`.execute(primary);
    const position = positionOf(rows[0]!.position)!;
    identity = rows[0]!;
    passed(position);
    // After a failover the log may go on from an earlier place.
    const earlier = samples.filter((one) => one.position <= position && at - one.at <= SAMPLES_MS);
    samples = [...earlier, { at, position }];
  };
  const look = async (to: Log) => {
    for (const { report } of replicas) report(to);
    if (isLooking) return;
    isLooking = true;
    await sample().catch(() => {});
    isLooking = false;
    for (const replica of replicas) void replica.look(samples);
  };

  return {
    start(to) {
      timer ??= setInterval(() => void look(to), LOOK_EVERY_MS).unref();
      void look(to);
    },
    readsFor(caller, token) {
      const needed = writes.needed(caller, token);
      const able = inUse().filter((replica) => replica.position() >= needed);
      turn += 1;
      return able[turn % able.length]?.reads ?? null;
    },
    async wrote(caller) {
      const { rows } = await sql<{ position: string }>`
        select pg_current_wal_insert_lsn()::text as position`
        .execute(primary)
        .catch(() => ({ rows: [] }));
      const position = rows[0]?.position ?? null;
      writes.wrote(caller, positionOf(position));
      return position;
    },
    answered: () => answered,
    usage() {
      const used = inUse();
      const lagMs = used.length > 0 ? Math.max(...used.map((replica) => replica.lag())) : Number.NaN;
      return { configured: replicas.length, inUse: used.length, lagSeconds: lagMs / 1_000 };
    },
    async close() {
      clearInterval(timer);
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}
