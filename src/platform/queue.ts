import type { PostgresPool } from 'kysely';
import { type Db, fromKysely, type KyselyTransactionLike, PgBoss } from 'pg-boss';
import type { Outage } from './failing/outage.js';
import { traceparent } from './tracing/tracing.js';

/** Every queue there is. A job carries no data but its trace: its id is the id of the row that holds them. */
const durable = {
  /** A worker that claimed a job and has been silent for this long is taken for dead. */
  expireInSeconds: 60,
  // The worker decides when to give up; the queue only brings the job back.
  retryLimit: 1_000,
  retryDelay: 1,
  retentionSeconds: 30 * 86_400,
  deleteAfterSeconds: 3_600,
};
const queues = { messages: durable };
export type QueueName = keyof typeof queues;

/** One attempt at a job. Completing or rescheduling it does not affect a later attempt at the same job. */
export interface Job {
  id: string;
  /** 0 at the first attempt. */
  retryCount: number;
  /** Of the request that queued it, where requests are traced. */
  traceparent?: string | undefined;
}

/**
 * Durable work, kept by pg-boss in the schema `pgboss` of the same database.
 *
 * A function with a `db` runs in that transaction. The embedded database has only one session, so nothing else may be
 * sent through the pool until the transaction ends.
 */
export interface Queue {
  send(db: KyselyTransactionLike, name: QueueName, id: string): Promise<void>;
  /** Claims jobs for 60 s that nobody else has. */
  claim(name: QueueName, most: number): Promise<Job[]>;
  complete(db: KyselyTransactionLike, name: QueueName, job: Job): Promise<void>;
  retry(db: KyselyTransactionLike, name: QueueName, job: Job, afterSeconds: number): Promise<void>;
  /** Takes back the jobs of dead workers. In processes that work on jobs this also happens every ten seconds. */
  reclaim(name: QueueName): Promise<void>;
  close(): Promise<void>;
}

/** Creates or upgrades the schema. Safe to run from several processes at once. */
export async function installQueues(pool: PostgresPool): Promise<void> {
  const boss = new PgBoss({ db: onPool(pool), supervise: false, schedule: false });
  // Without a listener an error event would end the process; every failure here is also thrown.
  boss.on('error', () => {});
  await boss.start();
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

/** @param options.supervise also maintain the tables: reclaim, clean up. Needed where jobs are worked on. */
export async function openQueue(
  pool: PostgresPool,
  outage: Outage,
  { supervise }: { supervise: boolean },
): Promise<Queue> {
  const boss = new PgBoss({
    db: onPool(pool),
    migrate: false,
    schedule: false,
    supervise,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    queueCacheIntervalSeconds: 86_400,
  });
  // What it asks by itself; that the database is back shows where messages are looked for.
  boss.on('error', (error) => outage.failed('messages', error, 'queue'));
  await boss.start();

  return {
    async send(db, name, id) {
      const trace = traceparent();
      await boss.send(name, trace ? { traceparent: trace } : null, { id, db: fromKysely(db) });
    },
    async claim(name, most) {
      const jobs = await boss.fetch<{ traceparent?: string } | null>(name, { batchSize: most });
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, traceparent: data?.traceparent }));
    },
    async complete(db, name, { id, retryCount }) {
      await boss.complete(name, { id, retryCount }, null, { db: fromKysely(db) });
    },
    async retry(db, name, { id, retryCount }, afterSeconds) {
      const transaction = fromKysely(db);
      await boss.fail(name, { id, retryCount }, null, { db: transaction });
      // Only touches a job that is waiting, so not one that another worker has claimed since.
      await boss.update(name, undefined, { id, startAfter: afterSeconds, db: transaction });
    },
    reclaim: (name) => boss.supervise(name),
    close: () => boss.stop({ graceful: false }),
  };
}

/** Lets pg-boss use the connections of our own pool. */
const onPool = (pool: PostgresPool): Db => ({
  async executeSql(text, values = []) {
    const client = await pool.connect();
    try {
      // pg-boss sends several statements at once, always without values; they give several results.
      const results = [await client.query<{ rows: unknown[] }>(text, values)].flat();
      return { rows: results.flatMap((result) => result.rows ?? []) };
    } catch (error) {
      // Some of its scripts open a transaction themselves; the connection must not be returned inside one.
      await client.query('rollback', []).catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  },
});
