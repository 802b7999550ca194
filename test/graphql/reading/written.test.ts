import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { answered, executor } from '../../../src/graphql/reading/executor.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { asSeen, contextFor, readingService } from '../../support/answers.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { markedLife } from '../../support/marked-life.js';
import { notWritten } from '../../support/written-fields.js';

const app = useApp();
let schema: GraphQLSchema;
let run: ReturnType<typeof executor>;

beforeAll(async () => {
  ({ schema } = await createSchema());
  run = executor(schema);
});

/** What is answered, and whether PostgreSQL wrote it. */
async function ask(query: string, variableValues: Record<string, unknown> = {}, caller = readingService) {
  const before = answered.written;
  const document = parse(query);
  const contextValue = contextFor(app, caller);
  const answer = await run({ document, key: query, operationName: undefined, variableValues, contextValue });
  return { seen: JSON.parse(asSeen(answer)), isWritten: answered.written > before };
}

const ARGUMENTS: Record<string, string> = {
  'Customer.missingFields': '(campaignId: "x")',
  'Customer.agreementProof': '(channel: "email", at: "2026-01-01T00:00:00Z")',
};

/** Each field that can be asked below a customer, as the shortest way to it. */
function waysBelow(type: GraphQLObjectType, way = '', seen = new Set<string>()): Map<string, string> {
  const ways = new Map<string, string>();
  for (const field of Object.values(type.getFields())) {
    const path = `${type.name}.${field.name}`;
    if (seen.has(path)) continue;
    seen.add(path);
    const of = getNamedType(field.type);
    const here = `${way}${field.name}${ARGUMENTS[path] ?? ''}`;
    if (!isObjectType(of)) {
      ways.set(path, here);
      continue;
    }
    const isHidden = notWritten.includes(path);
    if (isHidden) ways.set(path, `${here} { __typename }`);
    else for (const [name, below] of waysBelow(of, `${here} { `, seen)) ways.set(name, below);
  }
  return ways;
}

const closed = (way: string) => way + ' }'.repeat(way.split('{').length - way.split('}').length);

