import type { PostgresPool } from 'kysely';
import { type Db, fromKysely, type KyselyTransactionLike, PgBoss } from 'pg-boss';
import type { ScriptRunner } from './database/pool.js';
import type { Log } from './log.js';

/** Every queue there is. A job carries no data: its id is the id of a row that has them. */
const durable = {
  /** Who has claimed a job and says nothing for so long is taken for dead. */
  expireInSeconds: 60,
  // The worker decides when to give up; here a job only comes back.
  retryLimit: 1_000,
  retryDelay: 1,
  retentionSeconds: 30 * 86_400,
  deleteAfterSeconds: 3_600,
};
const queues = { messages: durable, events: durable };
export type QueueName = keyof typeof queues;

/** One attempt at a job. What settles it leaves a later attempt alone. */
export interface Job {
  id: string;
  /** 0 at the first attempt. */
  retryCount: number;
}

/**
 * Durable work, kept by pg-boss in the schema `pgboss` of the same database.
 *
 * What takes a `db` runs in that transaction. On the embedded database there is but one session, so nothing else
 * may be sent through the pool while it lasts.
 */
export interface Queue {
  send(db: KyselyTransactionLike, name: QueueName, id: string): Promise<void>;
  /** Jobs nobody else has, claimed for 60 s. */
  claim(name: QueueName, most: number): Promise<Job[]>;
  complete(db: KyselyTransactionLike, name: QueueName, job: Job): Promise<void>;
  retry(db: KyselyTransactionLike, name: QueueName, job: Job, afterSeconds: number): Promise<void>;
  /** Takes back what the dead have claimed. Also happens by itself every ten seconds where work is done. */
  reclaim(name: QueueName): Promise<void>;
  close(): Promise<void>;
}

/** Creates or upgrades the schema. Safe to run from several processes at once. */
export async function installQueues(pool: PostgresPool): Promise<void> {
  const boss = new PgBoss({ db: onPool(pool), supervise: false, schedule: false });
  // Without a listener an error event would end the process; what fails here also throws.
  boss.on('error', () => {});
  await boss.start();
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

/** @param options.supervise also look after the tables: reclaim, clean up. Wanted where work is done. */
export async function openQueue(
  pool: PostgresPool,
  log: Log,
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
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  await boss.start();

  return {
    async send(db, name, id) {
      await boss.send(name, null, { id, db: fromKysely(db) });
    },
    claim: (name, most) => boss.fetch(name, { batchSize: most }),
    async complete(db, name, { id, retryCount }) {
      await boss.complete(name, { id, retryCount }, null, { db: fromKysely(db) });
    },
    async retry(db, name, { id, retryCount }, afterSeconds) {
      const transaction = fromKysely(db);
      await boss.fail(name, { id, retryCount }, null, { db: transaction });
      // Only touches a job that waits, so not one another worker has claimed since.
      await boss.update(name, undefined, { id, startAfter: afterSeconds, db: transaction });
    },
    reclaim: (name) => boss.supervise(name),
    close: () => boss.stop({ graceful: false }),
  };
}

/** pg-boss over the connections the rest uses. */
const onPool = (pool: PostgresPool): Db => ({
  async executeSql(text, values = []) {
    const client = await pool.connect();
    try {
      // Several statements at once, which it sends without values, give several results.
      const isScript = values.length === 0 && 'script' in client;
      const results = isScript
        ? await (client as unknown as ScriptRunner).script(text)
        : [await client.query<{ rows: unknown[] }>(text, values)].flat();
      return { rows: results.flatMap((result) => result.rows ?? []) };
    } catch (error) {
      // Some of its texts open a transaction themselves; the connection must not go back inside it.
      await client.query('rollback', []).catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  },
});
