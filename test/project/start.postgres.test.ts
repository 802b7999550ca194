import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { type Database, openDatabase } from '../../src/database.js';
import { concurrentMigrations, migrations } from '../../src/migrations/index.js';
import { builtProject } from '../support/built-project.js';
import { inDatabase } from '../support/database-template.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses();
const name = `accounts_start_${process.pid}`;
let url: string;
let services: ServiceProcess[];
let database: Database;

const limits = () => readConfig({ DATABASE_URL: url }).database;

beforeAll(async () => {
  await builtProject();
  const admin = await openDatabase({ ...limits(), url: inject('postgresUrl')! });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name}`);
  await admin.close();
  url = inDatabase(inject('postgresUrl')!, name);
  services = await Promise.all([1, 2].map(() => processes.start({ DATABASE_URL: url })));
  database = await openDatabase(limits());
}, 300_000);

afterAll(() => database.close());

const all = async <Row>(statement: string): Promise<Row[]> => database.orm.em.fork().execute(statement);

test('two processes that start at once on an empty database both become ready', async () => {
  const ready = await Promise.all(services.map(({ origin }) => fetch(`${origin}/readyz`)));
  expect(ready.map(({ status }) => status)).toEqual([200, 200]);
});

test('they migrated once and seeded once between them', async () => {
  const applied = await all<{ name: string }>('select name from mikro_orm_migrations order by id');
  expect(new Set(applied.map((row) => row.name)).size).toBe(applied.length);
  expect(applied).toHaveLength(migrations.length + concurrentMigrations.length);
  expect(await all('select count(*)::int as customers from customer')).toEqual([{ customers: 203 }]);
});

test('they say which server they use, without the password', () => {
  const { host } = new URL(url);
  for (const service of services)
    expect(service.output()).toContain(`Data            PostgreSQL at ${host}\n`);
});

test('a token of one is good for the other', async () => {
  const [one, other] = services;
  const token = /^ {2}service +(eyJ\S+)$/m.exec(one!.output())![1]!;
  expect(await other!.ask('{ customer(externalId: "shop-1001") { displayName } }', token)).toEqual({
    data: { customer: { displayName: 'Maja Nowak' } },
  });
});

test('every connection has the time limits, also one that migrated', async () => {
  await database.migrate();
  const expected = [
    { name: 'idle_in_transaction_session_timeout', setting: '10000' },
    { name: 'lock_timeout', setting: '2000' },
    { name: 'statement_timeout', setting: '5000' },
  ];
  const asked = Array.from({ length: 5 }, () =>
    all<object>(
      `select name, setting from pg_settings, pg_sleep(0.1)
       where name = any ('{statement_timeout,lock_timeout,idle_in_transaction_session_timeout}') order by name`,
    ),
  );
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 5 }, () => expected));
  const [{ connections } = { connections: 0 }] = await all<{ connections: number }>(
    `select count(*)::int as connections from pg_stat_activity
     where datname = current_database() and application_name = 'customer-accounts'`,
  );
  expect(connections).toBeGreaterThanOrEqual(5);
});

test('a statement, a wait for a lock and a wait for a connection end when their time is up', async () => {
  const short = await openDatabase({
    ...limits(),
    maxConnections: 2,
    statementMs: 300,
    lockMs: 100,
    acquireMs: 150,
  });
  const { kysely } = short;
  await expect(sql`select pg_sleep(5)`.execute(kysely)).rejects.toMatchObject({ code: '57014' });

  await kysely.connection().execute(async (one) => {
    await sql`begin`.execute(one);
    await sql`lock table campaign`.execute(one);
    await kysely.connection().execute(async (other) => {
      await expect(sql`select 1 from campaign`.execute(other)).rejects.toMatchObject({ code: '55P03' });
      await expect(sql`select 1`.execute(kysely)).rejects.toThrow('timeout exceeded when trying to connect');
    });
    await sql`rollback`.execute(one);
  });
  expect((await sql`select 1 as one`.execute(kysely)).rows).toEqual([{ one: 1 }]);
  await short.close();
});

test('both end in order on SIGTERM, and no statement of theirs goes on', async () => {
  const ended = await Promise.all(services.map((service) => service.end('SIGTERM')));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(Math.max(...ended.map(({ ms }) => ms))).toBeLessThan(25_000);
  const left = await all(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and state <> 'idle'`,
  );
  expect(left).toEqual([]);
});
