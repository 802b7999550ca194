import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { brokenRules } from '../../src/doctor/invariants.js';
import { databaseLimits } from '../support/database-limits.js';

interface Entry {
  kind: string;
  actor: string;
  changes: unknown;
}

const email = (value: string, isVerified = true) => ({ type: 'EMAIL', value, isPrimary: true, isVerified });
const registered: Entry = {
  kind: 'REGISTERED',
  actor: 'CUSTOMER',
  changes: [{ field: 'email', from: null, to: 'a@x.pl' }],
};
const vouched: Entry = {
  kind: 'CONTACT_UPDATED',
  actor: 'SERVICE',
  changes: [{ field: 'contact', from: email('a@x.pl', false), to: email('A@x.pl') }],
};
const claimed: Entry = {
  kind: 'ACCOUNT_CLAIMED',
  actor: 'SERVICE',
  changes: [{ field: 'registered', from: false, to: true }],
};

/** What a proved address of a customer with this history counts as, oldest entry first. */
const cases: Array<[what: string, isRegistered: boolean, provedBy: string, ...history: Entry[]]> = [
  ['a registration by code', true, 'CUSTOMER', registered],
  ['a service that vouched, then a registration', true, 'CUSTOMER', vouched, registered],
  ['a registration, then a service that vouched anew', true, 'SERVICE', registered, vouched],
  ['a claim of what a service had vouched for', true, 'CUSTOMER', vouched, claimed],
  [
    'a claim',
    true,
    'CUSTOMER',
    { ...claimed, changes: [{ field: 'contact', from: email('a@x.pl', false), to: email('a@x.pl') }] },
  ],
  ['an e-mail change', true, 'CUSTOMER', { ...registered, kind: 'EMAIL_CHANGED' }],
  [
    'a list of contacts by staff',
    false,
    'STAFF',
    {
      kind: 'CUSTOMER_CREATED',
      actor: 'STAFF',
      changes: [{ field: 'contacts', from: [], to: [email('a@x.pl')] }],
    },
  ],
  [
    'the same list once more',
    true,
    'CUSTOMER',
    registered,
    {
      kind: 'CUSTOMER_REPLACED',
      actor: 'SERVICE',
      changes: [{ field: 'contacts', from: [email('a@x.pl')], to: [email('a@x.pl'), email('b@x.pl')] }],
    },
  ],
  [
    'another address',
    true,
    'CUSTOMER',
    { ...vouched, changes: [{ field: 'contact', from: null, to: email('b@x.pl') }] },
  ],
  ['no trace, with an account', true, 'CUSTOMER'],
  ['no trace, without an account', false, 'SERVICE'],
  [
    'a history that cannot be read',
    true,
    'CUSTOMER',
    { ...vouched, changes: [{ field: 'metadata', from: null, to: '\u0000' }] },
  ],
];

test('what was proved before it was kept by whom counts as what history shows [L01]', async () => {
  const database = await openDatabase(databaseLimits);
  const db = database.kysely;
  try {
    await database.orm.migrator.up({ to: '0017-customer-past' });
    const id = (index: number) => `01900000-0000-7000-8000-0000000000${String(10 + index)}`;
    for (const [index, [, isRegistered, , ...history]] of cases.entries()) {
      await sql`insert into customer (id, uuid, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
        values (${id(index)}, ${id(index)}, ${String(index)}, 'ENABLED', ${isRegistered}, false, 'OTHER', '{}', now(), now())`.execute(
        db,
      );
      await sql`insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
        values (gen_random_uuid(), ${id(index)}, 'EMAIL', 'a@x.pl', ${`${index}@x.pl`}, true, true, now(), now()),
          (gen_random_uuid(), ${id(index)}, 'PHONE', '+48512345678', ${`+${index}`}, true, false, now(), now()),
          (gen_random_uuid(), ${id(index)}, 'PUSH', 'token', 'token', false, true, now(), now())`.execute(db);
      for (const [place, { kind, actor, changes }] of history.entries()) {
        await sql`insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, changes)
          values (gen_random_uuid(), ${id(index)}, ${kind}, timestamptz '2026-01-01' + ${place} * interval '1 day',
            ${actor}, 'x', ${JSON.stringify(changes)}::json)`.execute(db);
      }
    }
    const past = async () => (await sql`select * from customer_past order by id`.execute(db)).rows;
    const before = await past();
    await database.migrate();
    const { rows } = await sql<{ type: string; provedBy: string | null }>`
      select type, proved_by as "provedBy" from contact order by customer_id, type`.execute(db);
    const found = cases.map(([what], index) => [
      what,
      ...rows.slice(3 * index, 3 * index + 3).map(({ provedBy }) => provedBy),
    ]);
    expect(found).toEqual(cases.map(([what, , provedBy]) => [what, provedBy, null, 'SERVICE']));
    // Nobody was changed by it.
    expect(await past()).toEqual(before);
    const { broken } = await brokenRules(db);
    expect(broken.map(({ title }) => title).filter((title) => /trigger|Constraint/.test(title))).toEqual([]);

    // A process of the release before goes on writing: what it calls proved is vouched for.
    await sql`update contact set is_verified = true where type = 'PHONE' and customer_id = ${id(0)}`.execute(
      db,
    );
    await sql`update contact set is_verified = false where type = 'EMAIL' and customer_id = ${id(0)}`.execute(
      db,
    );
    const now =
      await sql`select proved_by as by from contact where customer_id = ${id(0)} order by type`.execute(db);
    expect(now.rows).toEqual([{ by: null }, { by: 'SERVICE' }, { by: 'SERVICE' }]);
  } finally {
    await database.close();
  }
}, 60_000);
