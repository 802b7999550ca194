import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { type Database, openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { createLog } from '../../src/platform/log.js';
import type { Db } from '../../src/tables/db.js';
import { databaseLimits } from '../support/database-limits.js';
import { inDatabase } from '../support/database-template.js';

const BAD = String.raw`{"preferences":[1,{"name":"a\u0000b"}],"k\ud800":"\udc00","fine":"\ud83d\ude42 \\u0000"}`;
const MENDED = { preferences: [1, { name: 'a\ufffdb' }], 'k\ufffd': '\ufffd', fine: '🙂 \\u0000' };
const START = new Date('2026-03-01T09:00:00.000Z');
const NAME = `accounts_test_undecodable_${process.pid}`;

let database: Database;
let app: App;
let other: string;

/** On the server the tests have, otherwise in memory. */
async function emptyDatabase(): Promise<Database> {
  const url = inject('postgresUrl');
  if (!url) return openDatabase(databaseLimits);
  const admin = await openDatabase({ ...databaseLimits, url });
  await admin.orm.em.execute(`drop database if exists ${NAME} with (force)`);
  await admin.orm.em.execute(`create database ${NAME}`);
  await admin.close();
  return openDatabase({ ...databaseLimits, url: inDatabase(url, NAME) });
}

/** Somebody in whose every JSON stands what PostgreSQL cannot decode, as calls could leave it there. */
async function undecodable(db: Db, externalId: string): Promise<string> {
  const id = randomUUID();
  let seconds = 0;
  const entry = (kind: string, changes: string) => sql`
    insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, source, changes)
    values (${randomUUID()}, ${id}, ${kind},
      ${new Date(START.getTime() + seconds++ * 1000)}, 'SERVICE', 'till', '{"correlationId":"x"}', ${changes}::json)`;
  await db.transaction().execute(async (tx) => {
    await sql`insert into customer (id, uuid, external_id, code, status, is_registered, is_anonymous, sex, tags, metadata,
        created_at, updated_at)
      values (${id}, ${id}, ${externalId}, ${externalId}, 'ENABLED', false, false, 'NOT_SPECIFIED', '{}', ${BAD}::json,
        ${START}, ${START})`.execute(tx);
    await sql`insert into attribute (id, customer_id, name, value)
      values (${randomUUID()}, ${id}, 'size', ${BAD}::json)`.execute(tx);
    await entry('CUSTOMER_CREATED', `[{"field":"metadata","from":null,"to":${BAD}}]`).execute(tx);
  });
  // Of an attribute the whole row is remembered: this one did succeed, and blinded what was read as of before it.
  await db.transaction().execute(async (tx) => {
    await sql`update attribute set value = ${`[${BAD}]`}::json where customer_id = ${id}`.execute(tx);
    await entry('ATTRIBUTES_CHANGED', `[{"field":"attributes.size","from":${BAD},"to":[${BAD}]}]`).execute(
      tx,
    );
  });
  await entry('CUSTOMERS_MERGED', `[{"field":"merge","from":null,"to":${BAD}}]`).execute(db);
  return id;
}

const chainOf = async (id: string) =>
  (
    await sql`select id, sequence, source::text, changes::text, salt, content_hash, hash from history_entry
      where customer_id = ${id} order by sequence`.execute(database.kysely)
  ).rows;

async function ask(query: string, variables: object = {}) {
  const scope = 'customers:read customers:write customers:erase customers:merge';
  const authorization = `Bearer ${await app.tokens.sign('staff-7', { role: 'STAFF', scope })}`;
  const payload = { query, variables };
  const response = await app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization },
    payload,
  });
  const { data, errors } = response.json();
  expect(errors).toBeUndefined();
  return data;
}

let anna: string;
let before: unknown[];

beforeAll(async () => {
  database = await emptyDatabase();
  await database.orm.migrator.up({ to: '0017-customer-past' });
  anna = await undecodable(database.kysely, 'anna');
  other = await undecodable(database.kysely, 'other');
  await sql`insert into idempotency_key (caller, operation, key, payload_hash, answer, created_at)
    values ('SERVICE till', 'x', 'y', 'z', ${BAD}::json, now())`.execute(database.kysely);
  before = await chainOf(anna);
}, 120_000);
afterAll(async () => {
  await app?.close();
});

