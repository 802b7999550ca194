import { type buildSchema, parse } from 'graphql';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { costOf } from '../../src/graphql/limits/cost.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { useApp } from '../support/app.js';
import { useBothWays } from '../support/both-ways.js';
import { enter } from '../support/customers.js';
import { codes, useLive } from '../support/live.js';

const app = useApp();
const live = useBothWays(app);
const ROUTER = 'a-router-secret-of-enough-length-1234';
const routed = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none' });
let service: string;
let schema: ReturnType<typeof buildSchema>;
beforeAll(async () => {
  ({ schema } = await createSchema());
});
beforeEach(async () => {
  service = await app.service();
});

const everything = /* GraphQL */ `fragment Everything on Customer {
  id uuid externalId customId code status registered anonymous firstName lastName displayName sex birthDate
  avatarUrl company language email phone tags metadata customDate note createdAt updatedAt version
  address { street1 street2 city province postalCode countryCode latitude longitude }
  contacts { id type value primary verified }
  agreements { email sms push bluetooth rfid wifi records { channel granted at actorKind source wordingVersion } }
  attributes { name value }
  card { number barcode status category { name } }
  history(first: 10) { nodes { kind at actorKind actorId changes { field from to } } }
}`;
const page = `query ($first: Int = 25) { customers(first: $first) { nodes { ...Everything } } } ${everything}`;
const costs = (query: string, variables = {}) => {
  const document = parse(query);
  return costOf(schema, document, document.definitions[0] as never)(variables);
};

describe('what operations cost', () => {
  test('objects count one each, lists what they hold, values nothing', () => {
    expect(costs('{ __typename }')).toBe(0);
    expect(costs('{ me { id email } }')).toBe(1);
    expect(costs('{ me { address { city } contacts { value } } }')).toBe(1 + 1 + 4);
    expect(costs('{ me { history(first: 7) { nodes { kind changes { field } } } } }')).toBe(
      1 + 1 + 7 * (1 + 3),
    );
    expect(costs('{ me { history { nodes { kind } pageInfo { hasNextPage } } } }')).toBe(1 + 1 + 10 + 1);
    expect(costs('mutation { setTags(input: { tags: [] }) { __typename } }')).toBe(11);
  });

  test('a variable counts as what it holds, its default, or the argument’s', () => {
    const of = (variables: object, declared = '$n: Int') =>
      costs(`query (${declared}) { customers(first: $n) { nodes { id } edges { node { id } } } }`, variables);
    expect(of({ n: 40 })).toBe(1 + 40 + 40 * 2);
    expect(of({})).toBe(1 + 25 + 25 * 2);
    expect(of({}, '$n: Int = 3')).toBe(1 + 3 + 3 * 2);
    expect(of({ n: null }, '$n: Int')).toBe(1 + 25 + 25 * 2);
    expect(of({ n: -5 })).toBe(1);
  });

  test('references count as many as there are', () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { card { number } } } }';
    expect(costs(query, { r: Array(100).fill({}) })).toBe(200);
    expect(costs(query, { r: [] })).toBe(0);
  });
});

describe('lists [E02]', () => {
  test.each([
    ['as a literal', '{ customers(first: 100000) { nodes { id } } }', {}],
    ['as a variable', 'query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: 100000 }],
    ['as a default', 'query ($n: Int = 100000) { customers(first: $n) { nodes { id } } }', {}],
    [
      'inside each other',
      '{ customers(first: 200) { nodes { history(first: 100) { nodes { changes { field } } } } } }',
      {},
    ],
  ])('100000 %s cost too much, and nothing is read [E02]', async (_, query, variables) => {
    const answer = await live.ask(query, variables, service);
    expect(codes(answer)).toEqual(['LIMIT_EXCEEDED']);
    expect(app.statements.filter((text) => /from "?customer\b/i.test(text))).toEqual([]);
  });

  test('a first that costs little and is out of bounds is refused by the field [E02]', async () => {
    for (const first of [0, -1, 201]) {
      const answer = await live.ask(
        'query ($n: Int) { customers(first: $n) { nodes { id } } }',
        { n: first },
        service,
      );
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    }
    await enter(app, { externalId: 'a' });
    const history = await live.ask(
      '{ customers { nodes { history(first: 101) { nodes { id } } } } }',
      {},
      service,
    );
    expect(codes(history)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('what people really ask', () => {
  test('25 and 100 customers with everything are within the limit of services and staff', async () => {
    expect(costs(page)).toBeLessThan(2_500);
    expect(costs(page, { first: 100 })).toBeLessThan(10_000);
    const staff = await app.staff();
    for (const token of [service, staff]) {
      for (const variables of [{}, { first: 100 }])
        expect(codes(await live.ask(page, variables, token))).toEqual([]);
    }
  });

  test('a customer reads itself with everything, and 100 entries of its history', async () => {
    const { data } = await app.ask(
      'mutation { createCustomer(input: { externalId: "a" }) { ... on CustomerCreated { customer { id } } } }',
      {},
      service,
    );
    const token = await app.customer(data.createCustomer.customer.id);
    const query = `{ me { ...Everything later: history(first: 100) { nodes { kind changes { field } } } } } ${everything}`;
    expect(codes(await live.ask(query, {}, token))).toEqual([]);
    const greedy = `{ ${['a', 'b', 'c'].map((name) => `${name}: me { history(first: 100) { nodes { changes { field } } } }`).join(' ')} }`;
    expect(codes(await live.ask(greedy, {}, token))).toEqual(['LIMIT_EXCEEDED']);
  });

  test('a router resolves 100 references with everything for a customer, and only references', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ...Everything } } ${everything}`;
    const variables = {
      r: Array.from({ length: 100 }, (_, i) => ({
        __typename: 'Customer',
        id: `01987a5e-0000-7000-8000-${String(i).padStart(12, '0')}`,
      })),
    };
    const headers = { 'x-router-secret': ROUTER };
    expect(codes(await routed.ask(query, variables, service, headers))).toEqual([]);
    expect(codes(await routed.ask(query, variables, null, headers))).not.toContain('LIMIT_EXCEEDED');
    expect(codes(await live.ask(query, variables, null))).toEqual(Array(100).fill('LIMIT_EXCEEDED'));
  });
});
