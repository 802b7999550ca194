import fc from 'fast-check';
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/domain/work/caller.js';
import { type Context, createContext } from '../../../src/graphql/context.js';
import { type Execution, repeatingExecutor } from '../../../src/graphql/reading/compiled.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { useApp } from '../../support/app.js';
import { enter, NOBODY } from '../../support/customers.js';
import { type RandomQuery, randomQuery } from '../../support/random-query.js';

const app = useApp();
const ROOTS = ['me', 'customer', 'customers', 'searchCustomers', '_entities'];

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

const service: Caller = { kind: 'SERVICE', id: 'test-till', scopes: ['customers:read'] };

function contextFor(caller: Caller | null): Context {
  const context = createContext(app.em, {
    ...app.world,
    claimed: caller,
    readsSdl: false,
    origin: { correlationId: 'fast-path' },
  });
  return Object.assign(context, { caller });
}

/**
 * As a caller sees it, but for what the specification leaves open: the order of errors, and which one of several is
 * told where a null took the place of all that stood there.
 */
function asSeen({ data, errors = [] }: ExecutionResult): string {
  const seen = errors.map((error) => {
    const nulled = nulledAt(data, error.path ?? []);
    return nulled === error.path?.length ? JSON.stringify(error) : `null at ${error.path?.slice(0, nulled)}`;
  });
  return JSON.stringify({ data, errors: [...new Set(seen)].sort() }, null, 1);
}

/** How much of a path there is in the data. */
function nulledAt(data: unknown, path: readonly (string | number)[]): number {
  let at = data;
  let length = 0;
  while (length < path.length && at !== null && at !== undefined) {
    at = (at as Record<string | number, unknown>)[path[length]!];
    length += 1;
  }
  return length;
}

describe('the fast path', () => {
  test('answers any query as graphql-js does over plain loaders', { timeout: 560_000 }, async () => {
    const ada = await enter(app, {
      externalId: 'shop-1',
      firstName: 'Ada',
      tags: ['gold'],
      address: { city: 'Paris' },
      metadata: { a: [1, null] },
      contacts: [
        { type: 'EMAIL', value: 'ada@shop.example', primary: true, verified: true },
        { type: 'PHONE', value: '+48512345678' },
      ],
      attributes: [
        { name: 'size', value: 'M' },
        { name: 'shoes', value: 42 },
      ],
    });
    const bob = await enter(app, { externalId: 'shop-2' });
    const pools = {
      id: [ada.id, bob.id, NOBODY, 'no id'],
      externalId: ['shop-1', 'shop-2', 'shop-9'],
      code: [ada.code, '1'],
      names: ['size', 'shoes', 'none'],
      search: ['shop', 'ada@', 'x'],
      email: ['ada@shop.example', 'no address'],
      phone: ['+48512345678'],
      uuid: [bob.uuid],
      channel: ['email', 'none'],
      campaignId: [NOBODY],
      after: ['garbage', null],
      tag: ['gold'],
      page: [0, 1, 2],
      first: [0, 1, 2, 5, 500],
      // For arguments this test does not know by name.
      Int: [0, 1, 7],
      String: ['x', 'garbage'],
      ID: [NOBODY, ada.id],
      Float: [0.5],
      Date: ['2026-01-01'],
      JSON: ['M', 42],
      DateTime: ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
      _Any: [
        { __typename: 'Customer', id: ada.id },
        { __typename: 'Customer', id: bob.id, email: 'forged' },
        { __typename: 'Customer', externalId: 'shop-2' },
        { __typename: 'Customer', code: ada.code },
        { __typename: 'Customer', id: NOBODY },
        { __typename: 'Customer' },
        { __typename: 'Nothing', id: ada.id },
      ],
    };
    const callers: Array<Caller | null> = [
      service,
      { ...service, scopes: [] },
      { kind: 'CUSTOMER', id: ada.id, sessionId: null },
      null,
    ];
    const run = repeatingExecutor(fast);
    const counts = { asked: 0, withData: 0, withErrors: 0 };

    const sameForEverybody = async ({ query, variables }: RandomQuery, caller: Caller | null) => {
      const document = parse(query);
      expect(validate(fast, document)).toEqual([]);
      const operation: Omit<Execution, 'contextValue'> = {
        document,
        key: query,
        operationName: 'Q',
        variableValues: variables,
      };
      const expected = asSeen(
        await execute({ schema: plain, ...operation, contextValue: contextFor(caller) }),
      );
      counts.asked += 1;
      // Executed twice by graphql-js and then compiled, with look-ahead each time.
      for (let time = 1; time <= 3; time += 1) {
        const answer = await run({ ...operation, contextValue: contextFor(caller) });
        expect(asSeen(answer)).toBe(expected);
        if (time === 3 && answer.data) counts.withData += 1;
        if (time === 3 && answer.errors) counts.withErrors += 1;
      }
    };

    await fc.assert(
      fc.asyncProperty(randomQuery(fast, ROOTS, pools), fc.constantFrom(...callers), sameForEverybody),
      { numRuns: Number(process.env['FAST_PATH_RUNS'] ?? 150) },
    );
    // Both kinds of answer have really been compared.
    expect(counts.withData).toBeGreaterThan(counts.asked / 10);
    expect(counts.withErrors).toBeGreaterThan(counts.asked / 10);
  });
});
