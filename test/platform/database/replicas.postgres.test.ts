import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { scopes } from '../../../src/domain/work/caller.js';
import { databaseLimits } from '../../support/database-limits.js';
import { inDatabase } from '../../support/database-template.js';
import { followReplicas } from '../../support/followed-replicas.js';
import { type OwnApp, openOwnApp } from '../../support/own-app.js';
import { startPgBouncer } from '../../support/pgbouncer.js';
import { type PrivateServer, startPrivateServer } from '../../support/private-server.js';

const MAX_LAG_MS = 1_500;
let admin: Database;
let primary: PrivateServer;
let standby: PrivateServer;
let one: OwnApp;
let other: OwnApp;
let token: string;

beforeAll(async () => {
  primary = await startPrivateServer();
  const first = await openDatabase({ ...databaseLimits, url: primary.url });
  await first.orm.em.execute('create database accounts');
  await first.close();
  const url = inDatabase(primary.url, 'accounts');
  admin = await openDatabase({ ...databaseLimits, url });
  await admin.migrate();
  await sql`insert into service_client (id, name, scopes, created_at)
    values ('office', 'An office', ${[...scopes]}, now())`.execute(admin.kysely);
  standby = await startPrivateServer(primary);
  const replicaUrls = [inDatabase(standby.url, 'accounts')];
  [one, other] = (await Promise.all(
    [1, 2].map(() => openOwnApp(url, { replicaUrls, replicaMaxLagMs: MAX_LAG_MS })),
  )) as [OwnApp, OwnApp];
  token = await one.app.tokens.sign('office', { role: 'SERVICE', scope: scopes.join(' ') });
}, 120_000);
afterAll(async () => {
  await Promise.all([one?.close(), other?.close(), admin?.close()]);
  await standby?.stop();
  await primary?.stop();
});

