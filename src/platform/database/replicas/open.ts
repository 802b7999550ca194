import { Kysely, PostgresDialect, sql } from 'kysely';
import { type PoolLimits, postgresPool } from '../pool.js';
import type { Pooler } from '../pooler/expected-pooler.js';
import { createPrimary } from '../servers/primary.js';
import { readsThrough } from '../short-reads/reads-through.js';
import { createOwnWrites } from './own-writes.js';
import { positionOf } from './position.js';
import { createReplica, type Sample } from './replica.js';
import { ReplicaReads } from './replica-reads.js';

const LOOK_EVERY_MS = 250;

export interface ReplicaOptions {
  urls: readonly string[];
  /** A replica that is further behind than this is not read from. In milliseconds. */
  maxLagMs: number;
  limits: PoolLimits;
  pooler: Pooler;
  onStatement?: ((sql: string) => void) | undefined;
}

export interface Replicas<Tables> {
  /** Follows how far each replica has come, from now on. Until then, none is read from. */
  start(): void;
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
  close(): Promise<void>;
}

/** Servers that follow the primary, and may be read from by whoever can do with what was true a moment ago. */
export function openReplicas<Tables>(
  primary: Kysely<Tables>,
  { urls, maxLagMs, limits, pooler, onStatement }: ReplicaOptions,
): Replicas<Tables> {
  const log = onStatement && { log: (event: { query: { sql: string } }) => onStatement(event.query.sql) };
  let cluster: string | null = null;
  let samples: Sample[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let turn = 0;
  let answered = 0;
  const onRead = () => {
    answered += 1;
  };
  const writes = createOwnWrites();
  const replicas = urls.map((url) => {
    const pool = postgresPool(createPrimary(url), limits, pooler);
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), ...log });
    const replica = createReplica(db, () => cluster);
    const reader = new ReplicaReads(replica, primary as Kysely<unknown>, onRead);
    return { ...replica, reads: readsThrough<Tables>(reader, 'A read of a replica') };
  });

  const sample = async () => {
    const at = performance.now();
    const passed = writes.asking();
    const { rows } = await sql<{ position: string; cluster: string }>`
      select pg_current_wal_insert_lsn()::text as position,
        (select system_identifier::text from pg_control_system()) as cluster`.execute(primary);
    const position = positionOf(rows[0]!.position)!;
    cluster = rows[0]!.cluster;
    passed(position);
    // After a failover the log may go on from an earlier place.
    const earlier = samples.filter((one) => one.position <= position && at - one.at <= maxLagMs);
    samples = [...earlier, { at, position }];
  };
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    await sample().catch(() => {});
    isLooking = false;
    for (const replica of replicas) void replica.look(samples);
  };

  return {
    start() {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
      void look();
    },
    readsFor(caller, token) {
      const needed = writes.needed(caller, token);
      const able = replicas.filter((replica) => replica.lag() <= maxLagMs && replica.position() >= needed);
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
    async close() {
      clearInterval(timer);
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}
