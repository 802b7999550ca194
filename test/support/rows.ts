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
