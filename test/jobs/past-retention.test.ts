import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { ended, enter, historyOf, later } from '../support/customers.js';

const app = useApp();
const DAYS = 90;

beforeEach(() => {
  Object.assign(app.world, { pastDays: DAYS });
});
afterEach(() => {
  Object.assign(app.world, { pastDays: null });
});

async function renamed(id: string, lastName: string): Promise<Date> {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
  ended(data.updateCustomer, 'CustomerUpdated');
  return app.clock.now;
}

/** Somebody called Ada One, a day later Two, after a hundred days Three, and a day later Four. */
async function ada() {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  later(app, { hours: 24 });
  const two = await renamed(id, 'Two');
  later(app, { hours: 100 * 24 });
  const three = await renamed(id, 'Three');
  later(app, { hours: 24 });
  const four = await renamed(id, 'Four');
  return { id, two, three, four };
}

async function asOf(id: string, at: Date, plusMs = 0) {
  const query = `query ($id: ID!, $at: DateTime!) { customer(id: $id, asOf: $at) { lastName } }`;
  const { data, errors } = await app.ask(
    query,
    { id, at: new Date(at.getTime() + plusMs).toISOString() },
    await app.service(),
  );
  return errors ? errors[0]!.message : data.customer.lastName;
}

const pastOf = async (id: string) =>
  (
    await sql<{ place: string; until: string }>`
      select place, until from customer_past where customer_id = ${id} order by until, id`.execute(
      app.database.kysely,
    )
  ).rows.map(({ place }) => place);

test('what a customer was longer ago than is wanted is forgotten, and said to be; the history stays whole [BX-02]', async () => {
  const { id, two, three, four } = await ada();
  const other = await enter(app, { externalId: 'shop-2', lastName: 'New' });
  await renamed(other.id, 'Newer');
  const before = await historyOf(app, id);
  expect(await asOf(id, two, -1)).toBe('One');
  expect(await pastOf(id)).toEqual(['customer', 'customer', 'customer']);

  await app.jobs.catchUp();
  expect(await pastOf(id)).toEqual(['everything', 'customer', 'customer']);
  expect(await pastOf(other.id)).toEqual(['customer']);
  expect(await asOf(id, two, -1)).toMatch(/^What the customer was is known from .* on\./);
  expect(await asOf(id, two)).toBe('Two');
  expect(await asOf(id, three)).toBe('Three');
  expect(await asOf(id, four)).toBe('Four');
  expect(await historyOf(app, id)).toEqual(before);
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);

  // A hundred days later the next ones go, and one mark is left.
  later(app, { hours: 100 * 24 });
  await app.jobs.catchUp();
  expect(await pastOf(id)).toEqual(['everything']);
  expect(await asOf(id, three)).toMatch(/^What the customer was is known from/);
  expect(await asOf(id, four)).toBe('Four');
  expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
});

test('without the setting nothing is forgotten, and never by anybody else [BX-02]', async () => {
  Object.assign(app.world, { pastDays: null });
  const { id, two } = await ada();
  await app.jobs.catchUp();
  expect(await asOf(id, two, -1)).toBe('One');
  const { kysely } = app.database;
  await expect(sql`delete from customer_past where customer_id = ${id}`.execute(kysely)).rejects.toThrow(
    'customer_past is append-only',
  );
  // Nor can a mark be used for what came after it.
  await sql`insert into customer_past (customer_id, place, row_id, until)
    values (${id}, 'everything', ${id}, ${two.toISOString()})`.execute(kysely);
  await expect(sql`delete from customer_past where customer_id = ${id}`.execute(kysely)).rejects.toThrow(
    'customer_past is append-only',
  );
  expect(await pastOf(id)).toHaveLength(4);
});
