import { type Kysely, sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { inRequest } from '../../../src/platform/request-scope.js';
import type { Tables } from '../../../src/tables/db.js';
import { databaseLimits } from '../../support/database-limits.js';
import { emptyDatabase } from '../../support/empty-database.js';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy.js';

let url: string;
let network: TcpProxy;
let database: Database;
let short: Kysely<Tables>;

beforeAll(async () => {
  url = await emptyDatabase('short_reads');
});
beforeEach(async () => {
  network = await startTcpProxy(url);
  database = await openDatabase({ ...databaseLimits, maxConnections: 2, url: network.url });
  short = database.shortReads;
  await isShared();
});
afterEach(async () => {
  await database.close();
  await network.close();
});

/** Which connection answers, and what the statement was given. */
const ask = async (given: number, db = short) => {
  const { rows } = await sql<{ pid: number; given: number }>`
    select pg_backend_pid() as pid, ${given}::int as given`.execute(db);
  return rows[0]!;
};
const pidsOf = async (count: number, db = short) => {
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => ask(n, db)));
  expect(answers.map(({ given }) => given)).toEqual(Array.from({ length: count }, (_, n) => n));
  return new Set(answers.map(({ pid }) => pid));
};

/** Once the lines are open, statements go there: they are opened when they are first wanted. */
async function isShared(): Promise<Set<number>> {
  const pooled = await pidsOf(20, database.kysely);
  for (let tries = 0; tries < 200; tries += 1) {
    const pids = await pidsOf(20);
    if (pids.size === 2 && [...pids].every((pid) => !pooled.has(pid))) return pids;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The reads do not share connections.');
}

describe('reads by a key', () => {
  test('share two connections, and each gets its own answer', async () => {
    expect((await pidsOf(1_000)).size).toBe(2);
  });

  test('go on while every connection of the pool is taken', async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const holding = [1, 2].map(() => database.kysely.connection().execute(() => waiting));
    expect((await pidsOf(50)).size).toBe(2);
    goOn();
    await Promise.all(holding);
  });

  test('fail alone, with the error that the pool answers', async () => {
    const broken = () => sql`select 1 / ${0}::int`.execute(short);
    await expect(broken()).rejects.toMatchObject({ code: '22012' });
    const answers = await Promise.allSettled([ask(1), broken(), ask(2), broken(), ask(3)]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(answers[1]).toMatchObject({ reason: { code: '22012' } });
  });

  test('are asked through the pool when they take longer than others can wait', async () => {
    const slow = () => sql`select pg_sleep(${1.3}::float)`.execute(short);
    const took = async (work: () => Promise<unknown>) => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    };
    await slow();
    // Cut off after 200 ms, and then whole; from then on whole at once.
    expect(await took(slow)).toBeGreaterThan(1_480);
    expect(await took(() => Promise.all([slow(), slow()]))).toBeLessThan(1_480);
    await isShared();
  });

  test('do not wait for a table that is locked, nor for those who do', async () => {
    await sql`create table if not exists locked (id int)`.execute(database.kysely);
    const read = () => sql`select from locked where id = ${1}::int`.execute(short);
    for (let n = 0; n < 4; n += 1) await read();
    const waiting = await database.kysely.transaction().execute(async (holder) => {
      await sql`lock table locked in access exclusive mode`.execute(holder);
      const reads = Promise.allSettled([read(), read()]);
      const began = performance.now();
      expect((await pidsOf(20)).size).toBe(2);
      expect(performance.now() - began).toBeLessThan(500);
      return { reads };
    });
    expect((await waiting.reads).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  test('that are lost with their connection are asked again, and it is opened again', async () => {
    const before = await isShared();
    const asked = Array.from({ length: 50 }, (_, n) => ask(n));
    for (const pid of before) await sql`select pg_terminate_backend(${pid}::int)`.execute(database.kysely);
    expect((await Promise.all(asked)).map(({ given }) => given)).toEqual(
      Array.from({ length: 50 }, (_, n) => n),
    );
    const after = await isShared();
    expect([...after].some((pid) => before.has(pid))).toBe(false);
  });

  test('are answered by the pool while a table they have prepared changes, and shared again after', async () => {
    await sql`create table if not exists changing (id int)`.execute(database.kysely);
    const read = () => sql<{ id: number }>`select * from changing where id = ${1}::int`.execute(short);
    await sql`insert into changing values (1)`.execute(database.kysely);
    for (let n = 0; n < 4; n += 1) await read();
    await sql`alter table changing add column more text default 'x'`.execute(database.kysely);
    // The cached plan must not change its result type: PostgreSQL refuses it, and the pool prepares it anew.
    for (let n = 0; n < 4; n += 1) expect((await read().catch(read)).rows).toEqual([{ id: 1, more: 'x' }]);
    await isShared();
  });

  test('prepare no more than 200 statements, however many there are', async () => {
    const prepared = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_prepared_statements where name like ${'short%'}`.execute(short);
      return rows[0]!.count;
    };
    for (let n = 0; n < 4; n += 1) await prepared();
    expect(await prepared()).toBeLessThan(10);
    for (let n = 0; n < 250; n += 1) {
      for (let time = 0; time < 4; time += 1)
        await sql`select ${sql.lit(n)} as n, ${n}::int as given`.execute(short);
    }
    expect([await prepared(), await prepared()]).toEqual([200, 200]);
    expect((await pidsOf(20)).size).toBe(2);
  });

  test('are not sent for a request that is over', async () => {
    const scope = { correlationId: 'over', signal: AbortSignal.abort(new Error('over')) };
    await expect(inRequest(scope, () => ask(1))).rejects.toThrow('over');
  });

  test('are no transactions', async () => {
    await expect(short.transaction().execute(async () => {})).rejects.toThrow(
      'A short read is no transaction.',
    );
  });

  test('do not wait for a server that is silent', { timeout: 20_000 }, async () => {
    network.silence();
    const began = performance.now();
    await expect(ask(1)).rejects.toMatchObject({
      code: expect.stringMatching(/DATABASE_SILENT|ECONN|ETIMEDOUT/),
    });
    expect(performance.now() - began).toBeLessThan(10_000);
    network.resume();
    await isShared();
  });
});