const valuesOf = async (query: string) =>
  (await sql<{ value: unknown }>`${sql.raw(query)}`.execute(database.kysely)).rows.map(({ value }) => value);
const outcomeOf = async (field: string, type: string, input: object) =>
  (await ask(`mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`, { input }))[field]
    .__typename;

// One database's life, in order: a migration costs seconds.
describe('a database with JSON that PostgreSQL cannot decode', () => {
  test('lets nobody change the customer before the migration [L02]', async () => {
    for (const change of ['metadata = null', `first_name = 'Anna'`]) {
      await expect(database.orm.em.fork().execute(`update customer set ${change}`)).rejects.toThrow(
        /Unicode|surrogate/,
      );
    }
  });

  test('is repaired by the migration, and what history said stays as it was written [L02]', async () => {
    const [remembered] = await valuesOf('select count(*)::int as value from customer_past');
    await database.migrate();
    expect(await valuesOf('select metadata as value from customer')).toEqual([MENDED, MENDED]);
    expect(await valuesOf('select value from attribute')).toEqual([[MENDED], [MENDED]]);
    expect(await valuesOf('select answer as value from idempotency_key')).toEqual([MENDED]);
    const was = `select was -> 'value' as value from customer_past where place = 'attribute' and was is not null`;
    expect(await valuesOf(was)).toEqual([MENDED, MENDED]);

    expect(await chainOf(anna)).toEqual(before);
    // A repair is no change of the customer.
    expect(await valuesOf('select count(*)::int as value from customer_past')).toEqual([remembered]);
    expect((await brokenRules(database.kysely)).broken).toEqual([]);
    expect(
      await valuesOf(`select tgname as value from pg_trigger where tgenabled <> 'O' and not tgisinternal`),
    ).toEqual([]);
  });

  test('shows afterwards what it can, as of any time, and lets everybody change and go [L02]', async () => {
    app = await createApp({
      config: readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', WORKER: 'separate' }),
      database,
      log: createLog('silent'),
    });
    expect(await outcomeOf('updateCustomer', 'UpdateCustomerInput', { id: anna, firstName: 'Anna' })).toBe(
      'CustomerUpdated',
    );
    const fields =
      'firstName metadata attributes { value } history(first: 9) { nodes { changes { from to } } }';
    const read = `query ($id: ID!, $asOf: DateTime) { customer(id: $id, asOf: $asOf) { ${fields} } }`;
    const { customer: now } = await ask(read, { id: anna });
    expect(now).toMatchObject({ firstName: 'Anna', metadata: MENDED, attributes: [{ value: [MENDED] }] });
    expect(now.history.nodes.slice(1)).toEqual([
      { changes: [{ from: null, to: MENDED }] },
      { changes: [{ from: MENDED, to: [MENDED] }] },
      { changes: [{ from: null, to: MENDED }] },
    ]);
    const { customer: then } = await ask(read, { id: anna, asOf: START });
    expect(then).toMatchObject({ firstName: null, metadata: MENDED, attributes: [{ value: MENDED }] });

    const pair = { survivorId: anna, absorbedId: other };
    const merging =
      'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { ... on CustomersMerged { mergeId } } }';
    const { mergeId } = (await ask(merging, { input: pair })).mergeCustomers;
    expect(await outcomeOf('unmergeCustomers', 'UnmergeCustomersInput', { mergeId })).toBe(
      'CustomersUnmerged',
    );
    expect(await outcomeOf('eraseCustomer', 'EraseCustomerInput', { id: other, reason: 'REQUESTED' })).toBe(
      'CustomerErased',
    );
    expect(await outcomeOf('deleteCustomer', 'DeleteCustomerInput', { id: anna })).toBe('CustomerDeleted');
    expect((await brokenRules(database.kysely)).broken).toEqual([]);
  });
});
