import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database.js';
import { typedText } from '../../src/graphql/customers/list/search-asked.js';
import type { CustomerQuery } from '../../src/reads/listing/conditions.js';
import { countCustomers, countStatement } from '../../src/reads/listing/count.js';
import { customersFound, foundStatement, type Typed } from '../../src/reads/listing/found.js';
import { commonWordsIn } from '../../src/reads/listing/frequent-words.js';
import type { CustomerPage } from '../../src/reads/listing/order.js';
import { customersPage, pageStatement } from '../../src/reads/listing/page.js';
import { databaseLimits } from '../support/database-limits.js';
import { emptyDatabase } from '../support/empty-database.js';
import { crowd, crowdIsFindable, tablesOfCrowd, typedByPeople } from '../support/search-crowd.js';

const MANY = 60_000;
let database: Database;
const db = () => database.kysely;

/** Sequential scans of tables that grow with the customers. */
async function scansOf(statement: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<Record<string, string>>`explain ${statement}`.execute(db());
  const plan = rows.map((row) => Object.values(row)[0]!);
  return plan.filter((line) => new RegExp(`Seq Scan on (?:${tablesOfCrowd.join('|')})\\b`).test(line));
}

const orders = ['CREATED_AT', 'UPDATED_AT', 'LAST_ACTIVITY_AT', 'NAME'] as const;
const pages: CustomerPage[] = orders.flatMap((by) =>
  [true, false].map((isDescending) => ({ by, isDescending, limit: 26 })),
);
const id = '01900000-0000-7000-8000-000000030000';
const deep: CustomerPage[] = pages.map((page) => ({
  ...page,
  from: { at: page.by === 'NAME' ? 'lewandowski jan' : '2024-01-11T10:00:00Z', id },
}));
const filters: Record<string, { query: CustomerQuery; count: number | null }> = {
  everybody: { query: {}, count: null },
  'a tag of few': { query: { tagsAll: ['rare'] }, count: 5 },
  'a tag that nobody has': { query: { tagsAll: ['unknown'] }, count: 0 },
  'two tags': { query: { tagsAll: ['rare', 'unknown'] }, count: 0 },
  'any of two tags': { query: { tagsAny: ['rare', 'unknown'] }, count: 5 },
  'a tag of those who came first': { query: { tagsAll: ['first-spring'] }, count: 3_000 },
  'a state that nobody has': { query: { isAnonymous: true }, count: 0 },
  'two states that nobody has together': { query: { isRegistered: true, isAnonymous: true }, count: 0 },
  'a state of some': { query: { status: 'DISABLED' }, count: 618 },
  'a value of few': { query: { customFields: [{ number: 1, value: 'tea' }] }, count: 5 },
  'a value that nobody has': { query: { customFields: [{ number: 1, value: 'milk' }] }, count: 0 },
  'a field that there is not': { query: { customFields: [{ number: 9, value: 'milk' }] }, count: 0 },
  'those who came last': { query: { createdFrom: '2024-01-21T19:50:00Z' }, count: 21 },
  'those who came before all': { query: { createdBefore: '2024-01-01T00:00:30Z' }, count: 0 },
  'those changed last': { query: { updatedFrom: '2024-11-16T19:00:00Z' }, count: null },
  'a state and a tag': { query: { status: 'DISABLED', tagsAll: ['vip'] }, count: 12 },
};

describe('among many customers', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    database = await openDatabase({
      ...databaseLimits,
      statementMs: 120_000,
      url: await emptyDatabase('search'),
    });
    await database.migrate();
    await db()
      .connection()
      .execute(async (session) => {
        for (const statement of [...crowd(MANY), ...crowdIsFindable]) await statement.execute(session);
        for (const table of tablesOfCrowd) await sql`vacuum analyze ${sql.table(table)}`.execute(session);
      });
  }, 240_000);
  afterAll(() => database.close());

  test.each(Object.entries(typedByPeople))(
    'a search for %s reads indexes only [BX-11]',
    async (_what, { search, isBroad }) => {
      const typed: Typed = typedText(search, 'PL');
      expect(await scansOf(foundStatement(typed))).toEqual([]);
      expect(await scansOf(foundStatement(typed, { isMisspelt: true }))).toEqual([]);
      const found = await customersFound(db(), typed);
      expect(found === null).toBe(isBroad);
      for (const page of [...pages, ...deep]) {
        expect(await scansOf(pageStatement({ found: found ?? [id] }, page)), page.by).toEqual([]);
      }
      const query = { found: found ?? [id], status: 'ENABLED' } as const;
      expect(await scansOf(countStatement(query))).toEqual([]);
    },
  );

  test('a common word beside a rare one only narrows, and finds the same [BX-11]', async () => {
    for (const search of [
      'anna turszawal',
      'turszawal anna',
      'sabine dub',
      'Łucja tur',
      'anna tur',
      '04217 anna',
    ]) {
      const typed = typedText(search, 'PL');
      const { rows } = await sql<{ id: string }>`
        select customer_id as id from customer_search
        where words @@ (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(split_words(${search})) word)::tsquery
        order by id`.execute(db());
      const found = await customersFound(db(), typed);
      expect(rows.length, search).toBeLessThan(1_000);
      expect(found!.toSorted(), search).toEqual(rows.map((row) => row.id));
    }
    // So many begin like the rarer word that those who have both are found only by both.
    const { rows } = await foundStatement(typedText('anna tur', 'PL'), { common: ['anna'] }).execute(db());
    expect(rows.filter(({ isSpared }) => isSpared).length).toBeGreaterThan(200);
    const spared = await foundStatement(typedText('anna turszawal', 'PL'), { common: ['anna'] }).execute(
      db(),
    );
    expect(spared.rows.every(({ isSpared }) => isSpared)).toBe(true);
    expect(await commonWordsIn(db(), 'Anna turszawal')).toEqual(['anna']);
  });

  test.each(Object.entries(filters))(
    'a list of %s reads indexes only, in every order [BX-11]',
    async (_what, { query, count }) => {
      for (const page of [...pages, ...deep]) {
        expect(await scansOf(pageStatement(query, page)), `${page.by} ${page.isDescending}`).toEqual([]);
      }
      if (count === null) return;
      expect(await scansOf(countStatement(query))).toEqual([]);
      expect(await countCustomers(db(), query)).toEqual({ count, isExact: true });
      for (const page of pages) {
        const listed = await customersPage(db(), query, { ...page, limit: 100 });
        expect(listed).toHaveLength(Math.min(count, 100));
      }
    },
  );

  test('more than ten thousand are estimated, and it is said [BX-11]', async () => {
    const all = await countCustomers(db(), {});
    expect(all.isExact).toBe(false);
    expect(all.count).toBeGreaterThan(0.8 * MANY);
    expect(all.count).toBeLessThan(1.2 * MANY);
    const newsletter = await countCustomers(db(), { tagsAll: ['newsletter'] });
    expect(newsletter.isExact).toBe(false);
    expect(newsletter.count).toBeGreaterThan(10_000);
  });
});
