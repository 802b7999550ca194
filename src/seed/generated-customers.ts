import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { forDevelopment } from '../platform/development-packages.js';
import { randomDigits } from '../platform/secrets/random-digits.js';
import { countCustomers } from '../tables/customers.js';
import type { Db } from '../tables/db.js';
import { type GivenRow, insertRows } from '../tables/many-rows.js';

const PER_STATEMENT = 500;
const DAY_MS = 86_400_000;

type Rows = {
  [Table in
    | 'customer'
    | 'contact'
    | 'agreement'
    | 'agreement_evidence'
    | 'attribute'
    | 'card'
    | 'history_entry']: GivenRow<Table>[];
};

/**
 * Adds lifelike customers: each with 3 contacts, 6 agreements with their evidence, 5 attributes, a card and 10
 * history entries. None of them exists: their addresses are in domains reserved for documentation (RFC 2606).
 */
export async function seedGeneratedCustomers(
  em: EntityManager,
  count: number,
  now: Date,
  onProgress: (added: number) => void = () => {},
): Promise<void> {
  const { faker } = await forDevelopment(
    import('@faker-js/faker/locale/en'),
    'The package that invents customers is not installed here; create them with createCustomer',
  );
  const db: Db = em.getKysely();
  const start = await countCustomers(db);
  faker.seed(start);

  for (let done = 0; done < count; done += PER_STATEMENT) {
    const tables: Rows = {
      customer: [],
      contact: [],
      agreement: [],
      agreement_evidence: [],
      attribute: [],
      card: [],
      history_entry: [],
    };
    for (let i = done; i < Math.min(done + PER_STATEMENT, count); i += 1) {
      addCustomer(tables, start + i, faker, now);
    }
    // In one transaction: anything added to a customer later would be a change of them.
    await db.transaction().execute(async (tx) => {
      for (const table of Object.keys(tables) as (keyof Rows)[]) await insertRows(tx, table, tables[table]);
    });
    onProgress(Math.min(done + PER_STATEMENT, count));
  }
}

type Faker = typeof import('@faker-js/faker/locale/en').faker;

function addCustomer(tables: Rows, number: number, faker: Faker, now: Date): void {
  const id = uuidv7();
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const createdAt = new Date(now.getTime() - (1 + (number % 400)) * DAY_MS);
  const updatedAt = new Date(createdAt.getTime() + DAY_MS / 2);
  const local = `${firstName}.${lastName}`.toLowerCase().replace(/[^a-z.]/g, '');

  tables.customer.push({
    id,
    uuid: id,
    external_id: `generated-${number}`,
    code: randomDigits(16),
    status: number % 50 === 49 ? 'DISABLED' : 'ENABLED',
    is_registered: false,
    is_anonymous: false,
    first_name: firstName,
    last_name: lastName,
    display_name: `${firstName} ${lastName}`,
    sex: faker.helpers.arrayElement(['NOT_SPECIFIED', 'FEMALE', 'MALE', 'OTHER']),
    birth_date: faker.date.birthdate().toISOString().slice(0, 10),
    street1: faker.location.streetAddress(),
    city: faker.location.city(),
    postal_code: faker.location.zipCode('##-###'),
    country_code: 'PL',
    tags: faker.helpers.arrayElements(['newsletter', 'vip', 'web', 'till', 'student'], 2),
    created_at: createdAt,
    updated_at: updatedAt,
    version: 1,
  });
  const contact = (type: 'EMAIL' | 'PHONE' | 'PUSH', value: string, isPrimary: boolean) =>
    tables.contact.push({
      id: uuidv7(),
      customer_id: id,
      type,
      value,
      value_normalized: value,
      is_primary: isPrimary,
      is_verified: type !== 'PHONE',
      proved_by: type !== 'PHONE' ? 'SERVICE' : null,
      created_at: createdAt,
      updated_at: createdAt,
    });
  contact('EMAIL', `${local}.${number}@example.com`, true);
  contact('PHONE', `+48${500_000_000 + number}`, true);
  contact('PUSH', `generated-push-token-${number}`, false);

  ['email', 'sms', 'push', 'bluetooth', 'rfid', 'wifi'].forEach((channel, place) => {
    const decision = { customer_id: id, channel, is_granted: (number + place) % 3 !== 0 };
    const by = { actor_kind: 'CUSTOMER', actor_id: id, source: 'web', wording_version: '2026-01' };
    tables.agreement.push({ id: uuidv7(), ...decision, ...by, set_at: createdAt });
    tables.agreement_evidence.push({ id: uuidv7(), ...decision, ...by, at: createdAt });
  });
  for (const name of ['favouriteShop', 'shoeSize', 'petName', 'colour', 'channel']) {
    tables.attribute.push({ id: uuidv7(), customer_id: id, name, value: faker.word.noun() });
  }
  tables.card.push({
    id: uuidv7(),
    customer_id: id,
    number: String(1_000_000_000 + number),
    fidely_code: randomDigits(12),
    status: 'ACTIVE',
    issued_at: createdAt,
    updated_at: createdAt,
  });
  for (let entry = 0; entry < 10; entry += 1) {
    const city = { field: 'address.city', from: faker.location.city(), to: faker.location.city() };
    tables.history_entry.push({
      id: uuidv7(),
      customer_id: id,
      kind: entry === 0 ? 'CUSTOMER_CREATED' : 'CUSTOMER_UPDATED',
      at: new Date(createdAt.getTime() + (entry * DAY_MS) / 24),
      actor_kind: 'SERVICE',
      actor_id: 'seed',
      source: { correlationId: 'seed' },
      changes: entry === 0 ? [] : [city],
    });
  }
}
