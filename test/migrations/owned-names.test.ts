import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { databaseLimits } from '../support/database-limits.js';

const ID = '01900000-0000-7000-8000-000000000010';
const OTHER = '01900000-0000-7000-8000-000000000011';
const CAMPAIGN = '01900000-0000-7000-8000-000000000012';

test('what was kept under former names is found under those of today [FD-10]', async () => {
  const database = await openDatabase(databaseLimits);
  const db = database.kysely;
  const keep = (key: string, answer: string | null) => sql`
    insert into idempotency_key (caller, operation, key, payload_hash, answer, created_at)
    values ('SERVICE till', 'x', ${key}, 'x', ${answer}::json, now())`;
  try {
    await database.orm.migrator.up({ to: '0027-decodable-json-inlined' });
    for (const id of [ID, OTHER]) {
      await sql`insert into customer (id, uuid, code, status, is_registered, is_anonymous, sex, tags, language, created_at,
          updated_at)
        values (${id}, ${id}, ${id}, 'ENABLED', false, false, 'OTHER', '{}', ${id === ID ? 'pl_PL' : 'pl'}, now(), now())`.execute(
        db,
      );
    }
    await keep('tags', `{"type":"TagsSet","customerId":"${ID}"}`).execute(db);
    await keep('same', `{"type":"CustomerCreated","customerId":"${ID}"}`).execute(db);
    await keep('running', null).execute(db);
    await sql`insert into campaign (id, name, kind, created_at) values (${CAMPAIGN}, 'Club', 'POINTS', now())`.execute(
      db,
    );
    for (const [section, name] of [
      ['DATA', 'customField'],
      ['DATA', 'firstName'],
      ['PRIVACY', 'customField'],
    ]) {
      await sql`insert into campaign_field (id, campaign_id, name, section, is_visible, is_mandatory, position, labels)
        values (gen_random_uuid(), ${CAMPAIGN}, ${name}, ${section}, true, true, 0, '{}')`.execute(db);
    }
    const record = '{"filled":["firstName","customField","tags"],"attributes":[{"name":"customField"}]}';
    await sql`insert into customer_merge (id, survivor_id, absorbed_id, merged_at, actor_kind, record)
      values (gen_random_uuid(), ${ID}, ${OTHER}, now(), 'STAFF', ${record}::json)`.execute(db);
    const past = async () => (await sql`select * from customer_past order by id`.execute(db)).rows;
    const before = await past();

    await database.migrate();

    const answers = await sql`select key, answer from idempotency_key order by key`.execute(db);
    expect(answers.rows).toEqual([
      { key: 'running', answer: null },
      { key: 'same', answer: { type: 'CustomerCreated', customerId: ID } },
      { key: 'tags', answer: { type: 'CustomerTagsSet', customerId: ID } },
    ]);
    const fields = await sql`select section, name from campaign_field order by section, name`.execute(db);
    expect(fields.rows).toEqual([
      { section: 'DATA', name: 'firstName' },
      { section: 'DATA', name: 'note' },
      { section: 'PRIVACY', name: 'customField' },
    ]);
    const merges = await sql`select record from customer_merge`.execute(db);
    expect(merges.rows).toEqual([
      { record: { filled: ['firstName', 'note', 'tags'], attributes: [{ name: 'customField' }] } },
    ]);
    const spoken = await sql`select language from customer order by id`.execute(db);
    expect(spoken.rows).toEqual([{ language: 'pl-PL' }, { language: 'pl' }]);
    // Nobody was changed by it.
    expect(await past()).toEqual(before);
    await sql`insert into session (id, customer_id, device_type, created_at, last_used_at, expires_at, generation, pepper_id)
      values (gen_random_uuid(), ${ID}, 'OTHER', now(), now(), now(), 1, 'x')`.execute(db);
  } finally {
    await database.close();
  }
}, 60_000);
