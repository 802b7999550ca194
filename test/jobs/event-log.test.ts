import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { transaction } from '../../src/domain/work/transaction.js';
import { createWorld } from '../../src/domain/work/world.js';
import { dayOf, sequenceEvents } from '../../src/tables/events/sequence.js';
import { DeleteCustomerDocument, UpdateCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { ended, enter, historyOf, later } from '../support/customers.js';
import { merged } from '../support/merges.js';

const app = useApp();
const DAY = 100_000_000_000;

beforeEach(async () => {
  // As on a database that has had its events from the first customer on.
  await sql`insert into event_head (since) values ('2026-01-01')`.execute(app.database.kysely);
});

async function renamed(id: string, lastName: string) {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
  return ended(data.updateCustomer, 'CustomerUpdated');
}

interface Logged {
  position: number;
  customerId: string;
  kind: string;
  sequence: number;
}
const logged = async () =>
  (
    await sql<Logged>`select position::float8 as position, customer_id as "customerId", log.kind, sequence
      from event_log log join history_entry on id = entry_id order by position`.execute(app.database.kysely)
  ).rows;
const waiting = async () =>
  (await sql<{ count: number }>`select count(*)::int as count from event_queue`.execute(app.database.kysely))
    .rows[0]!.count;
const broken = async () => (await brokenRules(app.database.kysely)).broken;

test('each entry of a history is an event, written with it, and has its place once it is sequenced [EV-01, BX-09]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  const { id: other } = await enter(app, { externalId: 'shop-2' });
  await renamed(id, 'Two');
  expect(await waiting()).toBe(3);
  expect(await logged()).toEqual([]);
  expect(await broken()).toEqual([]);

  await app.jobs.catchUp();
  const first = dayOf(app.clock.now) * DAY + 1;
  expect(await logged()).toEqual([
    { position: first, customerId: id, kind: 'CUSTOMER_CREATED', sequence: 1 },
    { position: first + 1, customerId: other, kind: 'CUSTOMER_CREATED', sequence: 1 },
    { position: first + 2, customerId: id, kind: 'CUSTOMER_UPDATED', sequence: 2 },
  ]);
  expect(await waiting()).toBe(0);

  // Merging and deleting are events of both records.
  await merged(app, id, other);
  await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
  await app.jobs.catchUp();
  const kinds = (await logged()).slice(3).map(({ customerId, kind }) => [customerId === id, kind]);
  expect(kinds.toSorted()).toEqual([
    [false, 'CUSTOMER_DELETED'],
    [false, 'MERGED_INTO'],
    [true, 'CUSTOMERS_MERGED'],
    [true, 'CUSTOMER_DELETED'],
  ]);
  expect(await broken()).toEqual([]);
});

test('what was refused or rolled back is no event [EV-01, BX-09]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  const world = createWorld(app.em, {
    ...app.world,
    caller: { kind: 'SYSTEM', id: 'test' } as const,
    origin: { correlationId: 'test' },
  });
  const lost = transaction(world, async (work) => {
    const entries = sql`insert into history_entry (id, customer_id, kind, at, actor_kind)
      select gen_random_uuid(), ${id}::uuid, 'TAGS_CHANGED', ${app.clock.now}::timestamptz, 'SYSTEM' from generate_series(1, 3)`;
    await entries.execute(work.db);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from event_queue`.execute(
      work.db,
    );
    expect(rows[0]!.count).toBe(4);
    throw new Error('undone');
  });
  await expect(lost).rejects.toThrow('undone');
  await app.jobs.catchUp();
  expect((await logged()).map(({ kind }) => kind)).toEqual(['CUSTOMER_CREATED']);
  expect(await historyOf(app, id)).toHaveLength(1);
});

test('a turn that is lost leaves everything for the next one, which begins where it began [EV-01, BX-09]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  await renamed(id, 'Two');
  const killed = app.database.kysely.transaction().execute(async (db) => {
    expect(await sequenceEvents(db, app.clock.now, 1)).toBe(1);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect([await waiting(), await logged()]).toEqual([2, []]);
  await app.jobs.catchUp();
  expect((await logged()).map(({ position }) => position % DAY)).toEqual([1, 2]);
  expect(await broken()).toEqual([]);
});

test('days are kept as long as the setting says, and go whole; a clock set back turns nothing round [EV-06]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  await app.jobs.catchUp();
  const today = app.clock.now;
  later(app, { hours: 24 });
  await renamed(id, 'Two');
  await app.jobs.catchUp();
  app.clock.now = today;
  await renamed(id, 'Three');
  await app.jobs.catchUp();
  const days = async () => (await logged()).map(({ position }) => Math.floor(position / DAY) - dayOf(today));
  expect(await days()).toEqual([0, 1, 1]);

  later(app, { hours: 30 * 24 });
  await app.jobs.catchUp();
  expect(await days()).toEqual([0, 1, 1]);
  later(app, { hours: 24 });
  await app.jobs.catchUp();
  expect(await days()).toEqual([1, 1]);
  expect(await broken()).toEqual([]);
  later(app, { hours: 24 });
  await app.jobs.catchUp();
  expect(await days()).toEqual([]);
  expect(await broken()).toEqual([]);
  await renamed(id, 'Four');
  await app.jobs.catchUp();
  expect(await days()).toEqual([32]);
  expect(await broken()).toEqual([]);
  expect(await historyOf(app, id)).toHaveLength(4);
});

test.each([
  ['an event is missing', 'delete from event_log where position % 10 = 2'],
  ['the newest event is missing', 'delete from event_log where position % 10 = 3'],
  ['a customer has no event', 'delete from event_log'],
  [
    'two have changed places',
    `update event_log set entry_id = (select entry_id from event_log one where one.position % 10 = 5 - event_log.position % 10)
     where position % 10 in (2, 3)`,
  ],
  ['an entry is two events', 'insert into event_queue (entry_id) select entry_id from event_log limit 1'],
])('the doctor sees when %s [EV-01]', async (_, spoil) => {
  const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
  await renamed(id, 'Two');
  await renamed(id, 'Three');
  await app.jobs.catchUp();
  expect(await broken()).toEqual([]);
  await sql.raw(spoil).execute(app.database.kysely);
  const found = await broken();
  expect(found[0]).toMatchObject({
    title: 'A customer’s events are its entries, each once, in their order and up to the newest.',
    flaws: [`customer ${id}`],
  });
});
