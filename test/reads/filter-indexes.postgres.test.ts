import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { wholeCustomer } from '../../src/reads/customers.js';
import { customersPage } from '../../src/reads/listing/page.js';
import { seedGeneratedCustomers } from '../../src/seed/generated-customers.js';
import { useApp } from '../support/app.js';
import { defined, ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();
const MANY = 3_000;

describe('a filter of customers among many', { timeout: 120_000 }, () => {
  test('few of them are found by an index, not by reading all', async () => {
    await defined(app, 'TEXT');
    await ends(app, RECORD_CUSTOMER, { code: 'A', customFields: [{ number: 1, value: 'tea' }] });
    await seedGeneratedCustomers(app.em.fork(), MANY, app.clock.now);
    const db = app.em.getKysely();
    await sql`insert into custom_field_value (id, customer_id, field_id, value)
      select gen_random_uuid(), c.id, f.id, to_json('cup ' || c.code) from customer c, custom_field f
      where c.code <> 'A'`.execute(db);
    await sql`update customer set tags = '{rare}' where code = 'A'`.execute(db);
    for (const table of ['customer', 'custom_field_value'])
      await sql`analyze ${sql.table(table)}`.execute(db);

    for (const [query, index] of [
      [{ customFields: [{ number: 1, value: 'tea' }] }, 'custom_field_value_value_index'],
      [{ tagsAll: ['rare'] }, 'customer_label_order_index'],
    ] as const) {
      const page = { by: 'CREATED_AT', isDescending: false, limit: 25 } as const;
      const found = await customersPage(app.database.kysely, query, page, wholeCustomer);
      expect(found.map(({ customer }) => customer.code)).toEqual(['A']);
      const before = await usesOf(index);
      await customersPage(app.database.kysely, query, page, wholeCustomer);
      // Counters become visible a moment later.
      await expect.poll(() => usesOf(index), { timeout: 20_000, message: index }).toBeGreaterThan(before);
    }
  });

  async function usesOf(index: string): Promise<number> {
    const { rows } = await sql<{ uses: number }>`
      select idx_scan::int as uses from pg_stat_user_indexes where indexrelname = ${index}`.execute(
      app.em.getKysely(),
    );
    return rows[0]!.uses;
  }
});
