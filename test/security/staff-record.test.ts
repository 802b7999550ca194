import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { useBothWays } from '../support/both-ways.js';
import { enter } from '../support/customers.js';
import { codes, useLive } from '../support/live.js';
import { enterMany } from '../support/rows.js';

const app = useApp();
const live = useBothWays(app, { LOG_LEVEL: 'info' });
const ROUTER = 'a-router-secret-of-enough-length-1234';
const routed = useLive(app, { LOG_LEVEL: 'info', ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none' });
const READ = 'query ($id: ID) { customer(id: $id) { id firstName contacts { id value } } }';
const DELETE = /* GraphQL */ `mutation ($id: ID!) {
  deleteCustomer(input: { id: $id }) { __typename } }`;
const UNKNOWN = '01987a5e-0000-7000-8000-00000000000f';

const record = (event: string) =>
  live.lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((entry) => entry['event'] === event)
    .map(({ operation, targets, reason, outcome, callerKind, callerId, correlationId }) => ({
      operation,
      targets,
      reason,
      outcome,
      callerKind,
      callerId,
      correlationId,
    }));

let id: string;
beforeEach(async () => {
  ({ id } = await enter(app, {
    externalId: 'anna@example.com',
    contacts: [{ type: 'EMAIL', value: 'anna@example.com' }],
  }));
  live.lines.length = 0;
});

describe('what employees do is on record [D14]', () => {
  test('a read says who looked at whom and why, and nothing of what was seen [D14]', async () => {
    const headers = { 'x-reason': 'call 4711, locked out', 'x-correlation-id': 'walk-the-dog' };
    await live.ask(READ, { id }, await app.staff(), headers);
    expect(record('staff-action')).toEqual([
      {
        operation: 'Query.customer',
        targets: [id],
        reason: 'call 4711, locked out',
        outcome: 'answered',
        callerKind: 'STAFF',
        callerId: 'staff-7',
        correlationId: 'walk-the-dog',
      },
    ]);
    expect(live.lines.join('')).not.toContain('anna');
  });

  test('a list names every customer it showed, a search without a hit says so [D14]', async () => {
    const other = await enter(app, { externalId: 'b' });
    const staff = await app.staff();
    await live.ask('{ customers { nodes { firstName } } }', {}, staff);
    await live.ask('{ searchCustomers(email: "nobody@example.com") { id } }', {}, staff);
    await live.ask(READ, { id: UNKNOWN }, staff);
    expect(record('staff-action')).toMatchObject([
      { operation: 'Query.customers', targets: [id, other.id], outcome: 'answered' },
      { operation: 'Query.searchCustomers', targets: [], outcome: 'answered' },
      { operation: 'Query.customer', targets: [UNKNOWN], outcome: 'nothing' },
    ]);
  });

  test('a read through a router names every customer, however many [D14, FD-04]', async () => {
    const staff = await app.staff();
    const ids = await enterMany(app, 300);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { firstName } } }`;
    const r = [...ids, UNKNOWN].map((id) => ({ __typename: 'Customer', id }));
    expect((await routed.ask(query, { r }, staff, { 'x-router-secret': ROUTER })).errors).toBeUndefined();
    const lines = routed.lines.map((line) => JSON.parse(line));
    expect(lines.find(({ event }) => event === 'staff-action')).toMatchObject({
      operation: 'Query._entities',
      targets: ids,
      outcome: 'answered',
    });
  });

  test('a change says how it ended, also when it was refused [D14]', async () => {
    const staff = await app.staff();
    await live.ask(DELETE, { id: UNKNOWN }, staff);
    await live.ask(DELETE, { id }, staff);
    expect(record('staff-action')).toMatchObject([
      { operation: 'Mutation.deleteCustomer', targets: [UNKNOWN], outcome: 'CustomerNotFound' },
      { operation: 'Mutation.deleteCustomer', targets: [id], outcome: 'CustomerDeleted' },
    ]);
  });

  test('what cannot be answered is on record as well, once [D14]', async () => {
    await live.ask('query ($id: ID) { customer(id: $id, code: "x") { id } }', { id }, await app.staff());
    expect(record('staff-action')).toMatchObject([
      { operation: 'Query.customer', targets: [id], outcome: 'failed' },
    ]);
  });

  test('the reason is one line of at most 200 characters [D14]', async () => {
    await live.app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await app.staff()}`,
        // As HTTP carries UTF-8: byte by byte.
        'x-reason': Buffer.from(`Żądanie\u202e${' to see'.repeat(50)}`).toString('latin1'),
      },
      payload: JSON.stringify({ query: READ, variables: { id } }),
    });
    const reason = record('staff-action')[0]?.reason;
    expect(reason).toMatch(/^Żądanie {2}to see( to see)+/);
    expect(reason).toHaveLength(200);
  });

  test('what a service or a customer reads is not', async () => {
    await live.ask(READ, { id }, await app.service());
    await live.ask('{ me { id } }', {}, await app.customer(id));
    expect(record('staff-action')).toEqual([]);
  });
});

describe('who may not is on record [H04]', () => {
  test('with what they tried, and nothing is done [H04]', async () => {
    const before = await app.everythingStored();
    const refused = [
      await live.ask(DELETE, { id }, await app.staff(['customers:read'])),
      await live.ask(READ, { id }, await app.customer(id)),
    ];
    expect(refused.map(codes)).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    expect(record('access-denied')).toMatchObject([
      { operation: 'Mutation.deleteCustomer', callerKind: 'STAFF', callerId: 'staff-7' },
      { operation: 'Query.customer', callerKind: 'CUSTOMER', callerId: id },
    ]);
    expect(record('staff-action')).toEqual([]);
    expect(await app.everythingStored()).toEqual(before);
  });
});