describe('what PostgreSQL writes', () => {
  test('is every field below a customer that is not said to be answered by a resolver', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const ways = waysBelow(schema.getType('Customer') as GraphQLObjectType);
    expect(ways.size).toBeGreaterThan(80);
    const resolved: string[] = [];
    for (const [path, way] of ways) {
      const { isWritten } = await ask(`query ($id: ID!) { customer(id: $id) { ${closed(way)} } }`, { id });
      if (!isWritten) resolved.push(path);
    }
    const fields = notWritten.filter((name) => name.split('.').length === 2);
    expect(resolved.toSorted()).toEqual(fields.toSorted());
  });

  test('is found by every root field of customers, on pages with what is beside them', async () => {
    const { id, code } = await enter(app, { externalId: 'shop-1', firstName: 'Ada' });
    const customer = { __typename: 'Customer', name: 'Ada' };
    const asked = '{ __typename name: firstName }';
    const pageInfo = { hasNextPage: false, endCursor: expect.any(String) };
    const self = { kind: 'CUSTOMER', id, sessionId: null } as const;
    expect(await ask(`{ me ${asked} }`, {}, self as never)).toEqual({
      seen: { data: { me: customer }, errors: [] },
      isWritten: true,
    });
    expect(await ask(`{ a: customer(code: "${code}") ${asked} b: customer(code: "none") ${asked} }`)).toEqual(
      {
        seen: { data: { a: customer, b: null }, errors: [] },
        isWritten: true,
      },
    );
    expect(
      await ask(`{ customers { nodes ${asked} totalCount pageInfo { hasNextPage endCursor } } }`),
    ).toEqual({
      seen: { data: { customers: { nodes: [customer], totalCount: 1, pageInfo } }, errors: [] },
      isWritten: true,
    });
    expect(await ask(`{ customers(orderBy: NAME_DESC) { edges { cursor node ${asked} } } }`)).toEqual({
      seen: { data: { customers: { edges: [{ cursor: expect.any(String), node: customer }] } }, errors: [] },
      isWritten: true,
    });
    const of = [
      { __typename: 'Customer', id },
      { __typename: 'Customer', externalId: 'none' },
    ];
    expect(
      await ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer ${asked} } }`, {
        of,
      }),
    ).toEqual({ seen: { data: { _entities: [customer, null] }, errors: [] }, isWritten: true });
  });

  test('goes on behind its cursors', async () => {
    for (const firstName of ['Ada', 'Bob', 'Cid']) await enter(app, { externalId: firstName, firstName });
    const page = `query ($after: String) { customers(first: 2, after: $after, orderBy: NAME_ASC) {
      nodes { firstName } pageInfo { endCursor } } }`;
    const first = await ask(page);
    const { customers } = first.seen.data;
    expect(customers.nodes).toEqual([{ firstName: 'Ada' }, { firstName: 'Bob' }]);
    const second = await ask(page, { after: customers.pageInfo.endCursor });
    expect(second.seen.data.customers.nodes).toEqual([{ firstName: 'Cid' }]);
    expect([first.isWritten, second.isWritten]).toEqual([true, true]);
  });

  test('has any name that GraphQL allows', async () => {
    const { id } = await enter(app, {
      externalId: 'shop-1',
      firstName: 'Ada',
      contacts: [{ type: 'PUSH', value: 'token-1' }],
    });
    const longest = 'n'.repeat(63);
    // `item` was the name of every row in the statements, and a field of that name hid the row.
    const names = [
      ...['item', 'found', 'entry', 'change', 'kind', 'part', 'value'],
      '__proto__',
      'constructor',
      'toString',
      'then',
      'toJSON',
      '_',
      'Id',
      'select',
      'c',
      'id',
      longest,
    ];
    const [fields, values] = [names.map((name) => `${name}: firstName`), names.map((name) => [name, 'Ada'])];
    const contact = names.map((name) => `${name}: value`).join(' ');
    const { seen, isWritten } = await ask(
      `{ customer(id: "${id}") { ${fields.join(' ')} them: contacts { ${contact} } } }`,
    );
    const { them, ...own } = seen.data.customer;
    expect(Object.entries(own)).toEqual(values);
    expect(them.map(Object.entries)).toEqual([names.map((name) => [name, 'token-1'])]);
    expect(isWritten).toBe(true);
    const deep = await ask(
      `{ item: customer(id: "${id}") { item: history { item: nodes { item: changes { item: field } } } } }`,
    );
    expect(deep.seen.data.item.item.item[0].item).toContainEqual({ item: 'firstName' });
    expect(deep.isWritten).toBe(true);
    const longer = await ask(`{ customer(id: "${id}") { ${longest}n: firstName ${longest}m: lastName } }`);
    expect(longer.seen.data.customer).toEqual({ [`${longest}n`]: 'Ada', [`${longest}m`]: null });
    expect(longer.isWritten).toBe(false);
  });

  test('is decided anew for each value of a variable', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Ada', lastName: 'Byron' });
    const query = `query ($id: ID!, $few: Int, $with: Boolean!, $type: CustomerContactType) { customer(id: $id) {
      firstName @include(if: $with) lastName @skip(if: $with) history(first: $few) { nodes { sequence } }
      contacts(type: $type) { id } } }`;
    expect(await ask(query, { id, few: 1, with: true })).toEqual({
      seen: {
        data: { customer: { firstName: 'Ada', history: { nodes: [{ sequence: 1 }] }, contacts: [] } },
        errors: [],
      },
      isWritten: true,
    });
    expect(await ask(query, { id, with: false })).toMatchObject({
      seen: { data: { customer: { lastName: 'Byron' } }, errors: [] },
      isWritten: true,
    });
    expect(await ask(query, { id, with: false, type: 'EMAIL' })).toMatchObject({ isWritten: false });
    const refused = await ask(query, { id, few: 101, with: true });
    expect(refused.seen.errors[0]).toContain('`first` must be between 1 and 100.');
    expect(refused.isWritten).toBe(false);
  });

  test('never says which employee acted to anybody but services and staff', async () => {
    const { id } = (await markedLife(app)).account;
    const self = { kind: 'CUSTOMER', id, sessionId: null } as const;
    const asked = '{ me { history(first: 100) { nodes { kind actorKind actorId } } } }';
    const { seen, isWritten } = await ask(asked, {}, self as never);
    expect(isWritten).toBe(false);
    const nodes: { actorKind: string; actorId: string | null }[] = seen.data.me.history.nodes;
    const others = nodes.filter(({ actorKind }) => actorKind === 'STAFF' || actorKind === 'SERVICE');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ actorId }) => actorId === null)).toBe(true);
  });
});

/** Not columns, and never null for other reasons. */
const NEVER_NULL: Record<string, string> = {
  'CustomerAgreements.records': 'an empty list, if there are none',
  'CustomerHistoryEntry.hash': 'of a column that is not null',
  'CustomerHistoryChange.field': 'by the constraint history_entry_whole_changes',
  'CustomerHistorySource.correlationId': 'every request has one',
};

describe('what is never null in the schema', () => {
  test('is never null where PostgreSQL writes it', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and is_nullable = 'NO'`.execute(app.em.getKysely());
    const notNull = new Set(rows.map(({ name }) => name));
    const ways = waysBelow(schema.getType('Customer') as GraphQLObjectType);
    let count = 0;
    for (const [path, way] of ways) {
      const [type, name] = path.split('.') as [string, string];
      const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
      if (!isNonNullType(field.type) || type === 'Customer' || notWritten.includes(path)) continue;
      count += 1;
      if (NEVER_NULL[path]) continue;
      app.statements.length = 0;
      await ask(`query ($id: ID!) { customer(id: $id) { ${closed(way)} } }`, { id });
      const statement = app.statements.findLast((text) => text.includes(` as "${name}"`)) ?? '';
      const written = new RegExp(`select\\s+(?:(\\w+)\\.)?(\\w+) as "${name}"\\s+from ([^]*)`).exec(
        statement,
      );
      const [, alias, column, from = ''] = written ?? [];
      const table = alias
        ? new RegExp(`(\\w+) ${alias}\\b`).exec(from)?.[1]
        : /^(?:\(\(\s*select \* from )?(\w+)/.exec(from)?.[1];
      expect(notNull, `${path}: ${statement}`).toContain(`${table}.${column}`);
    }
    expect(count).toBeGreaterThan(35);
  });

  test('and a change has its three parts, or is refused by the database', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const add = (changes: string) =>
      sql`insert into history_entry (id, customer_id, kind, at, actor_kind, changes)
        values (gen_random_uuid(), ${id}::uuid, 'CUSTOMER_UPDATED', now(), 'SYSTEM', ${changes}::json)`.execute(
        app.em.getKysely(),
      );
    await add('[{"field":"firstName","from":null,"to":"\\u0000"}]');
    for (const changes of ['[{"field":"firstName","to":1}]', '[{"field":"a","from":1,"to":2,"secret":3}]']) {
      await expect(add(changes)).rejects.toThrow('history_entry_whole_changes');
    }
  });
});
