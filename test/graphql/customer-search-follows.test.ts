import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { addressBookOf } from '../support/addresses.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { merged, unmerge } from '../support/merges.js';
import { enterMany } from '../support/rows.js';

const app = useApp();

const SEARCH = /* GraphQL */ `
  query ($search: String!, $filter: CustomerFilter) {
    customers(search: $search, filter: $filter) { totalCount nodes { externalId } }
  }
`;
const ask = async (search: string, filter?: object) =>
  app.ask(SEARCH, { search, filter }, await app.service());
async function found(search: string, filter?: object): Promise<string[]> {
  const { data, errors } = await ask(search, filter);
  expect(errors).toBeUndefined();
  expect(data.customers.totalCount).toBe(data.customers.nodes.length);
  return data.customers.nodes.map(({ externalId }: { externalId: string }) => externalId);
}
const wordsKept = async () =>
  (
    await sql<{ words: string }>`select words::text as words from customer_search`.execute(
      app.database.kysely,
    )
  ).rows.map(({ words }) => words);

describe('a search follows the record', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await enter(app, {
      externalId: 'one',
      firstName: 'Halina',
      lastName: 'Wrona',
      address: { city: 'Gdynia', countryCode: 'PL' },
    }));
  });
  const updated = (set: object) =>
    app.em.getKysely().updateTable('customer').set(set).where('id', '=', id).execute();

  test('when a name or an address changes, and when it goes [BX-11]', async () => {
    await updated({ last_name: 'Sroka', city: null });
    expect(await found('sroka')).toEqual(['one']);
    for (const former of ['wrona', 'wrnoa', 'gdynia']) expect(await found(former), former).toEqual([]);
    await updated({ first_name: null, last_name: null });
    expect(await wordsKept()).toEqual([]);
    await updated({ company: 'Wrona sp.j.' });
    expect(await found('wrona')).toEqual(['one']);
  });

  test('to the addresses beside that of the record, as they come and go [BX-11]', async () => {
    const book = addressBookOf(app);
    const { id: added } = await book.added({
      customerId: id,
      name: 'Firma Żuraw',
      street1: 'Długa 5',
      city: 'Sopot',
      postalCode: '81-704',
    });
    for (const search of ['sopot', 'wrona dluga', 'żuraw', '81704'])
      expect(await found(search), search).toEqual(['one']);
    const survivor = await enter(app, { externalId: 'two' });
    const mergeId = await merged(app, survivor.id, id);
    expect(await found('sopot')).toEqual(['two']);
    await unmerge(app, mergeId);
    expect(await found('sopot')).toEqual(['one']);
    await app.em.getKysely().deleteFrom('address_entry').where('id', '=', added).execute();
    expect(await found('sopot')).toEqual([]);
    expect(await wordsKept()).toHaveLength(1);
  });

  test('into a merge and out of it again [BX-11, BX-07]', async () => {
    const survivor = await enter(app, { externalId: 'two', firstName: 'Helena', lastName: 'Wrona' });
    const mergeId = await merged(app, survivor.id, id);
    expect(await found('halina')).toEqual([]);
    expect(await found('wrona')).toEqual(['two']);
    expect(await found('one')).toEqual(['two']);
    expect(await wordsKept()).toHaveLength(1);
    await unmerge(app, mergeId);
    expect(await found('halina')).toEqual(['one']);
    expect(await found('wrona')).toEqual(['one', 'two']);
  });

  test('to its end: nothing of an erased customer is left [BX-11, BX-04]', async () => {
    expect((await wordsKept())[0]).toMatch(/'wrona'/);
    await app.em.getKysely().deleteFrom('customer').where('id', '=', id).execute();
    expect(await wordsKept()).toEqual([]);
    expect(await found('wrona')).toEqual([]);
  });
});

describe('a search that too many match', () => {
  beforeEach(async () => {
    await enterMany(app, 1_001);
  });
  const named = (condition: string) =>
    app.em.execute(`update customer set first_name = 'Janek', last_name = 'Kotek' where ${condition}`);

  test.each(['shop-', 'janek', 'janek kotek', 'janek k', 'jenek', 'kotke'])(
    '%j asks to type more [BX-11]',
    async (search) => {
      await named('true');
      for (const filter of [undefined, { status: 'DISABLED' }]) {
        const { data, errors } = await ask(search, filter);
        expect(data ?? null).toBeNull();
        expect(errors).toHaveLength(1);
        expect(errors![0]).toMatchObject({
          message: 'More than 1000 customers match. Type more of the name, the address or the number.',
          extensions: { code: 'BAD_USER_INPUT', problem: 'CustomerSearchTooBroad' },
        });
      }
    },
  );

  test('a thousand are answered, filtered and counted [BX-11]', async () => {
    await named(`external_id <> 'shop-1'`);
    const { data, errors } = await ask('kotek');
    expect(errors).toBeUndefined();
    expect(data.customers.totalCount).toBe(1_000);
    expect(data.customers.nodes).toHaveLength(25);
    expect(await found('kotek', { status: 'DISABLED' })).toEqual([]);
    expect(await found('shop-1', { createdBefore: '2026-01-01T00:01:01Z' })).toEqual(['shop-1']);
    expect(await found('shop-1001')).toEqual(['shop-1001']);
  });
});
