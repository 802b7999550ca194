import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { type Scope, scopes } from '../../src/domain/work/caller.js';
import { sequenceEvents } from '../../src/tables/events/sequence.js';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import { TILL, useApp } from '../support/app.js';
import { ended, enter } from '../support/customers.js';
import { type OwnApp, openOwnApp } from '../support/own-app.js';

const app = useApp();
const WRITERS = 200;
const CUSTOMERS = 20;
const WRITES = 2;
const EVENTS = `query ($after: String) { events(first: 7, after: $after) {
  nodes { id subject data { sequence } } cursor } }`;

/** Ten writers for each customer wait for each other, on a machine that may be busy. */
const PATIENT = { acquireMs: 60_000, lockMs: 60_000, statementMs: 60_000, idleInTransactionMs: 60_000 };

let many: OwnApp;
beforeAll(async () => {
  many = await openOwnApp(app.databaseUrl, { maxConnections: 40, ...PATIENT });
});
afterAll(() => many.close());

/** One that is the same however often the test runs. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const service = (granted: readonly Scope[] = scopes) =>
  many.app.tokens.sign(TILL, { role: 'SERVICE', scope: granted.join(' ') });
/** Asks again where too many ask at once, as clients do. */
async function ask(query: string, variables: object, token: string) {
  const response = await many.app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: { query, variables },
  });
  const answer = response.json();
  if (!answer.errors?.[0]?.extensions.retryable) return answer;
  await sleep(50);
  return ask(query, variables, token);
}

test('200 writers, of which some fail, and a reader meanwhile: each committed change is read once, in the order of its customer [EV-01, EV-06, BX-09]', {
  timeout: 120_000,
}, async () => {
  const ids: string[] = [];
  for (let n = 0; n < CUSTOMERS; n += 1) ids.push((await enter(app, { externalId: `shop-${n}` })).id);
  const { kysely: db } = many.database;
  const token = await service();
  const undone: string[] = [];
  const entry = (of: typeof db, customerId: string) =>
    sql<{ id: string }>`
    insert into history_entry (id, customer_id, kind, at, actor_kind)
    values (gen_random_uuid(), ${customerId}::uuid, 'TAGS_CHANGED', now(), 'SYSTEM') returning id`.execute(
      of,
    );

  /** Takes its transaction number, lets others commit, and only then waits for the customer. */
  const late = (customerId: string, isUndone: boolean, ms: number) =>
    db
      .transaction()
      .execute(async (transaction) => {
        await sql`select pg_current_xact_id()`.execute(transaction);
        await sleep(ms);
        const { rows } = await entry(transaction, customerId);
        await sleep(ms / 4);
        if (!isUndone) return;
        undone.push(rows[0]!.id);
        throw new Error('undone');
      })
      .catch((error: Error) => {
        if (error.message !== 'undone') throw error;
      });
  const write = async (writer: number) => {
    const draw = random(writer + 1);
    for (let n = 0; n < WRITES; n += 1) {
      const id = ids[draw(CUSTOMERS)]!;
      if (writer % 10 === 0) await late(id, draw(2) === 0, 20 + draw(200));
      else {
        const input = { id, lastName: `Of ${writer} the ${n}`, idempotencyKey: randomUUID() };
        const { data } = await ask(UpdateCustomerDocument.toString(), { input }, token);
        ended(data.updateCustomer, 'CustomerUpdated');
      }
    }
  };

  let isOver = false;
  let lost = 0;
  /** Two that would place events at the same time; now and then one of them dies before it commits. */
  const place = async (seed: number) => {
    const draw = random(seed);
    while (!isOver) {
      const turn = db.transaction().execute(async (transaction) => {
        const count = await sequenceEvents(transaction, new Date(), 1 + draw(20));
        if (count > 0 && draw(8) === 0) {
          await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction);
        }
        return count;
      });
      const count = await turn.catch(() => {
        lost += 1;
        return 1;
      });
      if (count === 0) await sleep(5);
    }
  };

  const seen: Array<{ id: string; subject: string; data: { sequence: number } }> = [];
  const reader = await service(['events:read']);
  const read = async (until: () => boolean) => {
    for (let after: string | null = null; ; ) {
      const isLast = until();
      const { data } = await ask(EVENTS, { after }, reader);
      seen.push(...data.events.nodes);
      after = data.events.cursor;
      if (isLast && data.events.nodes.length === 0) return;
    }
  };

  let isPlaced = false;
  const placing = [place(101), place(202)];
  const reading = read(() => isPlaced);
  try {
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    for (let waits = true; waits; ) {
      const { rows } = await sql`select from event_queue limit 1`.execute(db);
      waits = rows.length > 0;
      if (waits) await sleep(20);
    }
  } finally {
    isOver = true;
    await Promise.all(placing);
    isPlaced = true;
    await reading;
  }

  const { rows: committed } = await sql<{ id: string }>`select id from history_entry`.execute(db);
  expect(committed.length).toBeGreaterThan(WRITERS);
  expect(undone.length).toBeGreaterThan(5);
  expect(lost).toBeGreaterThan(0);
  expect(seen.map(({ id }) => id).toSorted()).toEqual(committed.map(({ id }) => id).toSorted());
  expect(seen.filter(({ id }) => undone.includes(id))).toEqual([]);
  for (const id of ids) {
    const order = seen.filter(({ subject }) => subject === id).map(({ data }) => data.sequence);
    expect(order).toEqual(order.map((_, index) => index + 1));
  }
  expect((await brokenRules(db)).broken).toEqual([]);
});
