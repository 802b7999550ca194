import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { databaseLimits } from '../support/database-limits.js';

const NAME = '0047-card-numbers-without-hyphens';
const id = (n: number) => `01900000-0000-7000-8000-0000000000${n}`;

test('a database that has a number in two spellings keeps both cards, and no third one comes [ST-12]', async () => {
  const database = await openDatabase(databaseLimits);
  const db = database.kysely;
  const give = (n: number, number: string) =>
    sql`
    with given as (insert into customer
      (id, uuid, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
      values (${id(n)}, ${id(n)}, ${`c${n}`}, 'ENABLED', false, false, 'OTHER', '{}', now(), now()) returning id)
    insert into card (id, customer_id, number, fidely_code, status, issued_at, updated_at)
    select id, id, ${number}, ${`f${n}`}, 'ACTIVE', now(), now() from given`.execute(db);
  try {
    await database.migrate();
    // As it was before, and as a run leaves it that was interrupted.
    await sql`delete from mikro_orm_migrations where name = ${NAME}`.execute(db);
    await sql`drop index card_number_unique`.execute(db);
    await sql`create unique index card_number_unique on card (number) where status <> 'REPLACED' and not is_shared`.execute(
      db,
    );
    await give(10, '7700-1234');
    await give(11, '77001234');
    await give(12, '5500-1234');

    expect((await database.migrate()).map(({ name }) => name)).toEqual([NAME]);

    const { rows } = await sql`select number, is_shared from card order by id`.execute(db);
    expect(rows).toEqual([
      { number: '7700-1234', is_shared: true },
      { number: '77001234', is_shared: true },
      { number: '5500-1234', is_shared: false },
    ]);
    await expect(give(13, '55001234')).rejects.toThrow('card_number_unique');
    expect((await brokenRules(db)).broken.filter(({ title }) => /card in use/.test(title))).toEqual([]);
  } finally {
    await database.close();
  }
}, 60_000);
