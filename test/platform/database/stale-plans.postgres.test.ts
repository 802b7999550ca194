import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { databaseLimits } from '../../support/database-limits.js';

const app = useApp();
let other: Database;
beforeAll(async () => {
  other = await openDatabase({ ...databaseLimits, maxConnections: 3, url: app.databaseUrl });
});
afterAll(() => other.close());

const add = (column: string) =>
  sql`alter table customer add column ${sql.id(column)} text default 'next'`.execute(other.kysely);
const drop = (column: string) =>
  sql`alter table customer drop column ${sql.id(column)}`.execute(other.kysely);

test('writes go on while a migration adds columns to a table whose rows they have read many times [K26]', async () => {
  const ids = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => (await enter(app, { externalId: `shop-${n}` })).id),
  );
  const service = await app.service();
  const failures: string[] = [];
  let changes = 0;
  const change = async (id: string) => {
    changes += 1;
    const input = { id, displayName: `Name ${changes}` };
    const { data, errors } = await app.ask(
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
      { input },
      service,
    );
    const outcome = errors?.[0]?.message ?? data.updateCustomer.__typename;
    if (outcome !== 'CustomerUpdated') failures.push(outcome);
  };
  const everywhere = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) await Promise.all(ids.map(change));
  };
  await everywhere(4);
  const { rows } = await sql<{ prepared: number }>`
    select count(*)::int as prepared from pg_prepared_statements where statement like '%.* from "customer"%'`.execute(
    app.database.kysely,
  );
  expect(rows[0]!.prepared).toBeGreaterThan(0);
  for (const column of ['next_1', 'next_2', 'next_3']) {
    await Promise.all([everywhere(6), add(column)]);
    await everywhere(2);
  }
  for (const column of ['next_1', 'next_2', 'next_3']) await drop(column);
  await everywhere(2);
  expect(failures).toEqual([]);
  expect(changes).toBe(180);
});

test('a statement outside of a transaction is sent again, and another error is not [K26]', async () => {
  const read = () =>
    other.kysely.selectFrom('customer').selectAll().where('external_id', '=', 'shop-none').execute();
  for (let round = 0; round < 6; round += 1) await read();
  await add('next_4');
  expect(await read()).toEqual([]);
  await drop('next_4');
  expect(await read()).toEqual([]);
  await expect(sql`select 1 / ${0}::int`.execute(other.kysely)).rejects.toThrow('division by zero');
});

test('what is not supported for another reason is sent once [K26]', async () => {
  await sql`create sequence sent`.execute(other.kysely);
  // A sequence counts whatever becomes of the statement.
  await sql`create function refuse(n int) returns int language plpgsql as $$
    begin perform nextval('sent'); raise 'refused' using errcode = 'feature_not_supported'; end $$`.execute(
    other.kysely,
  );
  for (let round = 0; round < 6; round += 1) {
    await expect(sql`select refuse(${round}::int)`.execute(other.kysely)).rejects.toMatchObject({
      code: '0A000',
    });
  }
  const { rows } = await sql<{ count: number }>`select last_value::int as count from sent`.execute(
    other.kysely,
  );
  expect(rows).toEqual([{ count: 6 }]);
  await sql`drop function refuse`.execute(other.kysely);
  await sql`drop sequence sent`.execute(other.kysely);
});
