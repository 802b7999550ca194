import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { markedLife } from '../../support/marked-life.js';
import { merged } from '../../support/merges.js';

const app = useApp();

interface Treatment {
  /**
   * What a merge does with the absorbed customer's rows. MOVES: they become the survivor's. ENDS: they are deleted.
   * STAYS: they keep the old id, and whoever reads them asks for every record of the person.
   */
  merge: 'MOVES' | 'ENDS' | 'STAYS';
  /**
   * Where `customer(asOf)` has the rows of a past time from. REMEMBERED: from `customer_past`, which triggers fill.
   * DATED: rows are only added, and have their time. NOT_SHOWN: it does not show them.
   */
  past: 'REMEMBERED' | 'DATED' | 'NOT_SHOWN';
}

/** Every column that names a customer. A column added to the database is added here, and does what it says here. */
const treatments: Record<string, Treatment> = {
  'address_entry.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'agreement.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'agreement_evidence.customer_id': { merge: 'STAYS', past: 'DATED' },
  'attribute.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'card.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'challenge.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'contact.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'credential.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'custom_field_value.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'customer.merged_into_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'customer_label.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'customer_merge.survivor_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'customer_note.customer_id': { merge: 'MOVES', past: 'NOT_SHOWN' },
  'customer_past.customer_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'duplicate_key.customer_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'duplicate_pair.one_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'duplicate_pair.other_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'customer_search.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'group_membership.customer_id': { merge: 'MOVES', past: 'REMEMBERED' },
  'history_entry.customer_id': { merge: 'STAYS', past: 'DATED' },
  'history_head.customer_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
  'identity.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'ledger_transaction.customer_id': { merge: 'STAYS', past: 'DATED' },
  'message.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'pin.customer_id': { merge: 'ENDS', past: 'NOT_SHOWN' },
  'session.customer_id': { merge: 'STAYS', past: 'NOT_SHOWN' },
};
/** No merge meets such a row: it is written by the merge itself, or when the record is gone. */
const afterwards = [
  'customer_merge.absorbed_id',
  'duplicate_check.customer_id',
  'erasure.customer_id',
  'erasure_acknowledgement.customer_id',
  // Of events that are on their way to other systems, which know the customer by that id.
  'webhook_delivery.customer_id',
  'webhook_line.customer_id',
];

const HOW = `Each column that names a customer has a row in test/domain/merging/every-table.test.ts.
Decide what a merge does with the rows (src/domain/merging/apply.ts, and undo.ts for the way back), whether
customer(asOf) shows them (src/reads/customer-past.ts, and the triggers of src/migrations/0017-customer-past.ts for
the table), write it into that row, and let markedLife (test/support/marked-life.ts) have such a row.`;

const places = Object.keys(treatments).map((place) => place.split('.') as [table: string, column: string]);
const tablesWhose = (past: Treatment['past']) =>
  Object.entries(treatments).flatMap(([place, { past: is }]) => (is === past ? [place.split('.')[0]!] : []));

/** How many rows of each place name the customer. */
async function rowsOf(customerId: string): Promise<Record<string, number>> {
  const counts = places.map(async ([table, column]) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(column)} = ${customerId}::uuid`.execute(app.database.kysely);
    return [`${table}.${column}`, rows[0]!.count] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

test('every column that names a customer is among those whose treatment is known', async () => {
  const { rows } = await sql<{ place: string }>`
    select conrelid::regclass || '.' || attname as place
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where contype = 'f' and confrelid = 'customer'::regclass
    union select table_name || '.' || column_name from information_schema.columns
    where table_schema = 'public' and column_name in ('customer_id', 'one_id', 'other_id')`.execute(
    app.database.kysely,
  );
  const known = [...Object.keys(treatments), ...afterwards];
  expect(known.toSorted(), HOW).toEqual(rows.map(({ place }) => place).toSorted());
});

test('a merge does with the rows of each table what is said of them', async () => {
  const { account } = await markedLife(app);
  const survivor = await enter(app, { externalId: 'survivor' });
  const [before, own] = [await rowsOf(account.id), await rowsOf(survivor.id)];
  await merged(app, survivor.id, account.id);
  const [left, has] = [await rowsOf(account.id), await rowsOf(survivor.id)];
  for (const [place, { merge }] of Object.entries(treatments)) {
    expect(before[place], `${place} has a row before the merge.\n${HOW}`).toBeGreaterThan(0);
    if (merge === 'STAYS') expect(left[place], place).toBeGreaterThanOrEqual(before[place]!);
    else expect(left[place], `${place} after the merge.\n${HOW}`).toBe(0);
    if (merge === 'MOVES') expect(has[place], place).toBeGreaterThanOrEqual(own[place]! + before[place]!);
  }
});

test('the database remembers the rows of each table of which it is said, and of no other', async () => {
  const { rows } = await sql<{ table: string; remembers: string[] }>`
    select tgrelid::regclass::text as "table", array_agg(proname::text order by proname) as remembers
    from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where proname in ('remember_row', 'remember_absence', 'remember_customer')
    group by 1`.execute(app.database.kysely);
  const wanted = tablesWhose('REMEMBERED').map((table) => ({
    table,
    remembers: table === 'customer' ? ['remember_customer'] : ['remember_absence', 'remember_row'],
  }));
  const inOrder = (list: typeof rows) => list.toSorted((a, b) => (a.table < b.table ? -1 : 1));
  expect(inOrder(rows), HOW).toEqual(inOrder(wanted));
});

test('a read of the past has a past of each table that it is said to show', async () => {
  const read = await readFile('src/reads/customer-past.ts', 'utf8');
  const shown = [...tablesWhose('REMEMBERED'), ...tablesWhose('DATED')];
  const hasPast = (table: string) => new RegExp(`'${table}'|\\b${table} as (not )?materialized`).test(read);
  expect(
    shown.filter((table) => !hasPast(table)),
    HOW,
  ).toEqual([]);
  expect(tablesWhose('NOT_SHOWN').filter(hasPast), HOW).toEqual([]);
});
