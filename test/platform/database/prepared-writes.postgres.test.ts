import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/database.js';
import { databaseLimits } from '../../support/database-limits.js';
import { emptyDatabase } from '../../support/empty-database.js';

let database: Database;

beforeAll(async () => {
  const url = await emptyDatabase('prepared_writes');
  database = await openDatabase({ ...databaseLimits, maxConnections: 1, url });
  await sql`create table kept (n integer)`.execute(database.kysely);
});
afterAll(() => database.close());

test('writes that come again are prepared, whoever sends them; a `with` that reads is not', async () => {
  const db = database.kysely;
  const orm = database.orm.em.getConnection();
  for (let n = 1; n <= 3; n += 1) {
    await orm.execute('insert into kept (n) values (?)', [n], 'run');
    await sql`update kept set n = n + ${10}::integer where n = ${n}::integer`.execute(db);
    await sql`with added as (insert into kept values (${n}::integer) returning n) select n from added`.execute(
      db,
    );
    await sql`with found as (select n from kept where n = ${n}::integer) select n from found`.execute(db);
    await sql`delete from kept where n = ${n}::integer`.execute(db);
  }
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements order by statement`.execute(db);
  expect(rows.map(({ statement }) => statement)).toEqual([
    'delete from kept where n = $1::integer',
    'insert into kept (n) values ($1)',
    'update kept set n = n + $1::integer where n = $2::integer',
    'with added as (insert into kept values ($1::integer) returning n) select n from added',
  ]);
  const left = await sql<{ n: number }>`select n from kept order by n`.execute(db);
  expect(left.rows.map(({ n }) => n)).toEqual([11, 12, 13]);
});
