import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { inRequest, RequestOverError } from '../../../src/platform/request-scope.js';
import { databaseLimits } from '../../support/database-limits.js';
import { inDatabase } from '../../support/database-template.js';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy.js';

const name = `accounts_lost_${process.pid}`;
const MOST = databaseLimits.maxConnections;
/** The limit of a statement here, so that a silent network is found out quickly. */
const statementMs = 1_000;
let admin: Database;
let network: TcpProxy;
let database: Database;

beforeAll(async () => {
  admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: inject('postgresUrl')! });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name}`);
});
beforeEach(async () => {
  network = await startTcpProxy(inDatabase(inject('postgresUrl')!, name));
  database = await openDatabase({ ...databaseLimits, statementMs, url: network.url });
});
afterEach(async () => {
  await network.close();
  await database.close();
});
afterAll(async () => {
  await admin.orm.em.execute(`drop database ${name} with (force)`);
  await admin.close();
});

interface Held {
  pid: number;
  /** Lets the transaction go on to its next statement. */
  goOn: () => void;
  ended: Promise<unknown>;
}

/** A transaction of the ORM's that is open and waits. */
async function begun(then = sql`select 1`): Promise<Held> {
  const waiting = Promise.withResolvers<void>();
  const isOpen = Promise.withResolvers<number>();
  const ended = database.orm.em
    .fork()
    .transactional(async (em) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(em.getKysely());
      isOpen.resolve(rows[0]!.pid);
      await waiting.promise;
      await then.execute(em.getKysely());
    })
    .then(
      () => 'committed',
      (error: unknown) => error,
    );
  const pid = await Promise.race([isOpen.promise, ended.then((error) => Promise.reject(error))]);
  return { pid, goOn: waiting.resolve, ended };
}
const allBegun = (then?: Parameters<typeof begun>[0]) =>
  Promise.all(Array.from({ length: MOST }, () => begun(then)));

const terminate = (pids: number[]) =>
  sql`select pg_terminate_backend(pid) from unnest(${sql.val(pids)}::int[]) as pid`.execute(admin.kysely);

/** How many connections of these tests the server has in such a state. */
async function backends(state: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from pg_stat_activity where datname = ${name} and ${sql.raw(state)}`.execute(
    admin.kysely,
  );
  return rows[0]!.count;
}

async function reopen(limits: Partial<typeof databaseLimits>): Promise<void> {
  await database.close();
  database = await openDatabase({ ...databaseLimits, ...limits, url: network.url });
}

/** As many transactions at once as there are places: each has its own connection, at once. */
async function expectEveryPlaceFree() {
  const started = performance.now();
  const held = await allBegun();
  expect(performance.now() - started).toBeLessThan(databaseLimits.acquireMs);
  expect(new Set(held.map(({ pid }) => pid)).size).toBe(MOST);
  for (const { goOn } of held) goOn();
  expect(await Promise.all(held.map(({ ended }) => ended))).toEqual(Array(MOST).fill('committed'));
}

