import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter, later, read } from '../support/customers.js';
import { merged } from '../support/merges.js';

const app = useApp();

const LIST = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $page: Int, $search: String,
    $filter: CustomerFilter, $orderBy: CustomerOrder) {
    customers(first: $first, after: $after, last: $last, before: $before, page: $page, search: $search,
      filter: $filter, orderBy: $orderBy) {
      totalCount
      totalCountIsExact
      nodes { id externalId }
      pageInfo { hasNextPage startCursor endCursor }
    }
  }
`;
type List = {
  totalCount: number;
  nodes: Array<{ id: string; externalId: string }>;
  pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null };
};

async function listed(variables: object): Promise<List> {
  const { data, errors } = await app.ask(LIST, variables, await app.service());
  expect(errors).toBeUndefined();
  return data.customers;
}
const named = ({ nodes }: List) => nodes.map(({ externalId }) => externalId);
const names = async (variables: object) => named(await listed(variables));
async function namesByPages(variables: object, first: number) {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: List = await listed({ ...variables, first, after });
    found.push(...named(page));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
const ids: Record<string, string> = {};

beforeEach(async () => {
  const people = {
    z: { lastName: 'Zając', firstName: 'Adam', tags: ['vip', 'gold'] },
    a: { lastName: 'Ącka', firstName: 'Zoe', tags: ['vip'] },
    m2: { lastName: 'müller', firstName: 'Bo', tags: ['gold'] },
    m1: { lastName: 'Muller', firstName: 'Al' },
    shop: { company: 'Nowa Sp. z o.o.', status: 'DISABLED' as const },
    none: {},
    nobody: {},
  };
  for (const [externalId, profile] of Object.entries(people)) {
    ids[externalId] = (await enter(app, { externalId, ...profile })).id;
    later(app, { seconds: 1 });
  }
  for (const [second, id] of ['m1', 'z', 'a'].entries()) {
    await sql`update customer set last_activity_at = now() + ${second} * interval '1 second' where id = ${ids[id]}::uuid`.execute(
      app.database.kysely,
    );
  }
  for (const id of ['none', 'z']) {
    await sql`update customer set updated_at = updated_at + interval '1 hour' where id = ${ids[id]}::uuid`.execute(
      app.database.kysely,
    );
  }
});

const nameless = () =>
  [ids['none']!, ids['nobody']!].toSorted().map((id) => (id === ids['none'] ? 'none' : 'nobody'));

describe('the list of customers', () => {
  const orders = {
    NAME: () => ['a', 'm1', 'm2', 'shop', 'z', ...nameless()],
    UPDATED_AT: () => ['a', 'm2', 'm1', 'shop', 'nobody', 'z', 'none'],
    LAST_ACTIVITY_AT: () => {
      const never = ['m2', 'shop', 'none', 'nobody'].toSorted((one, other) =>
        ids[one]! < ids[other]! ? -1 : 1,
      );
      return [...never, 'm1', 'z', 'a'];
    },
  };

  test.each(Object.entries(orders))(
    'is sorted by %s, either way, in pages of any size [BX-11]',
    async (by, order) => {
      for (const filter of [null, { anonymous: false }, { createdFrom: '2026-01-01T00:00:00Z' }]) {
        for (const first of [1, 3, 7]) {
          expect(await namesByPages({ orderBy: `${by}_ASC`, filter }, first)).toEqual(order());
          expect(await namesByPages({ orderBy: `${by}_DESC`, filter }, first)).toEqual(order().toReversed());
        }
      }
      const last = await listed({ orderBy: `${by}_ASC`, last: 2 });
      expect(named(last)).toEqual(order().slice(-2));
      const before = await listed({ orderBy: `${by}_ASC`, last: 3, before: last.pageInfo.startCursor });
      expect(named(before)).toEqual(order().slice(2, 5));
      expect(await names({ orderBy: `${by}_ASC`, first: 3, page: 2 })).toEqual(order().slice(3, 6));
    },
  );

  test('is sorted when searched, too [BX-11]', async () => {
    expect(await names({ search: 'muller', orderBy: 'NAME_ASC' })).toEqual(['m1', 'm2']);
    expect(await names({ search: 'muller', orderBy: 'NAME_DESC' })).toEqual(['m2', 'm1']);
    expect(await names({ search: 'muller', orderBy: 'CREATED_AT_ASC' })).toEqual(['m2', 'm1']);
    expect(await namesByPages({ search: 'muller', orderBy: 'LAST_ACTIVITY_AT_DESC' }, 1)).toEqual([
      'm1',
      'm2',
    ]);
  });

  test('refuses a cursor of another order, and one made up [BX-11, NH-13]', async () => {
    const { pageInfo } = await listed({ orderBy: 'NAME_ASC', first: 1 });
    const made = (...content: unknown[]) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const id = ids['a'];
    for (const [orderBy, after] of [
      ['NAME_DESC', pageInfo.endCursor],
      ['UPDATED_AT_ASC', pageInfo.endCursor],
      ['NAME_ASC', made('customers NAME_ASC', 'a\0', id)],
      ['NAME_ASC', made('customers NAME_ASC', '\ud800', id)],
      ['NAME_ASC', made('customers NAME_ASC', 'a'.repeat(201), id)],
      ['NAME_ASC', made('customers NAME_ASC', { toString: 'a' }, id)],
      ['NAME_ASC', made('customers NAME_ASC', null, id)],
      ['UPDATED_AT_ASC', made('customers UPDATED_AT_ASC', '-infinity', id)],
      ['LAST_ACTIVITY_AT_ASC', made('customers LAST_ACTIVITY_AT_ASC', 'infinity', id)],
    ]) {
      const { errors } = await app.ask(LIST, { orderBy, after }, await app.service());
      expect(errors?.[0]?.message, `${orderBy} ${after}`).toMatch(/^`after` is not a cursor of this list/);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
    // What a name may hold, a cursor may.
    expect(
      await names({ orderBy: 'NAME_ASC', after: made('customers NAME_ASC', "x'); drop --", id) }),
    ).toEqual(['z', ...nameless()]);
  });

  test('has those with all of several tags, or with any of them [BX-11]', async () => {
    expect(await names({ filter: { tagsAll: ['vip', 'gold'] } })).toEqual(['z']);
    expect(await names({ filter: { tagsAny: ['vip', 'gold'] } })).toEqual(['z', 'a', 'm2']);
    expect(await names({ filter: { tagsAny: ['vip', 'gold'], tag: 'gold' }, orderBy: 'NAME_ASC' })).toEqual([
      'm2',
      'z',
    ]);
    expect(await names({ filter: { tagsAny: ['vip'], status: 'DISABLED' } })).toEqual([]);
    for (const tags of [[], Array.from({ length: 21 }, (_, n) => `${n}`), ['x'.repeat(101)]]) {
      for (const filter of [{ tagsAll: tags }, { tagsAny: tags }]) {
        const { errors } = await app.ask(LIST, { filter }, await app.service());
        expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  test('has those changed since a time, itself included [BX-11]', async () => {
    const { updatedAt } = await app
      .ask('query ($id: ID!) { customer(id: $id) { updatedAt } }', { id: ids['nobody'] }, await app.service())
      .then(({ data }) => data.customer);
    const since = { updatedFrom: updatedAt };
    expect(await names({ filter: since, orderBy: 'UPDATED_AT_ASC' })).toEqual(['nobody', 'z', 'none']);
    expect(await names({ filter: since })).toEqual(['z', 'none', 'nobody']);
    expect(await names({ filter: { ...since, createdFrom: updatedAt }, orderBy: 'NAME_ASC' })).toEqual([
      'nobody',
    ]);
    expect((await listed({ filter: since })).totalCount).toBe(3);
  });

  test('leaves out a record that was merged into another, in every order [BX-11]', async () => {
    await merged(app, ids['a']!, ids['m1']!);
    for (const orderBy of ['NAME_ASC', 'UPDATED_AT_DESC', 'LAST_ACTIVITY_AT_ASC', 'CREATED_AT_DESC']) {
      expect(await names({ orderBy }), orderBy).not.toContain('m1');
      expect(await names({ orderBy, filter: { registered: false } }), orderBy).not.toContain('m1');
    }
    expect(await read(app, ids['m1']!)).toMatchObject({ externalId: 'a' });
  });
});
