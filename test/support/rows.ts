import { sql } from 'kysely';
import { Card, CardCategory } from '../../src/entities/card.entity.js';
import { Customer } from '../../src/entities/customer.entity.js';
import { randomDigits } from '../../src/platform/secrets/random-digits.js';
import type { TestApp } from './app.js';

/** Gives a customer a card, for tests that are not about issuing one. */
export async function giveCard(app: TestApp, customerId: string, number = '2900000000001'): Promise<void> {
  const { em } = app;
  const now = app.clock.now;
  const category =
    (await em.findOne(CardCategory, { name: 'Gold' })) ??
    em.create(CardCategory, { name: 'Gold', createdAt: now });
  const card = {
    category,
    number,
    barcode: `F${number}`,
    status: 'ACTIVE' as const,
    issuedAt: now,
    updatedAt: now,
  };
  await em.transactional(async (tx) => {
    // As if it had always been there: without an entry about its arrival.
    await tx.execute('set local session_replication_role = replica');
    tx.create(Card, { ...card, customer: tx.getReference(Customer, customerId) });
  });
}

/** Stores many customers at once, in the order of their ids, for lists. */
export async function storeCustomers(app: TestApp, count: number, externalId: (n: number) => string) {
  const { em } = app;
  const now = app.clock.now;
  const customers = Array.from({ length: count }, (_, n) =>
    em.create(Customer, {
      externalId: externalId(n),
      code: randomDigits(16),
      tags: [],
      createdAt: now,
      updatedAt: now,
    }),
  );
  await em.flush();
  return customers.map(({ id }) => id);
}

/** Enters many customers at once as a till does, with an address and a first entry of history, in the order of their ids. */
export async function enterMany(app: TestApp, count: number): Promise<string[]> {
  const db = app.em.getKysely();
  const { rows } = await sql<{ id: string }>`
    insert into customer (id, uuid, external_id, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
    select id, id, 'shop-' || n, (1000000000000000 + n)::text, 'ENABLED', false, false, 'OTHER', '{}', at, at
    from (select n, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
        timestamptz '2026-01-01' + n * interval '1 minute' as at
      from generate_series(1, ${count}::int) n) numbered
    returning id`.execute(db);
  await sql`
    insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
    select gen_random_uuid(), id, 'EMAIL', external_id || '@shop.example', external_id || '@shop.example', true, false,
      created_at, created_at from customer`.execute(db);
  await sql`
    insert into history_entry (id, customer_id, kind, at, actor_kind)
    select gen_random_uuid(), id, 'CUSTOMER_CREATED', created_at, 'SERVICE' from customer`.execute(db);
  return rows.map(({ id }) => id);
}
