import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { inRequest, RequestOverError } from '../../../src/platform/request-scope.js';
import { databaseLimits } from '../../support/database-limits.js';
import { emptyDatabase } from '../../support/empty-database.js';
import { type PgBouncer, startPgBouncer } from '../../support/pgbouncer.js';

/** Fewer than anybody wants at a time, so that a connection is handed on all the time. */
const PLACES = 4;
const short = { statementMs: 400, lockMs: 150, idleInTransactionMs: 300 };
let direct: string;
let pooler: PgBouncer;
let database: Database;
let admin: Client;

const open = (limits: Partial<typeof databaseLimits> = {}) =>
  openDatabase({ ...databaseLimits, ...limits, url: pooler.urlOf(direct), pooler: 'transaction' });

beforeAll(async () => {
  direct = await emptyDatabase('pooled');
  pooler = await startPgBouncer(direct, [`default_pool_size = ${PLACES}`]);
  admin = new Client({ connectionString: direct });
  await admin.connect();
  database = await open(short);
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await pooler.stop();
});

/** What the server does of ours, by its own word. */
const serverDoes = async (sqlText: string) =>
  (
    await admin.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${sqlText}`,
    )
  ).rows.length;

const settings = sql<Record<string, string>>`
  select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('timezone') as zone`;
const expected = { statement: '400ms', lock: '150ms', idle: '300ms', zone: 'UTC' };

describe('behind PgBouncer in transaction mode', () => {
  test('each statement and each transaction has its limits, whichever connection it gets [K34]', async () => {
    const alone = await Promise.all(
      Array.from({ length: 30 }, () => settings.execute(database.kysely).then(({ rows }) => rows[0])),
    );
    expect(alone).toEqual(Array(30).fill(expected));
    const inTransaction = await Promise.all(
      Array.from({ length: 30 }, () =>
        database.orm.em.fork().transactional(async (em) => {
          await sql`select 1`.execute(em.getKysely());
          return (await settings.execute(em.getKysely())).rows[0];
        }),
      ),
    );
    expect(inTransaction).toEqual(Array(30).fill(expected));
  });

  test('a statement that takes too long is ended by the server, alone and in a transaction [K34]', async () => {
    const sleeping = sql`select pg_sleep(${5}::int)`;
    const started = performance.now();
    await expect(sleeping.execute(database.kysely)).rejects.toMatchObject({ code: '57014' });
    await expect(
      database.orm.em.fork().transactional((em) => sleeping.execute(em.getKysely())),
    ).rejects.toMatchObject({ code: '57014' });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(await serverDoes(`wait_event = 'PgSleep'`)).toBe(0);
  });

  test('a wait for a lock and a transaction that idles end when their time is up [K34]', async () => {
    await sql`create table locked (id integer)`.execute(database.kysely);
    await admin.query('begin; lock table locked');
    await expect(sql`select from locked`.execute(database.kysely)).rejects.toMatchObject({ code: '55P03' });
    await admin.query('rollback');
    const idle = database.orm.em.fork().transactional(async (em) => {
      await sql`insert into locked values (1)`.execute(em.getKysely());
      await expect.poll(() => serverDoes(`state = 'idle in transaction'`), { timeout: 3_000 }).toBe(0);
      await sql`select 1`.execute(em.getKysely());
    });
    await expect(idle).rejects.toBeInstanceOf(Error);
    expect((await admin.query('select from locked')).rows).toHaveLength(0);
  });

  test('what a connection is given until further notice holds for it and for nobody else [K34]', async () => {
    await database.kysely.connection().execute(async (mine) => {
      await sql`set statement_timeout = 0`.execute(mine);
      await Promise.all([
        sql`select pg_sleep(0.6)`.execute(mine),
        ...Array.from({ length: 12 }, async () =>
          expect((await settings.execute(database.kysely)).rows).toEqual([expected]),
        ),
      ]);
      expect((await settings.execute(mine)).rows).toEqual([{ ...expected, statement: '0' }]);
      await sql`reset statement_timeout`.execute(mine);
      expect((await settings.execute(mine)).rows).toEqual([expected]);
    });
  });

  test('nothing stays on the connections that the pooler hands on: no limit, no prepared statement [K34]', async () => {
    for (let n = 0; n < 3; n += 1) await sql`select ${n}::int + 1 as n`.execute(database.kysely);
    const others = await Promise.all(
      Array.from({ length: PLACES }, async () => {
        const client = new Client({ connectionString: pooler.urlOf(direct) });
        await client.connect();
        await client.query('begin');
        return client;
      }),
    );
    for (const client of others) {
      const { rows } = await client.query(
        `select current_setting('statement_timeout') as limit, (select count(*)::int from pg_prepared_statements) as kept`,
      );
      expect(rows).toEqual([{ limit: '0', kept: 0 }]);
    }
    await Promise.all(others.map((client) => client.end()));
  });

  test('a statement that fails undoes what it did, and a lost answer is a failure [K34]', async () => {
    await sql`create table unique_ones (id integer unique)`.execute(database.kysely);
    const twice = sql`insert into unique_ones values (1), (1)`;
    await expect(twice.execute(database.kysely)).rejects.toMatchObject({ code: '23505' });
    const late = sql`create constraint trigger late after insert on unique_ones deferrable initially deferred
      for each row execute function refuse_late()`;
    await sql`create function refuse_late() returns trigger language plpgsql as
      $$ begin raise exception 'at the commit'; end $$`.execute(database.kysely);
    await late.execute(database.kysely);
    await expect(sql`insert into unique_ones values (2)`.execute(database.kysely)).rejects.toThrow(
      'at the commit',
    );
    expect((await admin.query('select from unique_ones')).rows).toHaveLength(0);
  });

  test('the statement of a request that is over is cancelled on the server, and no other [K29, K34]', async () => {
    const patient = await open();
    const over = new AbortController();
    const asked = (query: { execute(db: typeof patient.kysely): Promise<unknown> }) =>
      query.execute(patient.kysely);
    const others = Array.from({ length: PLACES - 1 }, () => asked(sql`select pg_sleep(1.5)`));
    const cancelled = inRequest({ correlationId: 'test', signal: over.signal }, () =>
      asked(sql`select pg_sleep(${4}::int)`).catch((error: unknown) => error),
    );
    await expect.poll(() => serverDoes(`wait_event = 'PgSleep'`), { interval: 20 }).toBe(PLACES);
    over.abort(new RequestOverError('The request is over.'));
    expect(await cancelled).toBeInstanceOf(RequestOverError);
    expect(await serverDoes(`wait_event = 'PgSleep'`)).toBe(PLACES - 1);
    await Promise.all(others);
    await patient.close();
  });

  test('an index is built while others write, without a limit of time [K34]', async () => {
    await sql`create table indexed (id integer)`.execute(database.kysely);
    await database.kysely.connection().execute(async (mine) => {
      await sql`set statement_timeout = 0`.execute(mine);
      await sql`create index concurrently indexed_id on indexed (id)`.execute(mine);
    });
    const { rows } = await admin.query(
      `select indisvalid from pg_index where indexrelid = 'indexed_id'::regclass`,
    );
    expect(rows).toEqual([{ indisvalid: true }]);
  });
});

describe('a start sees whether a pooler stands before the server', () => {
  const refusal = (options: Partial<Parameters<typeof openDatabase>[0]>) =>
    openDatabase({ ...databaseLimits, ...options }).then(
      () => 'opened',
      ({ message }: Error) => message,
    );
  const named =
    /^DATABASE_URL: a pooler such as PgBouncer answers there\. Set DATABASE_POOLER=transaction, .+\.$/;

  test('and wants the setting if one does, also one that passes over what it does not know [K34]', async () => {
    expect(await refusal({ url: pooler.urlOf(direct) })).toMatch(named);
    const lenient = await startPgBouncer(direct, [
      'ignore_startup_parameters = options, statement_timeout, lock_timeout, idle_in_transaction_session_timeout',
    ]);
    expect(await refusal({ url: lenient.urlOf(direct) })).toMatch(named);
    await lenient.stop();
  });

  test('and refuses the setting if none does [K34]', async () => {
    expect(await refusal({ url: direct, pooler: 'transaction' })).toBe(
      'DATABASE_POOLER: says transaction, but at DATABASE_URL PostgreSQL itself answers. Leave it out, or name the pooler.',
    );
  });
});
