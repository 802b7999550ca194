import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Scope } from '../../src/domain/work/caller.js';
import { eventTypes } from '../../src/entities/history-kinds.js';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import { deleteAccount } from '../support/account-changes.js';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { flawsOf } from '../support/event-schemas.js';
import { markedLife } from '../support/marked-life.js';
import { merged } from '../support/merges.js';

const app = useApp();

const EVENTS = `query ($after: String, $first: Int, $types: [String!]) {
  events(after: $after, first: $first, types: $types) {
    nodes { specversion id source type subject time datacontenttype dataschema
      data { kind sequence actorKind correlationId fields evidenceIds changes { field from to } } }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    cursor
  }
}`;

interface Event {
  id: string;
  type: string;
  subject: string;
  data: {
    sequence: number;
    fields: string[] | null;
    changes: { field: string; from: unknown; to: unknown }[] | null;
  };
}

const NO_VALUES: Scope[] = ['events:read'];
async function ask(variables: object = {}, scopes = NO_VALUES) {
  return app.ask(EVENTS, variables, await app.service(scopes));
}
async function page(variables: object = {}, scopes = NO_VALUES) {
  const { data, errors } = await ask(variables, scopes);
  expect(errors).toBeUndefined();
  return data.events as {
    nodes: Event[];
    cursor: string;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
/** Everything from the beginning, a few at a time. */
async function all(first: number, scopes = NO_VALUES): Promise<Event[]> {
  const events: Event[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, cursor, pageInfo } = await page({ after, first }, scopes);
    events.push(...nodes);
    after = cursor;
    if (!pageInfo.hasNextPage) return events;
  }
}

async function rename(id: string, lastName: string) {
  await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
}

describe('events', () => {
  test('are the entries of the histories, and say what somebody said only to a caller who may read it [EV-01, EV-06, BX-09]', {
    timeout: 60_000,
  }, async () => {
    const { marks, account, token } = await markedLife(app);
    await app.jobs.catchUp();
    const bare = await all(7);
    const { rows } = await sql<{ id: string }>`select id from history_entry`.execute(app.database.kysely);
    expect(bare.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(new Set(bare.map(({ type }) => type)).size).toBeGreaterThan(10);
    expect(flawsOf(bare)).toEqual([]);
    const whole = await all(100, ['events:read', 'customers:read']);
    expect(flawsOf(whole)).toEqual([]);
    const saidIn = (events: Event[]) => {
      const text = JSON.stringify(events);
      return marks.filter((mark) => text.includes(mark));
    };
    expect(saidIn(whole).length).toBeGreaterThan(5);
    expect(saidIn(bare)).toEqual([]);
    const fields = bare.flatMap(({ data }) => data.fields);
    expect(fields).toEqual(expect.arrayContaining(['attributes', 'agreements.email', 'address.city']));

    // And nothing to anybody once the customer has gone, though the events stay.
    await deleteAccount(app, token);
    await app.jobs.catchUp();
    const after = await all(100, ['events:read', 'customers:read']);
    expect(saidIn(after)).toEqual([]);
    const ofPerson = after.filter(({ subject }) => subject === account.id);
    expect(ofPerson.length).toBeGreaterThan(10);
    expect(ofPerson.at(-1)).toMatchObject({ type: 'customer.erased', data: { fields: [], changes: [] } });
    const before = ofPerson.slice(0, -1).map(({ data }) => data);
    expect(before.every(({ fields: names, changes }) => names === null && changes === null)).toBe(true);
    expect(flawsOf(after)).toEqual([]);
  });

  test('are CloudEvents by this service, and name the other record of a merge to everybody [EV-01]', async () => {
    const [{ id: survivor }, { id: absorbed }] = [
      await enter(app, { externalId: 'survivor', lastName: 'One' }),
      await enter(app, { externalId: 'absorbed', attributes: [{ name: 'allergy', value: 'nuts' }] }),
    ];
    await merged(app, survivor, absorbed);
    await app.jobs.catchUp();
    const events = await all(100);
    expect(flawsOf(events)).toEqual([]);
    expect(events[0]).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: 'http://localhost:4000',
      type: 'customer.created',
      subject: survivor,
      time: '2026-03-01T09:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:customer-accounts:event:1:customer.created',
      data: {
        kind: 'CUSTOMER_CREATED',
        sequence: 1,
        actorKind: 'SERVICE',
        correlationId: expect.any(String),
        fields: expect.arrayContaining(['externalId', 'lastName']),
        changes: [],
        evidenceIds: null,
      },
    });
    const { data } = events.find(({ type }) => type === 'customer.merged')!;
    expect(data.changes).toContainEqual({ field: 'absorbed', from: null, to: absorbed });
    expect(JSON.stringify(events)).not.toMatch(/allergy|nuts/);
    const other = events.find(({ type }) => type === 'customer.absorbed')!;
    expect(other.data.changes).toContainEqual({ field: 'mergedInto', from: null, to: survivor });
  });

  test('are followed by the cursor of the last answer, also when nothing was there [EV-06]', async () => {
    const start = await page();
    expect([start.nodes, start.pageInfo.endCursor, start.pageInfo.hasNextPage]).toEqual([[], null, false]);
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
    await rename(id, 'Two');
    expect((await page({ after: start.cursor })).nodes).toEqual([]);
    await app.jobs.catchUp();
    const first = await page({ after: start.cursor, first: 1 });
    expect(first.nodes.map(({ type }) => type)).toEqual(['customer.created']);
    expect([first.cursor, first.pageInfo.hasNextPage]).toEqual([first.pageInfo.endCursor, true]);
    const second = await page({ after: first.cursor });
    expect(second.nodes.map(({ type }) => type)).toEqual(['customer.updated']);
    expect((await page({ after: second.cursor })).nodes).toEqual([]);

    // Who wants only what comes from now on begins at the end; a page can be read backwards, too.
    const last = (await app.ask('{ events(last: 1) { cursor nodes { type } } }', {}, await app.service()))
      .data.events;
    expect(last).toEqual({ cursor: second.cursor, nodes: [{ type: 'customer.updated' }] });
    const back = `{ events(last: 5, before: "${second.cursor}") { cursor nodes { type } } }`;
    expect((await app.ask(back, {}, await app.service())).data.events).toEqual({
      cursor: first.cursor,
      nodes: [{ type: 'customer.created' }],
    });
  });

  test('of some types come alone, and the cursor goes past the others [EV-06]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
    for (const name of ['Two', 'Three']) await rename(id, name);
    await app.jobs.catchUp();
    const types = ['customer.updated', 'agreement.changed', 'customer.updated'];
    const found = await page({ types, first: 1 });
    expect(found.nodes.map(({ type }) => type)).toEqual(['customer.updated']);
    expect(found.pageInfo.hasNextPage).toBe(true);
    const rare = await page({ types: ['agreement.changed'] });
    expect(rare.nodes).toEqual([]);
    expect((await page({ after: rare.cursor })).nodes).toEqual([]);
  });

  test.each([
    [
      { types: ['customer.updated', 'customer.upset'] },
      /names one that no event has. There are .*balance\.added/,
    ],
    [{ types: ['constructor'] }, /names one that no event has/],
    [{ types: [] }, /`types` is empty/],
    [{ after: 'WyJldmVudHMiLCIxIl0' }, /`after` is not a cursor of this list/],
    [{ after: 'x' }, /`after` is not a cursor of this list/],
    [{ first: 501 }, /`first` must be between 1 and 500/],
  ])('refuses %j [EV-06]', async (variables, message) => {
    const { errors } = await ask(variables);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors![0]!.message).toMatch(message);
  });

  test('that are not kept any more are an error that says where to begin again [EV-06]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
    await rename(id, 'Two');
    await app.jobs.catchUp();
    const [first, last] = [await page({ first: 1 }), await page()];
    later(app, { hours: 32 * 24 });
    await rename(id, 'Three');
    await app.jobs.catchUp();
    // Whoever had read all that is gone has missed nothing.
    expect((await page({ after: last.cursor })).nodes).toHaveLength(1);
    const { errors, data } = await ask({ after: first.cursor });
    expect(data).toBeNull();
    expect(errors![0]!.extensions).toEqual({ code: 'EVENTS_FORGOTTEN', beginAfter: expect.any(String) });
    const { nodes } = await page({ after: errors![0]!.extensions['beginAfter'] });
    expect(nodes.map(({ data }) => data.sequence)).toEqual([3]);
    expect((await page()).nodes).toHaveLength(1);
  });

  test('cost as many statements whatever is asked [EV-06]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'One' });
    for (let n = 0; n < 30; n += 1) await rename(id, `Name ${n}`);
    await app.jobs.catchUp();
    const statements = async (variables: object) => {
      await page(variables);
      return app.statements.length;
    };
    expect(await statements({ first: 30 })).toBe(await statements({ first: 1 }));
    expect(await statements({ first: 30, types: Object.values(eventTypes) })).toBe(
      await statements({ first: 1 }),
    );
  });
});
