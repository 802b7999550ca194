import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';

const app = useApp();

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }';
const LIST = /* GraphQL */ `
  query ($search: String, $filter: CustomerFilter) {
    customers(search: $search, filter: $filter) { nodes { externalId } }
  }
`;

const found = async (search: string) => {
  const { data, errors } = await app.ask(LIST, { search }, await app.service());
  expect(errors).toBeUndefined();
  return data.customers.nodes.map(({ externalId }: { externalId: string }) => externalId);
};

describe('a search [E06]', () => {
  test('takes wildcards and metacharacters for what they are [E06]', async () => {
    for (const externalId of ['abc-1', 'a%c-2', 'a_c-3', 'a\\c-4', '.*+-5']) {
      await app.ask(CREATE, { input: { externalId } }, await app.service());
    }
    expect(await found('a%c')).toEqual(['a%c-2']);
    expect(await found('a_c')).toEqual(['a_c-3']);
    expect(await found('a\\c')).toEqual(['a\\c-4']);
    expect(await found('.*+')).toEqual(['.*+-5']);
    expect(await found('%%%')).toEqual([]);
    expect(await found('___')).toEqual([]);
  });

  test.each(['a', '', '  x  ', 'x'.repeat(10_000)])(
    'is refused when too short or too long (%#) [E06]',
    async (search) => {
      const { data, errors } = await app.ask(LIST, { search }, await app.service());
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    },
  );

  test.each([
    "anna' & 'x",
    "'anna':* | '~anna'",
    'anna & !kowalska',
    'anna <-> kowalska',
    'anna:*ABCD \\\\ kowalska',
    '~nna ~anna',
    '$1 ; select pg_sleep(9) --',
    'a'.repeat(254),
    'a-'.repeat(127),
    `${'\u0300'.repeat(200)}anna${'\u0300'.repeat(50)}`,
    '\u202e\u200fannak\u2066',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    '(?:a+)+$ [[:alpha:]]{999}',
    '+000000000000000000000000000000000000',
    'ﷺﷺﷺ',
  ])('takes %j for words, and answers at once [E06, BX-11]', async (search) => {
    await app.ask(CREATE, { input: { externalId: 'one', firstName: 'Wanda' } }, await app.service());
    const start = performance.now();
    expect(await found(search)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test.each(['UPDATED_AT_DESC; drop table customer', "NAME_ASC' --"])(
    'sorts by nothing that is not in the list of orders: %s [E06]',
    async (orderBy) => {
      const { data, errors } = await app.ask(
        'query ($orderBy: CustomerOrder) { customers(orderBy: $orderBy) { nodes { id } } }',
        { orderBy },
        await app.service(),
      );
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    },
  );

  test('finds nobody for a caller who may not read customers [E06, BX-11]', async () => {
    await app.ask(CREATE, { input: { externalId: 'one', lastName: 'Wandowska' } }, await app.service());
    for (const sender of [null, await app.service(['till:record']), await app.staff(['cards:check'])]) {
      const { data, errors } = await app.ask(LIST, { search: 'wandowska' }, sender);
      expect(data ?? null).toBeNull();
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(errors?.[0]?.extensions['code']);
      expect(app.statements.filter((text) => text.includes('customer_search'))).toEqual([]);
    }
  });
});

describe('what is no filter', () => {
  test.each<object>([
    { $or: [{ id: 'x' }] },
    { __raw: true, sql: 'drop table customer' },
    { constructor: { prototype: {} } },
    { status: { $ne: 'ENABLED' } },
    { tag: { $like: '%' } },
  ])('does not reach the database: %j [F02]', async (filter) => {
    const before = await app.everythingStored();
    const { data, errors } = await app.ask(LIST, { filter }, await app.service());
    expect(data ?? null).toBeNull();
    // What would poison an object does not even pass as JSON.
    const codes = errors?.map(({ extensions }) => extensions['code']) ?? [];
    expect(codes.length).toBeGreaterThan(0);
    expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toEqual(expect.arrayContaining([...new Set(codes)]));
    expect(app.statements.filter((text) => /customer c\b/.test(text))).toEqual([]);
    expect(await app.everythingStored()).toEqual(before);
  });

  test.each(['id; drop table customer', 'created_at', 'CREATED_AT', 'PASSWORD_HASH_ASC'])(
    'an order that is not in the enum is refused: %s [F03]',
    async (orderBy) => {
      const { data, errors } = await app.ask(
        'query ($orderBy: CustomerOrder!) { customers(orderBy: $orderBy) { nodes { id } } }',
        { orderBy },
        await app.service(),
      );
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    },
  );
});

describe('many tries in one operation', () => {
  const many = (field: string) =>
    `mutation { ${Array.from({ length: 100 }, (_, n) => `a${n}: ${field} { __typename }`).join(' ')} }`;
  const counted = async () => (await sql`select 1 from throttle`.execute(app.em.getKysely())).rows.length;

  const isRefused = async (field: string) => {
    const { data, errors } = await app.ask(many(field), {}, null);
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
    expect(await counted()).toBe(0);
  };

  test.each(['signIn(input: { username: "a@example.com", password: "wrong", deviceType: BROWSER })'])(
    'a hundred aliases of it are refused before the first is tried: %s [A02]',
    isRefused,
  );

  test.each([
    'confirmPasswordReset(input: { password: "correct horse battery", token: "x" })',
    'confirmPhoneUpdate(input: { phone: "+48512345678", confirmationCode: "1", smsAgreement: true })',
  ])('a hundred aliases of it are refused before the first is tried: %s [B03]', isRefused);
});
