import { execute, type GraphQLSchema, type OperationDefinitionNode, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/domain/work/caller.js';
import type { Execution } from '../../../src/graphql/reading/compiled.js';
import { answered, executor } from '../../../src/graphql/reading/executor.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { asSeen, contextFor, readingService } from '../../support/answers.js';
import { useApp } from '../../support/app.js';
import { enter, NOBODY } from '../../support/customers.js';
import { markedLife } from '../../support/marked-life.js';
import { fc } from '../../support/properties.js';
import { type RandomQuery, randomQuery } from '../../support/random-query.js';
import { notWritten } from '../../support/written-fields.js';

const app = useApp();
const ROOTS = ['me', 'customer', 'customers', 'searchCustomers', '_entities'];
const RUNS = Number(process.env['FAST_PATH_RUNS'] ?? 150);

const operationOf = (query: string) => parse(query).definitions[0] as OperationDefinitionNode;
/** Asks for something that makes look-ahead give up: whole customers, and nothing read with them. */
const EVERYTHING = operationOf(
  `{ it { missingFields nodes { missingFields } edges { node { missingFields } } } }`,
).selectionSet.selections;

let fast: GraphQLSchema;
let plain: GraphQLSchema;

beforeAll(async () => {
  fast = (await createSchema()).schema;
  plain = (await createSchema()).schema;
  for (const field of Object.values(plain.getQueryType()!.getFields())) {
    const resolve = field.resolve!;
    field.resolve = (root, args, context, info) =>
      resolve(root, args, context, { ...info, fieldNodes: EVERYTHING as never });
  }
});

/** Customers with something in every table, what finds them, and what does not. */
async function crowd() {
  const {
    account: { id: adaId },
  } = await markedLife(app);
  const bob = await enter(app, {
    externalId: 'shop-2',
    contacts: [{ type: 'PHONE', value: '+48512345677' }],
  });
  const { code } = (await app.ask(`{ customer(id: "${adaId}") { code } }`, {}, await app.service())).data
    .customer;
  const pools = {
    id: [adaId, bob.id, NOBODY, 'no id'],
    externalId: ['canary-externalId', 'shop-2', 'shop-9'],
    code: [code, '1'],
    names: ['canary-attribute', 'none'],
    search: ['shop', 'canary', 'x'],
    email: ['canary-mail@example.com', 'no address'],
    phone: ['+48512345677'],
    uuid: [bob.uuid],
    channel: ['email', 'none'],
    campaignId: [NOBODY],
    after: ['garbage', null],
    tag: ['canary-tag'],
    page: [0, 1, 2],
    first: [0, 1, 2, 5, 500],
    // For arguments this test does not know by name.
    Int: [0, 1, 7],
    String: ['x', 'garbage'],
    ID: [NOBODY, adaId],
    Float: [0.5],
    Date: ['2026-01-01'],
    JSON: ['M', 42],
    DateTime: ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    _Any: [
      { __typename: 'Customer', id: adaId },
      { __typename: 'Customer', id: bob.id, email: 'forged' },
      { __typename: 'Customer', externalId: 'shop-2' },
      { __typename: 'Customer', code },
      { __typename: 'Customer', id: NOBODY },
      { __typename: 'Customer' },
      { __typename: 'Nothing', id: adaId },
    ],
  };
  return { adaId, pools };
}

/** Compares what the fast path answers with what graphql-js does, three times with one document. */
function comparison() {
  const run = executor(fast);
  const counts = { asked: 0, withData: 0, withErrors: 0, written: 0 };
  const compare = async ({ query, variables }: RandomQuery, caller: Caller | null) => {
    const document = parse(query);
    expect(validate(fast, document)).toEqual([]);
    const operation: Omit<Execution, 'contextValue'> = {
      document,
      key: query,
      operationName: 'Q',
      variableValues: variables,
    };
    const expected = asSeen(
      await execute({ schema: plain, ...operation, contextValue: contextFor(app, caller) }),
    );
    counts.asked += 1;
    // What is not written is executed twice by graphql-js and then compiled, with look-ahead each time.
    for (let time = 1; time <= 3; time += 1) {
      const before = answered.written;
      const answer = await run({ ...operation, contextValue: contextFor(app, caller) });
      expect(asSeen(answer)).toBe(expected);
      if (time < 3) continue;
      if (answer.data) counts.withData += 1;
      if (answer.errors) counts.withErrors += 1;
      else expect(answered.written - before, query).toBeLessThanOrEqual(1);
      counts.written += answered.written - before;
    }
  };
  return { compare, counts };
}

describe('the fast path', () => {
  test('answers any query as graphql-js does over plain loaders', { timeout: 560_000 }, async () => {
    const { adaId, pools } = await crowd();
    const callers: Array<Caller | null> = [
      readingService,
      { kind: 'SERVICE', id: 'test-till', scopes: [] },
      { kind: 'CUSTOMER', id: adaId, sessionId: null },
      null,
    ];
    const { compare, counts } = comparison();
    await fc.assert(
      fc.asyncProperty(
        randomQuery(fast, ROOTS, pools),
        fc.constantFrom(...callers),
        async (query, caller) => {
          await compare(query, caller);
        },
      ),
      { numRuns: RUNS },
    );
    // Both kinds of answer have really been compared.
    expect(counts.withData).toBeGreaterThan(counts.asked / 10);
    expect(counts.withErrors).toBeGreaterThan(counts.asked / 10);
  });

  test('answers any query of what PostgreSQL writes as graphql-js does', { timeout: 560_000 }, async () => {
    const { adaId, pools } = await crowd();
    const { compare, counts } = comparison();
    const found = { ...pools, id: pools.id.slice(0, 3), first: [1, 5], _Any: pools._Any.slice(0, 5) };
    // Refusals are the other test's: what is asked of a page is not of interest here.
    const pageAsked = ['after', 'before', 'last', 'page', 'search', 'country', 'actives', 'filter'];
    const without = [...notWritten, ...pageAsked.map((name) => `Query.customers.${name}`)];
    const askedBy = (caller: Caller, roots: string[]) =>
      fc.tuple(randomQuery(fast, roots, found, without), fc.constant(caller));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          askedBy(readingService, ['customers', '_entities']),
          askedBy({ kind: 'STAFF', id: 'ada@shop.example', scopes: ['customers:read'] }, ['customers']),
          askedBy({ kind: 'CUSTOMER', id: adaId, sessionId: null }, ['me']),
        ),
        ([query, caller]) => compare(query, caller),
      ),
      { numRuns: RUNS },
    );
    // A good part of them, whatever chance asks for: conditions above customers, or two places of them, are resolved.
    expect(counts.written).toBeGreaterThan(counts.asked / 6);
    expect(counts.withErrors).toBeLessThan(counts.asked / 2);
  });
});