const onStandby = async (statement: string) => {
  const client = new Client({ connectionString: inDatabase(standby.url, 'accounts') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
const pause = () => onStandby('select pg_wal_replay_pause()');
const resume = () => onStandby('select pg_wal_replay_resume()');

interface Asked {
  data: Record<string, never> & { customer?: { displayName: string } | null };
  errors?: unknown;
  told: string | undefined;
  /** Statements that the replica answered for this. */
  fromReplica: number;
}
async function ask({ app, database }: OwnApp, query: string, headers: object = {}, bearer = token) {
  const before = database.replicas!.answered();
  const response = await app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${bearer}`, ...headers },
    payload: { query },
  });
  const told = response.headers['x-consistency-token'];
  return { ...response.json(), told, fromReplica: database.replicas!.answered() - before } as Asked;
}
let count = 0;
const create = (on: OwnApp, externalId = `replicated-${++count}`) =>
  ask(
    on,
    `mutation { createCustomer(input: { externalId: "${externalId}", displayName: "first" }) { __typename } }`,
  );
const read = (on: OwnApp, externalId = `replicated-${count}`, headers: object = {}) =>
  ask(on, `{ customer(externalId: "${externalId}") { displayName } }`, headers);
/** The replica has everything, and this process knows. */
const untilRead = (on: OwnApp) =>
  expect.poll(async () => (await read(on)).fromReplica, { timeout: 10_000, interval: 50 }).toBe(1);

beforeEach(async () => {
  await create(one);
  await Promise.all([untilRead(one), untilRead(other)]);
});

describe('a read replica', () => {
  test('answers the queries of services, and nothing else is read there', async () => {
    expect(await read(one)).toMatchObject({ data: { customer: { displayName: 'first' } }, fromReplica: 1 });
    const list = await ask(one, '{ customers(first: 5) { totalCount edges { node { externalId } } } }');
    expect(list.errors).toBeUndefined();
    expect(list.fromReplica).toBeGreaterThan(0);
    const written = await create(one);
    expect(written).toMatchObject({
      data: { createCustomer: { __typename: 'CustomerCreated' } },
      fromReplica: 0,
    });
  });

  test('is not read by a caller who has just written, until it has what they wrote', async () => {
    await pause();
    expect((await create(one)).fromReplica).toBe(0);
    for (let time = 0; time < 3; time += 1) {
      expect(await read(one)).toMatchObject({ data: { customer: { displayName: 'first' } }, fromReplica: 0 });
    }
    await resume();
    await untilRead(one);
  });

  test('is not read by them in another process either, if they send back what they were told', async () => {
    await pause();
    const { told } = await create(one);
    expect(told).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    const sent = { 'x-consistency-token': told };
    expect(await read(other, undefined, sent)).toMatchObject({
      data: { customer: { displayName: 'first' } },
      fromReplica: 0,
    });
    // Without it the other process cannot know, and answers with what was true a moment ago.
    expect(await read(other)).toMatchObject({ data: { customer: null }, fromReplica: 1 });
    await resume();
    const fromReplica = async () => (await read(other, undefined, sent)).fromReplica;
    await expect.poll(fromReplica, { timeout: 10_000, interval: 50 }).toBe(1);
  });

  test('does not decide who may call: a client that was disabled is refused at once', async () => {
    await pause();
    const client = new Client({ connectionString: inDatabase(primary.url, 'accounts') });
    await client.connect();
    await client.query(`update service_client set disabled_at = now() where id = 'office'`);
    const { errors, fromReplica } = await read(other);
    expect(JSON.stringify(errors)).toContain('UNAUTHENTICATED');
    expect(fromReplica).toBe(0);
    await client.query(`update service_client set disabled_at = null where id = 'office'`);
    await client.end();
    await resume();
  });

  test('is left out while it is too far behind, and taken back', async () => {
    await pause();
    const started = performance.now();
    // Something has to happen that it could lag behind.
    await create(other);
    await expect.poll(async () => (await read(one)).fromReplica, { timeout: 6_000, interval: 100 }).toBe(0);
    expect(performance.now() - started).toBeLessThan(MAX_LAG_MS + 4_000);
    expect(await read(one)).toMatchObject({ data: { customer: { displayName: 'first' } } });
    await resume();
    await untilRead(one);
  });

  test('that dies is left out without anybody noticing, and taken back when it is there again', async () => {
    const reads: Array<Promise<Asked>> = [];
    const asking = setInterval(() => reads.push(read(one)), 10);
    await sleep(300);
    await standby.kill();
    await sleep(1_000);
    clearInterval(asking);
    const answers = await Promise.all(reads);
    expect(answers.length).toBeGreaterThan(20);
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data.customer).toEqual({ displayName: 'first' });
    }
    await untilRead(one);
  });
});

describe('what the log is told', () => {
  const follow = (urls: string[], pooler?: 'transaction') =>
    followReplicas(admin, { urls, maxLagMs: MAX_LAG_MS, pooler });
  const ofStandby = (database: string, user = 'postgres:hidden') =>
    inDatabase(standby.url, database).replace(/\/\/[^@]*@/, `//${user}@`);
  const where = () => new URL(standby.url).host;

  test.each([
    ['another database', () => ofStandby('postgres'), /names another database than the primary/],
    ['no such database', () => ofStandby('missing'), /has no database "missing"/],
    ['another user', () => ofStandby('accounts', 'nobody:hidden'), /does not let "nobody" in/],
    ['the primary itself', () => inDatabase(primary.url, 'accounts'), /does not follow the primary/],
    ['nobody', () => 'postgres://u:hidden@127.0.0.1:9/accounts', /nothing answers at 127.0.0.1:9/],
  ])('a URL of %s is a warning that says so, and is never read', async (_, url, why) => {
    const { replicas, lines, until } = await follow([url()]);
    await until(1);
    expect(lines).toMatchObject([
      { level: 40, msg: 'a replica is not read from', why: expect.stringMatching(why) },
    ]);
    expect(JSON.stringify(lines)).not.toContain('hidden');
    expect(replicas.readsFor('a', undefined)).toBeNull();
    expect(replicas.usage()).toEqual({ configured: 1, inUse: 0, lagSeconds: Number.NaN });
  });

  test('a pooler before one that is to be reached directly, or none before one that is not, is a warning', async () => {
    const pooler = await startPgBouncer(inDatabase(standby.url, 'accounts'));
    onTestFinished(() => pooler.stop());
    const pooled = await follow([pooler.urlOf(inDatabase(standby.url, 'accounts'))]);
    const direct = await follow([ofStandby('accounts')], 'transaction');
    await Promise.all([pooled.until(1), direct.until(1)]);
    expect(pooled.lines).toMatchObject([
      { level: 40, why: expect.stringContaining('a pooler such as PgBouncer') },
    ]);
    expect(direct.lines).toMatchObject([
      { level: 40, why: expect.stringContaining('PostgreSQL itself answers') },
    ]);
  });

  test('a replica that lacks a table is not asked for it again, and the primary answers', async () => {
    const { replicas, lines, until } = await follow([ofStandby('accounts')]);
    await until(1);
    expect(lines).toMatchObject([{ level: 30, msg: 'a replica is read from', replica: where() }]);
    expect(replicas.usage()).toMatchObject({ configured: 1, inUse: 1, lagSeconds: expect.any(Number) });
    await pause();
    await sql`create table new_to_all as select 1 as one`.execute(admin.kysely);
    const reads = replicas.readsFor('a', undefined)!;
    await expect(sql`select one from new_to_all`.execute(reads)).resolves.toMatchObject({
      rows: [{ one: 1 }],
    });
    expect(replicas.readsFor('a', undefined)).toBeNull();
    await resume();
    await until(3);
    expect(lines.slice(1)).toMatchObject([
      { level: 40, msg: 'a replica is not read from', why: expect.stringMatching(/refuses .*"new_to_all"/) },
      { level: 30, msg: 'a replica is read from again', replica: where() },
    ]);
    const missing = sql`select one from missing`.execute(replicas.readsFor('a', undefined)!);
    await expect(missing).rejects.toThrow('missing');
    expect(replicas.usage().inUse).toBe(1);
  });

  test('one that stands still is waited for two seconds, then left out until it goes on', async () => {
    const { replicas, lines, until } = await follow([ofStandby('accounts')]);
    await until(1);
    const reads = replicas.readsFor('a', undefined)!;
    await sql`select 1`.execute(reads);
    await standby.freeze();
    const started = performance.now();
    await Promise.all([1, 2, 3].map(() => sql`select 1`.execute(reads))).finally(() => standby.thaw());
    expect(performance.now() - started).toBeLessThan(4_000);
    await until(3);
    expect(lines.map(({ level }) => level)).toEqual([30, 40, 30]);
  });
});
