import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { databaseLimits } from '../support/database-limits.js';

test('a history from before the chain is chained by the migration, redacted entries too [BX-02]', async () => {
  const database = await openDatabase(databaseLimits);
  try {
    await database.orm.migrator.up({ to: '0011-books-redaction' });
    const [one, two] = [1, 2].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
    await sql`insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, source, changes)
      select gen_random_uuid(), case when n % 3 = 0 then ${two}::uuid else ${one}::uuid end, 'TAGS_CHANGED',
        timestamptz '2026-01-01' + (n % 10) * interval '1 hour', 'STAFF', 'staff-7', '{"correlationId":"x"}', '[]'
      from generate_series(1, 30) n`.execute(database.kysely);
    await sql`update history_entry set source = null, changes = null, redacted_at = now()
      where customer_id = ${two}`.execute(database.kysely);
    await database.migrate();
    const found = (await brokenRules(database.kysely)).broken.map(({ title }) => title);
    // They are of customers who never were.
    expect(found.filter((title) => !/^Data about a (deleted )?customer/.test(title))).toEqual([]);
    const { rows } = await sql`select length from history_head order by length`.execute(database.kysely);
    expect(rows).toEqual([{ length: 10 }, { length: 20 }]);
  } finally {
    await database.close();
  }
}, 60_000);
