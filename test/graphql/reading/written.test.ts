import { type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { answered, executor } from '../../../src/graphql/reading/executor.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { asSeen, contextFor, readingService } from '../../support/answers.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { markedLife } from '../../support/marked-life.js';
import { closed, notWritten, waysBelow } from '../../support/written-fields.js';

const app = useApp();
const { schema } = await createSchema();
const run = executor(schema);

/** What is answered, and whether PostgreSQL wrote it. */
async function ask(query: string, variableValues: Record<string, unknown> = {}, caller = readingService) {
  const before = answered.written;
  const document = parse(query);
  const contextValue = contextFor(app, caller);
  const answer = await run({ document, key: query, operationName: undefined, variableValues, contextValue });
  return { seen: JSON.parse(asSeen(answer)), isWritten: answered.written > before };
}

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
