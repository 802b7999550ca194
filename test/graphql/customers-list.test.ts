import { beforeEach, describe, expect, test } from 'vitest';
import { ListCustomersDocument, type ListCustomersQueryVariables } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, later, readStatements } from '../support/customers.js';
import { storeCustomers } from '../support/rows.js';

const app = useApp();

const ask = async (variables: ListCustomersQueryVariables) =>
  app.ask(ListCustomersDocument, variables, await app.service());
const list = async (variables: ListCustomersQueryVariables = {}) => {
  const { data, errors } = await ask(variables);
  expect(errors).toBeUndefined();
  return data.customers;
};
const names = async (variables: ListCustomersQueryVariables) =>
  (await list(variables)).nodes.map(({ externalId }) => externalId);
const refusal = async (variables: ListCustomersQueryVariables) => {
  const { errors } = await ask(variables);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  return errors![0]!.message;
};
/** Every page from the first to the last, by cursor. */
async function pagesOf(variables: ListCustomersQueryVariables) {
  const pages: string[][] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, edges } = await list({ ...variables, after });
    expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
    pages.push(nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return pages;
    after = pageInfo.endCursor;
  }
}

describe('the list of customers', () => {
  /** Thirty customers, made at three instants only, so that most creation times tie. */
  let ids: string[];
  beforeEach(async () => {
    ids = [];
    for (const tens of [0, 1, 2]) {
      ids.push(...(await storeCustomers(app, 10, (n) => `shop-${tens}${n}`)));
      later(app, { seconds: 1 });
    }
  });

  test('has 25 on a page unless told otherwise, oldest first [NH-11]', async () => {
    const { nodes, pageInfo } = await list();
    expect(nodes.map(({ id }) => id)).toEqual(ids.slice(0, 25));
    expect(pageInfo.hasNextPage).toBe(true);
  });

  test('has pages numbered from 1 [NH-11]', async () => {
    expect((await list({ first: 20, page: 2 })).nodes.map(({ id }) => id)).toEqual(ids.slice(20));
    expect((await list({ first: 20, page: 1 })).nodes.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    const beyond = await list({ first: 20, page: 3 });
    expect(beyond).toEqual({ nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test.each([1, 7, 10, 30, 31])('is whole and without repetition in pages of %i [NH-13]', async (first) => {
    expect((await pagesOf({ first })).flat()).toEqual(ids);
    expect((await pagesOf({ first, orderBy: 'CREATED_AT_DESC' })).flat()).toEqual(ids.toReversed());
  });

  test('is whole in numbered pages, too [NH-13]', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ first: 8, page })));
    expect(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(ids);
  });

  test('neither repeats nor skips when somebody is added between two pages [NH-13]', async () => {
    const first = await list({ first: 25, orderBy: 'CREATED_AT_DESC' });
    await enter(app, { externalId: 'newest' });
    const next = await list({
      first: 25,
      orderBy: 'CREATED_AT_DESC',
      after: first.pageInfo.endCursor,
    });
    expect([...first.nodes, ...next.nodes].map(({ id }) => id)).toEqual(ids.toReversed());
  });

  test('refuses more than 200 a page, and numbers that are none [NH-11]', async () => {
    expect(await refusal({ first: 201 })).toBe('`first` must be between 1 and 200.');
    expect(await refusal({ first: 0 })).toBe('`first` must be between 1 and 200.');
    expect(await refusal({ first: -1 })).toBe('`first` must be between 1 and 200.');
    expect(await refusal({ page: 0 })).toBe('`page` must be at least 1.');
    expect((await list({ first: 200 })).nodes).toHaveLength(30);
    const tooDeep = '`page` covers only the first 10000 customers. Use `after` to go beyond them.';
    expect(await refusal({ first: 200, page: 51 })).toBe(tooDeep);
    expect(await refusal({ page: 2_147_483_647 })).toBe(tooDeep);
    expect((await list({ first: 200, page: 50 })).nodes).toEqual([]);
  });

  test('refuses a cursor it did not give, and one together with a page [NH-11]', async () => {
    const ours = (await list({ first: 1 })).pageInfo.endCursor!;
    const foreign = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const id = ids[0];
    const at = '2026-03-01T09:00:00+00:00';
    const refused = [
      '',
      'MQ==',
      'not base64 🙂',
      foreign(null),
      foreign({}),
      foreign([`history ${id}`, at, id]),
      foreign(['customers CREATED_AT_DESC', at, id]),
      foreign(['customers CREATED_AT_ASC', at]),
      foreign(['customers CREATED_AT_ASC', at, id, 1]),
      foreign(['customers CREATED_AT_ASC', at, "' or true --"]),
      foreign(['customers CREATED_AT_ASC', '2026-03-01T09:00:00Z (x)', id]),
      foreign(['customers CREATED_AT_ASC', '2026-99-01T09:00:00+00:00', id]),
      foreign(['customers CREATED_AT_ASC', 1, id]),
    ];
    for (const after of refused) expect(await refusal({ after }), after).toMatch(/^`after` is not a cursor/);
    expect(await refusal({ after: ours, orderBy: 'CREATED_AT_DESC' })).toMatch(/^`after` is not/);
    expect(await refusal({ after: ours, page: 1 })).toBe('`page` goes with `first` only.');
  });

  test('is counted only when that is asked for [NH-11]', async () => {
    const service = await app.service();
    const count = '{ customers(first: 3, search: "SHOP-1") { totalCount nodes { id } } }';
    expect((await app.ask(count, undefined, service)).data.customers.totalCount).toBe(10);
    expect(readStatements(app)).toHaveLength(2);
    await app.ask('{ customers(first: 3) { nodes { id } } }', undefined, service);
    expect(readStatements(app)).toHaveLength(1);
  });
});

describe('a search in the list', () => {
  beforeEach(async () => {
    await enter(app, {
      externalId: 'SHOP-1',
      contacts: [
        { type: 'EMAIL', value: 'Anna.Nowak@example.com' },
        { type: 'PHONE', value: '512345678' },
        { type: 'PUSH', value: 'shop-9' },
      ],
    });
    await enter(app, { externalId: 'shop-22', status: 'DISABLED', tags: ['gold'] });
    await enter(app, {
      externalId: '100%_off\\',
      contacts: [{ type: 'EMAIL', value: 'anna.x@example.com' }],
    });
  });

  test.each([
    ['shop-1', ['SHOP-1']],
    ['Shop', ['SHOP-1', 'shop-22']],
    [' shop-22 ', ['shop-22']],
    ['anna.nowak@EXAMPLE.com', ['SHOP-1']],
    ['anna.', ['SHOP-1', '100%_off\\']],
    ['+48512345678', ['SHOP-1']],
    ['512 345 678', ['SHOP-1']],
    ['0048 512-345-678', ['SHOP-1']],
    ['+48 512', ['SHOP-1']],
    ['100%_off\\', ['100%_off\\']],
    ['%%%', []],
    ['___', []],
    ['op-1', []],
    ['shop-9', []],
    ["'; drop table customer; --", []],
  ])('for %j finds %j [NH-12]', async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  test('hides DISABLED customers when only actives are wanted [NH-12]', async () => {
    expect(await names({ search: 'shop', actives: true })).toEqual(['SHOP-1']);
    expect(await names({ actives: true })).toEqual(['SHOP-1', '100%_off\\']);
    expect(await names({ actives: false })).toHaveLength(3);
    expect(await names({ filter: { status: 'DISABLED' } })).toEqual(['shop-22']);
    expect(await refusal({ actives: true, filter: { status: 'DISABLED' } })).toMatch(/exclude each other/);
  });

  test('narrows the list by tag, kind and time [NH-11]', async () => {
    expect(await names({ filter: { tag: 'gold' } })).toEqual(['shop-22']);
    expect(await names({ filter: { registered: true } })).toEqual([]);
    expect(await names({ filter: { anonymous: false, createdBefore: '2026-03-01T10:00:00+01:00' } })).toEqual(
      [],
    );
    expect(await names({ filter: { createdFrom: '2026-03-01T10:00:00+01:00' } })).toHaveLength(3);
  });

  test('refuses text that no database text can be [F01]', async () => {
    expect(await refusal({ search: 'ab' })).toMatch(/at least 3/);
    expect(await refusal({ search: 'x'.repeat(255) })).toMatch(/at most 254/);
    expect(await refusal({ search: 'abc\0' })).toMatch(/^The variable search holds a NUL character/);
    expect(await refusal({ filter: { tag: '\0' } })).toMatch(/^The variable filter.tag holds a NUL/);
    for (const createdFrom of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:00', '2026-02-30T00:00:00Z']) {
      expect(await refusal({ filter: { createdFrom } }), createdFrom).toBeTypeOf('string');
    }
  });
});
