import {
  coerceInputValue,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { scopes } from '../../src/domain/work/caller.js';
import { permissions } from '../../src/graphql/guard/permissions.js';
import { limits } from '../../src/graphql/limits/numbers.js';
import { isOnce } from '../../src/graphql/limits/root-fields.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { harmless, type Place, placesIn } from '../support/hostile-places.js';
import {
  hostileDays,
  hostileJson,
  hostileNumbers,
  hostileTexts,
  hostileTimes,
} from '../support/hostile-values.js';
import { useLive } from '../support/live.js';

const app = useApp(undefined, furnish);
const live = useLive(app);
const { schema } = await createSchema();
let tokens: Record<string, string | null>;
let customerId: string;
async function furnish(): Promise<void> {
  customerId = (await enter(app, { externalId: 'a', contacts: [{ type: 'EMAIL', value: 'a@example.com' }] }))
    .id;
  tokens = {
    CUSTOMER: await app.customer(customerId),
    ANONYMOUS: await app.visitor(customerId),
    SERVICE: await app.service(),
    STAFF: await app.staff(scopes),
  };
}

const REFUSALS = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
];

const wrongEnums = ['NOT_ONE_OF_THEM', '', '\0', 1, null, [], {}];
const wrongBooleans = [null, 'true', 1, [], {}];

/** Values for a place of this type that nobody should send. */
function hostileFor(type: GraphQLInputType): readonly unknown[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return wrongEnums;
  switch (named.name) {
    case 'String':
      return [...hostileTexts, 1, true, [], {}, null];
    case 'ID':
      return [...hostileTexts, 1, -1, 1.5, true, [], {}, null];
    case 'Int':
    case 'Float':
      return hostileNumbers;
    case 'Boolean':
      return wrongBooleans;
    case 'Date':
      return hostileDays;
    case 'DateTime':
      return hostileTimes;
    case 'JSON':
      return hostileJson;
    default:
      return [...hostileTexts.slice(0, 20), 1, null, [], {}];
  }
}

/** A place in the arguments of a field of Query or Mutation. */
interface Target {
  field: string;
  path: string;
  place: Place;
  /** How many calls of the field one operation may contain. */
  together: number;
  /** An operation that calls the field with each of the values in that place. */
  calls(values: readonly unknown[]): { query: string; variables: Record<string, unknown> };
}

const kinds = { query: schema.getQueryType()!, mutation: schema.getMutationType()! };
const targets: Target[] = Object.entries(kinds).flatMap(([kind, root]) =>
  Object.values(root.getFields())
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap(({ name, args, type }) => {
      const field = `${root.name}.${name}`;
      const selected = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
      const required = args.filter(
        (arg) => arg.type.toString().endsWith('!') && arg.defaultValue === undefined,
      );
      const fixed = Object.fromEntries(required.map((arg) => [arg.name, harmless(arg.type)]));
      return args.flatMap((tried) => {
        const others = required.filter((arg) => arg !== tried);
        const passed = others.map((arg) => `${arg.name}: $${arg.name}`);
        const declared = others.map((arg) => `$${arg.name}: ${arg.type}`);
        return placesIn(tried.type, tried.name).map((place) => ({
          field,
          path: `${field} ${place.path}`,
          place,
          together: isOnce(field) ? 1 : limits.mutations,
          calls(values: readonly unknown[]) {
            const own = values.map((value, n) => [`v${n}`, place.put(value)] as const);
            const called = own.map(
              ([v]) => `${v}: ${name}(${[...passed, `${tried.name}: $${v}`].join(', ')})${selected}`,
            );
            const types = [...declared, ...own.map(([v]) => `$${v}: ${tried.type}`)].join(', ');
            return {
              query: `${kind} (${types}) { ${called.join(' ')} }`,
              variables: { ...fixed, ...Object.fromEntries(own) },
            };
          },
        }));
      });
    }),
);

/** Of those who may, the one with the most rights: a refusal at the door would prove nothing. */
const tokenFor = (field: string) => {
  const { callers } = permissions[field]!;
  const kind = (['STAFF', 'SERVICE', 'CUSTOMER', 'ANONYMOUS'] as const).find((each) =>
    callers.includes(each),
  );
  return kind ? tokens[kind]! : null;
};

test('every input of the schema is among what is tried [F01, F10]', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(
    (type) => isInputObjectType(type) && !type.name.startsWith('_'),
  );
  const named = new Set(targets.map(({ path }) => path.split('.').at(-1)!.replace(/^\d+$/, '')));
  for (const input of inputs) {
    if (!isInputObjectType(input)) continue;
    for (const field of Object.values(input.getFields())) {
      if (isInputObjectType(getNamedType(field.type)) || isListType(getNullableType(field.type))) continue;
      expect(named, `${input.name}.${field.name}`).toContain(field.name);
    }
  }
  expect(targets.length).toBeGreaterThan(200);
});

/** Whether the value gets as far as the field; if not, its whole operation is refused. */
function getsIn({ place }: Target, value: unknown): boolean {
  let isTaken = !/\\u(0000|d[89a-f])/.test(JSON.stringify(value));
  coerceInputValue(value, place.type, () => {
    isTaken = false;
  });
  return isTaken;
}

/** Sends the calls in one operation, and each in its own where something was refused as a whole. */
async function send(target: Target, values: readonly unknown[]): Promise<void> {
  const token = tokenFor(target.field);
  const response = await live.app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    payload: JSON.stringify(target.calls(values)),
  });
  const { errors = [] } = response.json();
  if (errors.length > 0 && values.length > 1) {
    for (const value of values) await send(target, [value]);
    return;
  }
  const tried = `${target.path} = ${JSON.stringify(values)?.slice(0, 60)}: ${response.body.slice(0, 300)}`;
  expect([200, 400], tried).toContain(response.statusCode);
  for (const { extensions } of errors) expect(REFUSALS, tried).toContain(extensions.code);
}

describe('hostile values [F01, F02, F03, F10]', () => {
  test.each(targets)('$path [F01]', { timeout: 120_000 }, async (target) => {
    // What a scalar itself keeps out, the key that all mutations share, and the version: one rule each, so that each
    // value is tried in every fourth place.
    const isShared = /\.(idempotencyKey|expectedVersion)$/.test(target.path);
    const turn = targets.indexOf(target) % 4;
    const values = hostileFor(target.place.type).filter(
      (value, n) => n % 4 === turn || (!isShared && getsIn(target, value)),
    );
    const letIn = values.filter((value) => getsIn(target, value));
    const keptOut = values.filter((value) => !getsIn(target, value));
    for (let n = 0; n < letIn.length; n += target.together)
      await send(target, letIn.slice(n, n + target.together));
    for (const value of keptOut) await send(target, [value]);
    expect(live.lines.filter((line) => line.includes('unexpected error'))).toEqual([]);
  });
});

test('a member called __proto__ is refused and changes no object [F01]', async () => {
  const answer = await live.raw({
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}',
  });
  expect(answer.status).toBe(400);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a name twice in one object is refused, wherever it stands [L02]', async () => {
  const document = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
  const input = `{"id":"${customerId}","metadata":{"a":[{"b":1,"b":2}]}}`;
  const answer = await live.raw({
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens['SERVICE']}` },
    body: `{"query":${JSON.stringify(document)},"variables":{"input":${input}}}`,
  });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('no name twice in an object');
});
