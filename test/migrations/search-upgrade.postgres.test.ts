import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { databaseLimits } from '../support/database-limits.js';
import { emptyDatabase } from '../support/empty-database.js';
import { crowd } from '../support/search-crowd.js';

const MANY = 2_500;
const LATE = '0036-customer-search-indexes';

test('customers of before become findable by two processes that start at once, while others write [BX-11]', async () => {
  const url = await emptyDatabase('upgrade');
  const open = () => openDatabase({ ...databaseLimits, statementMs: 60_000, acquireMs: 60_000, url });
  const database = await open();
  const db = database.kysely;
  await database.migrate();
  await db.connection().execute(async (session) => {
    for (const statement of crowd(MANY)) await statement.execute(session);
    // As an interrupted run leaves it: nobody has words, one index is missing and another is broken.
    await sql`delete from mikro_orm_migrations where name = ${LATE}`.execute(session);
    await sql`drop index customer_name_index`.execute(session);
    await sql`update pg_index set indisvalid = false where indexrelid = 'customer_search_words_index'::regclass`.execute(
      session,
    );
  });
  await sql`update customer set merged_into_id = (select id from customer where external_id = 'shop-1')
    where external_id = 'shop-2'`.execute(db);
  expect((await sql`select from customer_search`.execute(db)).rows).toHaveLength(0);

  let isWriting = true;
  let written = 0;
  const writer = (async () => {
    for (; isWriting; written += 1) {
      await sql`update customer set last_name = 'Wrona', version = version + 1
        where external_id = ${`shop-${3 + (written % 100)}`}`.execute(db);
    }
  })();
  const others = await Promise.all([open(), open()]);
  const applied = await Promise.all(others.map((other) => other.migrate()));
  isWriting = false;
  await writer;

  expect(written).toBeGreaterThan(0);
  expect(applied.flat().map(({ name }) => name)).toEqual([LATE]);
  expect(await database.notReady()).toBeNull();
  const { rows } = await sql<{ wrong: number; words: number }>`
    select count(*) filter (where (s.customer_id is null) <> (c.merged_into_id is not null))::int as wrong,
      count(s.customer_id)::int as words
    from customer c left join customer_search s on s.customer_id = c.id`.execute(db);
  expect(rows).toEqual([{ wrong: 0, words: MANY - 1 }]);
  const { rows: found } = await sql<{ left: number }>`
    select count(*)::int as left from customer c join customer_search s on s.customer_id = c.id
    where (c.last_name = 'Wrona') <> (s.words @@ 'wrona')`.execute(db);
  expect(found).toEqual([{ left: 0 }]);
  const { rows: indexes } = await sql`
    select indexrelid::regclass::text as name from pg_index
    where indisvalid and indexrelid::regclass::text in ('customer_name_index', 'customer_search_words_index',
      'customer_updated_at_index', 'customer_activity_index', 'customer_state_index', 'card_number_prefix_index')`.execute(
    db,
  );
  expect(indexes).toHaveLength(6);
  for (const one of [...others, database]) await one.close();
}, 120_000);
