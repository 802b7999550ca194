import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { grouped, puts } from '../support/lists.js';
import { merged, unmerge } from '../support/merges.js';

const app = useApp();

const LIST = /* GraphQL */ `
  query ($filter: CustomerFilter, $orderBy: CustomerOrder, $first: Int, $after: String) {
    customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      nodes { externalId }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
interface Page {
  totalCount: number;
  nodes: { externalId: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
async function pageOf(variables: object): Promise<Page> {
  const { data, errors } = await app.ask(LIST, variables, await app.service());
  expect(errors).toBeUndefined();
  return data.customers;
}
/** A list, read by pages of two, and told its length beside. */
async function listed(filter: object, orderBy = 'CREATED_AT_ASC'): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount }: Page = await pageOf({ filter, orderBy, first: 2, after });
    found.push(...nodes.map(({ externalId }) => externalId));
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(found.length);
      return found;
    }
    after = pageInfo.endCursor;
  }
}
const set = (externalId: string, columns: object) =>
  app.em.getKysely().updateTable('customer').set(columns).where('external_id', '=', externalId).execute();
const ids: Record<string, string> = {};
let press: string;

describe('a list by a tag, or of a group', () => {
  beforeEach(async () => {
    for (const [externalId, tags] of Object.entries({
      a: ['vip'],
      b: ['vip', 'gold'],
      c: [],
      d: ['vip'],
      e: ['gold'],
    })) {
      ids[externalId] = (await enter(app, { externalId, tags })).id;
      later(app, { seconds: 1 });
    }
    press = await grouped(app, 'Press');
    for (const one of ['e', 'a', 'd']) await puts(app, ids[one]!, [press]);
  });

  test('is in the order of creation, both ways, by pages [BX-08]', async () => {
    expect(await listed({ tag: 'vip' })).toEqual(['a', 'b', 'd']);
    expect(await listed({ tagsAny: ['vip'] }, 'CREATED_AT_DESC')).toEqual(['d', 'b', 'a']);
    expect(await listed({ groupId: press })).toEqual(['a', 'd', 'e']);
    expect(await listed({ groupId: press.toUpperCase() }, 'CREATED_AT_DESC')).toEqual(['e', 'd', 'a']);
    expect(await listed({ groupId: 'none' })).toEqual([]);
    expect(await listed({ tag: `group:${press}` })).toEqual([]);
  });

  test('is narrowed by whatever else is asked [BX-08]', async () => {
    await set('d', { status: 'DISABLED' });
    expect(await listed({ tag: 'vip', status: 'ENABLED' })).toEqual(['a', 'b']);
    expect(await listed({ tagsAll: ['vip', 'gold'] })).toEqual(['b']);
    expect(await listed({ tagsAny: ['vip', 'gold'] })).toEqual(['a', 'b', 'd', 'e']);
    expect(await listed({ tag: 'vip', groupId: press })).toEqual(['a', 'd']);
    expect(await listed({ tag: 'gold', groupId: press }, 'CREATED_AT_DESC')).toEqual(['e']);
    expect(await listed({ tag: 'vip' }, 'UPDATED_AT_DESC')).toEqual(['d', 'a', 'b']);
    const { rows } = await sql<{
      at: Date;
    }>`select to_json(created_at) #>> '{}' as at from customer where external_id = 'b'`.execute(
      app.database.kysely,
    );
    expect(await listed({ tag: 'vip', createdFrom: rows[0]!.at })).toEqual(['b', 'd']);
    expect(await listed({ groupId: press, createdBefore: rows[0]!.at })).toEqual(['a']);
  });

  test('follows tags, groups, merges and removals [BX-08]', async () => {
    await set('a', { tags: ['gold'] });
    await set('c', { tags: ['vip'], created_at: new Date(0) });
    expect(await listed({ tag: 'vip' })).toEqual(['c', 'b', 'd']);
    expect(await listed({ tag: 'gold' })).toEqual(['a', 'b', 'e']);
    await puts(app, ids['d']!, []);
    expect(await listed({ groupId: press })).toEqual(['a', 'e']);
    const merge = await merged(app, ids['b']!, ids['e']!);
    expect(await listed({ groupId: press })).toEqual(['a', 'b']);
    expect(await listed({ tag: 'gold' })).toEqual(['a', 'b']);
    await unmerge(app, merge);
    expect(await listed({ groupId: press })).toEqual(['a', 'e']);
    expect(await listed({ tag: 'gold' })).toEqual(['a', 'b', 'e']);
    await sql`delete from customer where external_id = 'b'`.execute(app.database.kysely);
    expect(await listed({ tag: 'gold' })).toEqual(['a', 'e']);
  });

  test('that no longer agrees with the customers is found by the doctor [BX-08]', async () => {
    await sql`delete from customer_label where label = 'tag:vip' and customer_id = ${ids['a']}::uuid`.execute(
      app.database.kysely,
    );
    expect(JSON.stringify(await brokenRules(app.database.kysely))).toContain(`customer ${ids['a']}`);
  });
});
