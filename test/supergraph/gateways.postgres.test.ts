import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedGeneratedCustomers } from '../../src/seed/generated-customers.js';
import { useApp } from '../support/app.js';
import { enter, readStatements } from '../support/customers.js';
import { codes, useLive } from '../support/live.js';
import { merged } from '../support/merges.js';
import { giveCard } from '../support/rows.js';
import {
  askAt,
  type Call,
  example,
  exampleInstalled,
  freePorts,
  usePrograms,
} from '../support/supergraph.js';

const ROUTER_SECRET = 'the-secret-of-the-router-in-front-0123';
const FORGED = '198.51.100.7';
const app = useApp();
const seen: Array<Record<string, unknown>> = [];
const live = useLive(app, { ROUTER_SECRET, CLIENT_IP_HEADER: 'x-forwarded-for' }, async ({ server }) => {
  server.addHook('onRequest', async ({ headers }) => void seen.push(headers));
});

beforeAll(exampleInstalled, 600_000);
beforeEach(() => {
  // The other subgraphs check tokens too, and have no clock of ours.
  app.clock.now = new Date();
  seen.length = 0;
});

describe.each(['hive', 'hive-rust', 'apollo'])('the supergraph under %s', (gateway) => {
  const start = usePrograms();
  let port: number;
  let service: string;
  const ask = (query: string, token?: string, more: Partial<Call> = {}) =>
    askAt(`http://127.0.0.1:${port}/graphql`, { query, ...(token && { token }), ...more });

  beforeAll(async () => {
    port = await freePorts();
    const args = ['start.ts', '--gateway', gateway, '--port', String(port), '--customers', live.origin];
    const started = start(process.execPath, args, example, { ROUTER_SECRET });
    await started.says('The supergraph is running');
    // Where the planner in Rust cannot be loaded, the other one plans.
    expect(started.output().includes('Using Hive Router Runtime')).toBe(gateway === 'hive-rust');
    expect(started.output()).not.toContain('Falling back');
  }, 300_000);
  beforeEach(async () => {
    service = await app.service();
  });

  const place = (customerId: string) =>
    ask('mutation ($id: ID!) { placeOrder(customerId: $id, totalCents: 500) { id } }', service, {
      variables: { id: customerId },
    }).then(({ data }) => data.placeOrder.id as string);
  const review = async (customerId: string, text: string) =>
    ask(
      'mutation ($text: String!) { writeReview(stars: 5, text: $text) { id } }',
      await app.customer(customerId),
      {
        variables: { text },
      },
    );

  test('leads from an order to its customer’s card and back [FD-02]', async () => {
    const anna = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    await giveCard(app, anna.id, '2900000000009');
    const { data: found } = await ask('{ customer(externalId: "anna") { card { id } } }', service);
    const [first, second] = [await place(anna.id), await place(anna.id)];
    await review(anna.id, 'Fine');
    await ask(
      'mutation ($card: ID!) { offer(partnerId: "sea", cardId: $card, title: "A week") { id } }',
      service,
      { variables: { card: found.customer.card.id } },
    );
    const answer = await ask(
      `{ orders(first: 1) { id customer { firstName
        card { number offers { title card { number } } }
        reviews { edges { node { text author { externalId } } } pageInfo { hasNextPage } }
        orders { id customer { firstName } } } } }`,
      service,
    );
    expect(answer).toEqual({
      status: 200,
      data: {
        orders: [
          {
            id: second,
            customer: {
              firstName: 'Anna',
              card: {
                number: '2900000000009',
                offers: [{ title: 'A week', card: { number: '2900000000009' } }],
              },
              reviews: {
                edges: [{ node: { text: 'Fine', author: { externalId: 'anna' } } }],
                pageInfo: { hasNextPage: false },
              },
              orders: [first, second].map((id) => ({ id, customer: { firstName: 'Anna' } })),
            },
          },
        ],
      },
    });
  });

  test('changes a customer and answers with what other subgraphs know of them [FD-02]', async () => {
    const anna = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    const order = await place(anna.id);
    const change = (firstName: string) =>
      ask(
        `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
          __typename
          ... on CustomerUpdated { customer { firstName orders { id } } }
          ... on CustomerProblem { status } } }`,
        service,
        { variables: { input: { id: anna.id, firstName } } },
      ).then(({ data }) => data.updateCustomer);
    expect(await change('Anne')).toEqual({
      __typename: 'CustomerUpdated',
      customer: { firstName: 'Anne', orders: [{ id: order }] },
    });
    expect(await change('x'.repeat(1_000))).toEqual({ __typename: 'CustomerInputRejected', status: 400 });
  });

  test('reads a thousand customers in one call, with one statement [FD-03, FD-04]', async () => {
    await seedGeneratedCustomers(app.em, 1_000, new Date());
    const rows = await app.em.execute<Array<{ id: string }>>('select id from customer');
    const orders = rows.map(({ id }, i) => `o${i}: placeOrder(customerId: "${id}", totalCents: 1) { id }`);
    // Straight to the neighbour: a thousand orders in one operation are more than some gateways take.
    await askAt(`http://127.0.0.1:${port + 2}/graphql`, {
      query: `mutation { ${orders.join(' ')} }`,
      token: service,
    });
    await app.ask('{ __typename }');
    seen.length = 0;
    const { data, errors } = await ask(
      '{ orders(first: 1000) { customer { id email card { number } contacts { value } } } }',
      service,
    );
    expect(errors).toBeUndefined();
    const found = data.orders.map(
      ({ customer }: { customer: { id: string; contacts: unknown[] } }) => customer,
    );
    expect(new Set(found.map(({ id }: { id: string }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(found.every(({ contacts }: { contacts: unknown[] }) => contacts.length === 3)).toBe(true);
    expect(seen).toHaveLength(1);
    expect(readStatements(app)).toHaveLength(1);
  });

  test('withholds another customer’s data from a customer, and shows the rest [FD-02]', async () => {
    const anna = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    const bert = await enter(app, { externalId: 'bert', firstName: 'Bert' });
    await review(anna.id, 'By Anna');
    await review(bert.id, 'By Bert');
    const { data, errors } = await ask(
      '{ latestReviews(first: 2) { text author { id firstName } } }',
      await app.customer(anna.id),
    );
    expect(data.latestReviews).toEqual([
      { text: 'By Bert', author: { id: bert.id, firstName: null } },
      { text: 'By Anna', author: { id: anna.id, firstName: 'Anna' } },
    ]);
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['latestReviews', 0, 'author', 'firstName'], 'FORBIDDEN'],
    ]);
  });

  test('shows the survivor where a neighbour knows a merged customer by the former id [FD-02]', async () => {
    const anna = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    const beata = await enter(app, { externalId: 'beata', firstName: 'Beata' });
    await place(beata.id);
    await merged(app, anna.id, beata.id);
    const { data } = await ask('{ orders(first: 1) { customer { firstName externalId } } }', service);
    expect(data).toEqual({ orders: [{ customer: { firstName: 'Anna', externalId: 'anna' } }] });
  });

  test('tells a front end that its token has expired, on every way [FD-07]', async () => {
    const anna = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    await review(anna.id, 'Mine');
    app.clock.now = new Date(Date.now() - 3_600_000);
    const expired = await app.customer(anna.id);
    app.clock.now = new Date();
    for (const query of ['{ me { firstName } }', '{ latestReviews(first: 1) { author { firstName } } }']) {
      const answer = await ask(query, expired);
      expect([query, answer.status, codes(answer)]).toEqual([query, 200, ['UNAUTHENTICATED']]);
    }
  });

  test('passes on who calls and from where, and no forged address; nobody gets past it [FD-05]', async () => {
    const headers = {
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      'x-correlation-id': 'order-4711-of-anna',
      'x-reason': 'asked by phone',
      'accept-language': 'de-AT',
    };
    const forged = { 'x-forwarded-for': FORGED, 'x-router-secret': 'y'.repeat(40) };
    const staff = await app.staff();
    await ask('{ customers(first: 1) { totalCount } }', staff, {
      from: '127.0.0.2',
      headers: { ...headers, ...forged },
    });
    expect(seen).toEqual([
      expect.objectContaining({
        ...headers,
        authorization: `Bearer ${staff}`,
        'x-forwarded-for': '127.0.0.2',
        'x-router-secret': ROUTER_SECRET,
      }),
    ]);
    const record = live.lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'staff-action');
    expect(record).toMatchObject({
      ip: '127.0.0.2',
      reason: 'asked by phone',
      correlationId: 'order-4711-of-anna',
    });

    const direct = await live.ask('{ customers { totalCount } }', {}, staff);
    expect([direct.status, codes(direct)]).toEqual([401, ['ROUTER_SECRET_REQUIRED']]);
  });
});
