import { sql } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { transaction } from '../../src/domain/work/transaction.js';
import { createWorld } from '../../src/domain/work/world.js';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { ended, enter } from '../support/customers.js';
import { hasNats, type Kept, type NatsServer, startNats } from '../support/nats-server.js';
import { buildWorker } from '../support/worker-process.js';

const app = useApp();
const STREAM = 'ACCOUNTS';
const CUSTOMERS = 8;
const TIMES = 12;
let worker: Awaited<ReturnType<typeof buildWorker>>;

beforeAll(async () => {
  worker = await buildWorker();
}, 300_000);

async function natsWithStream(): Promise<NatsServer> {
  const nats = await startNats();
  onTestFinished(() => nats.stop());
  return nats;
}

/** A worker in a process of its own, which publishes what happens. */
async function startWorker(nats: NatsServer, environment: Record<string, string> = {}) {
  const started = await worker.start({
    NODE_ENV: 'test',
    DATABASE_URL: app.databaseUrl,
    NATS_URL: nats.url,
    NATS_CREATE_STREAM: STREAM,
    ...environment,
  });
  onTestFinished(() => started.kill('SIGKILL'));
  return started;
}

const rename = async (id: string, lastName: string) => {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
  return ended(data.updateCustomer, 'CustomerUpdated');
};

/** Customers that are changed again and again, by several callers at a time, with changes between that are undone. */
async function busyCustomers(first = 0): Promise<void> {
  const caller = { kind: 'SYSTEM', id: 'test' } as const;
  const entered = await Promise.all(
    Array.from({ length: CUSTOMERS }, (_, n) => enter(app, { externalId: `shop-${first + n}` })),
  );
  const undone = (id: string) =>
    transaction(
      createWorld(app.em, { ...app.world, caller, origin: { correlationId: 'undone' } }),
      async (work) => {
        await sql`insert into history_entry (id, customer_id, kind, at, actor_kind)
          values (gen_random_uuid(), ${id}::uuid, 'TAGS_CHANGED', ${app.clock.now}::timestamptz, 'SYSTEM')`.execute(
          work.db,
        );
        throw new Error('undone');
      },
    ).catch(() => {});
  await Promise.all(
    entered.map(async ({ id }) => {
      for (let time = 1; time < TIMES; time += 1) {
        await rename(id, `Name ${time}`);
        if (time % 4 === 0) await undone(id);
      }
    }),
  );
}

/** What is published of each customer: their places in its history, in the order of the stream. */
const sequencesOf = (kept: readonly Kept[]) => {
  const by: Record<string, number[]> = {};
  for (const { event } of kept) {
    by[event.subject] ??= [];
    by[event.subject]!.push(event.data.sequence);
  }
  return by;
};
const everything = async () => {
  const { rows } = await sql<{ id: string; count: number }>`
    select customer_id as id, count(*)::int as count from history_entry group by 1`.execute(
    app.database.kysely,
  );
  return Object.fromEntries(
    rows.map(({ id, count }) => [id, Array.from({ length: count }, (_, index) => index + 1)]),
  );
};
const arrived = async (nats: NatsServer) => {
  const kept = () => nats.kept(STREAM).catch(() => [] as Kept[]);
  const all = Object.values(await everything()).flat().length;
  await expect.poll(async () => (await kept()).length, { timeout: 60_000, interval: 200 }).toBe(all);
  return sequencesOf(await kept());
};
const countsOf = async (nats: NatsServer) => (await nats.kept(STREAM).catch(() => [] as Kept[])).length;
const forWorkers = { timeout: 120_000 };

describe.skipIf(!hasNats)('events on NATS JetStream, while something fails', () => {
  test(
    'NATS is killed in the middle: mutations go on, and everything arrives once and in order [EV-04]',
    forWorkers,
    async () => {
      const nats = await natsWithStream();
      const running = await startWorker(nats);
      await busyCustomers();
      await expect.poll(() => countsOf(nats), { timeout: 60_000, interval: 50 }).toBeGreaterThan(5);
      await nats.kill();
      await busyCustomers(CUSTOMERS);
      await nats.startAgain();
      await busyCustomers(2 * CUSTOMERS);
      expect(await arrived(nats)).toEqual(await everything());
      running.kill('SIGTERM');
      expect(await running.exited).toEqual([0, null]);
    },
  );

  test(
    'a process is killed between publishing and noting it: the next one publishes nothing twice [EV-04]',
    forWorkers,
    async () => {
      const nats = await natsWithStream();
      await busyCustomers();
      const killed = await startWorker(nats, { FAIL_POINTS: 'event-stream/delivery-sent=kill@3' });
      expect(await killed.exited).toEqual([null, 'SIGKILL']);
      const published = await countsOf(nats);
      expect(published).toBeGreaterThan(2);
      const { rows } = await sql<{ noted: number }>`
      select count(*)::int as noted from event_log
      where position <= (select coalesce(bookmark::bigint, 0) from background_job where name = 'event-stream')`.execute(
        app.database.kysely,
      );
      expect(rows[0]!.noted).toBeLessThan(published);
      await startWorker(nats);
      expect(await arrived(nats)).toEqual(await everything());
    },
  );

  test(
    'of two processes one publishes, and the other goes on when it is killed [EV-04]',
    forWorkers,
    async () => {
      const nats = await natsWithStream();
      const one = await startWorker(nats);
      const two = await startWorker(nats);
      await busyCustomers();
      await expect.poll(() => countsOf(nats), { timeout: 60_000, interval: 50 }).toBeGreaterThan(5);
      one.kill('SIGKILL');
      await busyCustomers(CUSTOMERS);
      expect(await arrived(nats)).toEqual(await everything());
      two.kill('SIGTERM');
      expect(await two.exited).toEqual([0, null]);
      expect(two.output).not.toMatch(/NATS does not take|could not publish/);
    },
  );

  test(
    'a server that answers nothing keeps neither jobs nor messages waiting [EV-04]',
    forWorkers,
    async () => {
      const nats = await natsWithStream();
      nats.signal('SIGSTOP');
      const running = await startWorker(nats, { EVENT_DAYS: '1' });
      await enter(app, { externalId: 'shop-1' });
      await expect
        .poll(() => running.output, { timeout: 60_000 })
        .toMatch(/NATS does not take events, which wait/);
      await busyCustomers(CUSTOMERS);
      const unplaced = async () =>
        (
          await sql<{ count: number }>`select count(*)::int as count from event_queue`.execute(
            app.database.kysely,
          )
        ).rows[0]!.count;
      await expect.poll(unplaced, { timeout: 60_000 }).toBe(0);
      nats.signal('SIGCONT');
      expect(await arrived(nats)).toEqual(await everything());
      expect(running.output.match(/NATS does not take events/g)).toHaveLength(1);
    },
  );
});