describe('a connection that dies inside a transaction gives its place back [K31]', () => {
  test('when the server ends 60 busy ones, between statements', async () => {
    for (let killed = 0; killed < 60; killed += MOST) {
      const held = await allBegun();
      await terminate(held.map(({ pid }) => pid));
      for (const { goOn } of held) goOn();
      for (const error of await Promise.all(held.map(({ ended }) => ended))) {
        expect(error).toBeInstanceOf(Error);
      }
    }
    await expectEveryPlaceFree();
  });

  test('when the server ends 60 busy ones, inside a statement', async () => {
    await reopen({});
    for (let killed = 0; killed < 60; killed += MOST) {
      const held = await allBegun(sql`select pg_sleep(4)`);
      for (const { goOn } of held) goOn();
      await expect.poll(() => backends(`wait_event = 'PgSleep'`), { timeout: 3_500 }).toBe(MOST);
      await terminate(held.map(({ pid }) => pid));
      for (const error of await Promise.all(held.map(({ ended }) => ended))) {
        expect(error).toMatchObject({ code: '57P01' });
      }
    }
    await expectEveryPlaceFree();
  });

  test('before whoever holds it says anything', async () => {
    const held = await allBegun();
    await terminate(held.map(({ pid }) => pid));
    await expectEveryPlaceFree();
    for (const { goOn } of held) goOn();
    for (const error of await Promise.all(held.map(({ ended }) => ended))) {
      expect(error).toBeInstanceOf(Error);
    }
    await expectEveryPlaceFree();
  });

  test('when it idled inside the transaction for too long', async () => {
    await reopen({ idleInTransactionMs: 200 });
    for (let round = 0; round < 2; round += 1) {
      const held = await allBegun();
      await expect.poll(() => backends(`state = 'idle in transaction'`), { timeout: 5_000 }).toBe(0);
      for (const { goOn } of held) goOn();
      for (const error of await Promise.all(held.map(({ ended }) => ended)))
        expect(error).toBeInstanceOf(Error);
    }
    await reopen({});
    await expectEveryPlaceFree();
  });

  test('when the network is cut', async () => {
    for (let round = 0; round < 3; round += 1) {
      const held = await allBegun();
      network.cut();
      for (const { goOn } of held) goOn();
      for (const error of await Promise.all(held.map(({ ended }) => ended))) {
        expect(error).toBeInstanceOf(Error);
      }
    }
    await expectEveryPlaceFree();
  });

  test('when the network falls silent, a little after the time a statement may take', async () => {
    const held = await allBegun();
    network.silence();
    const started = performance.now();
    for (const { goOn } of held) goOn();
    for (const error of await Promise.all(held.map(({ ended }) => ended))) {
      expect(error).toMatchObject({ code: 'DATABASE_SILENT' });
    }
    expect(performance.now() - started).toBeLessThan(3 * statementMs);
    network.resume();
    await expectEveryPlaceFree();
  });

  test('when the answer to its commit never comes', async () => {
    const held = await allBegun(sql`select 1`);
    network.cutAfterCommit(true);
    for (const { goOn } of held) goOn();
    for (const error of await Promise.all(held.map(({ ended }) => ended)))
      expect(error).toBeInstanceOf(Error);
    network.cutAfterCommit(false);
    expect(network.commitsCut()).toBe(MOST);
    await expectEveryPlaceFree();
  });
});

describe('the time a connection has for a statement [K32]', () => {
  const lasting = (seconds: number, given?: string) =>
    database.orm.em.fork().transactional(async (em) => {
      if (given) await sql.raw(`set local statement_timeout = ${given}`).execute(em.getKysely());
      await sql`select pg_sleep(${seconds})`.execute(em.getKysely());
    });

  test('is what the transaction was given, and after it what all have', async () => {
    await lasting(2, '0');
    await lasting(1.8, `'2s'`);
    await expect(lasting(3, `'2s'`)).rejects.toMatchObject({ code: '57014' });
    await expect(lasting(3)).rejects.toMatchObject({ code: '57014' });
    const silent = lasting(0.1);
    network.silence();
    await expect(silent).rejects.toMatchObject({ code: 'DATABASE_SILENT' });
  });
});

describe('a transaction that fails on a connection that lives gives its place back [K31]', () => {
  test('when the request is over before it begins', async () => {
    const over = new AbortController();
    const held = await allBegun();
    const late = Array.from({ length: MOST }, () =>
      inRequest({ correlationId: 'test', signal: over.signal }, () =>
        begun().catch((error: unknown) => error),
      ),
    );
    over.abort(new RequestOverError('The request is over.'));
    for (const { goOn } of held) goOn();
    for (const error of await Promise.all(late)) expect(error).toBeInstanceOf(RequestOverError);
    await expectEveryPlaceFree();
  });

  test('when the commit is refused', async () => {
    await database.orm.em.execute('create table if not exists a (id int primary key)');
    await database.orm.em.execute(
      'create table if not exists b (a int references a deferrable initially deferred)',
    );
    const held = await allBegun(sql`insert into b values (1)`);
    for (const { goOn } of held) goOn();
    for (const error of await Promise.all(held.map(({ ended }) => ended))) {
      expect(error).toMatchObject({ code: '23503' });
    }
    await expectEveryPlaceFree();
  });

  test.each(['begin', 'start transaction', 'rollback'])(
    'when "%s" fails, and its holder forgets it',
    async (statement) => {
      const clients = await Promise.all(Array.from({ length: MOST }, () => database.pool.connect()));
      for (const client of clients) {
        await expect(client.query(`${statement} nonsense`, [])).rejects.toMatchObject({ code: '42601' });
      }
      await expectEveryPlaceFree();
      for (const client of clients)
        await expect(client.query('select 1', [])).rejects.toThrow('not queryable');
    },
  );

  test('and a place that was given back is not given back twice', async () => {
    const held = await allBegun();
    await terminate(held.map(({ pid }) => pid));
    const others = await allBegun();
    for (const { goOn } of held) goOn();
    await Promise.all(held.map(({ ended }) => ended));
    await expect(sql`select 1`.execute(database.kysely)).rejects.toThrow('timeout exceeded');
    for (const { goOn } of others) goOn();
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual(Array(MOST).fill('committed'));
    await expectEveryPlaceFree();
  });
});
