// What searches and lists take among many customers, each as a single statement: npm run bench:search
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { CustomerQuery } from '../src/reads/listing/conditions.js';
import type { CustomerPage } from '../src/reads/listing/order.js';
import { startPostgres } from '../test/support/postgres-server.ts';
import { crowd, crowdIsFindable, tablesOfCrowd, typedByPeople } from '../test/support/search-crowd.ts';

const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
    plans: { type: 'boolean', default: false },
  },
});
const count = Number(options.customers);
const rounds = Number(options.rounds);
const LIMITS = {
  maxConnections: 4,
  acquireMs: 10_000,
  statementMs: 0,
  lockMs: 0,
  idleInTransactionMs: 0,
  stuckMs: 3_600_000,
};

const dist = async <Module>(path: string) => (await import(`../dist/${path}` as string)) as Module;
const { openDatabase } = await dist<typeof import('../src/database.js')>('database.js');
const { customersFound, foundStatement } =
  await dist<typeof import('../src/reads/listing/found.js')>('reads/listing/found.js');
const { customersPage, pageStatement } =
  await dist<typeof import('../src/reads/listing/page.js')>('reads/listing/page.js');
const { countCustomers } =
  await dist<typeof import('../src/reads/listing/count.js')>('reads/listing/count.js');
const { typedText } = await dist<typeof import('../src/graphql/customers/list/search-asked.js')>(
  'graphql/customers/list/search-asked.js',
);

const orders = ['CREATED_AT', 'UPDATED_AT', 'LAST_ACTIVITY_AT', 'NAME'] as const;
const first = (by: CustomerPage['by']): CustomerPage => ({ by, isDescending: true, limit: 26 });
const lists: Record<string, CustomerQuery> = {
  everybody: {},
  'a tag of five': { tagsAll: ['rare'] },
  'a tag of a third': { tagsAll: ['newsletter'] },
  'a tag of the oldest twentieth, newest first': { tagsAll: ['first-spring'] },
  'a state that nobody has': { isAnonymous: true },
  'a custom value of five': { customFields: [{ number: 1, value: 'tea' }] },
  'a custom value of nearly all': { customFields: [{ number: 1, value: 'coffee' }] },
  'created in the last minutes': {
    createdFrom: new Date(Date.UTC(2024, 0, 1) + (count - 20) * 30_000).toISOString(),
  },
};

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 2) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
  console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} |`);
}

const postgres = await startPostgres({ own: true });
try {
  const database = await openDatabase({ ...LIMITS, url: `${postgres.url}?sslmode=disable` });
  await database.migrate();
  const db = database.kysely;
  const begun = performance.now();
  const took = (what: string) =>
    console.log(`${what} after ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  await db.connection().execute(async (session) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(session);
    for (const statement of crowd(count)) await statement.execute(session);
    took('stored');
    for (const statement of crowdIsFindable) await statement.execute(session);
    took('findable');
    for (const table of tablesOfCrowd) await sql`vacuum analyze ${sql.table(table)}`.execute(session);
  });
  took(`PostgreSQL ${postgres.version}, ${count} customers: ready`);
  console.log('| a search for | p50 ms | p95 ms |\n| --- | --- | --- |');
  for (const [what, { search }] of Object.entries(typedByPeople)) {
    const typed = typedText(search, 'PL');
    if (options.plans) {
      const { rows } = await sql`explain (analyze, buffers) ${foundStatement(typed)}`.execute(db);
      console.log(rows.map((row) => Object.values(row as object)[0]).join('\n'));
    }
    let found: string[] | null = null;
    await timed(`${what}: \`${search}\``, async () => {
      found = await customersFound(db, typed);
      if (found) await customersPage(db, { found }, first('NAME'));
    });
  }
  console.log('\n| a page of | p50 ms | p95 ms |\n| --- | --- | --- |');
  for (const [what, query] of Object.entries(lists)) {
    for (const by of orders) {
      if (options.plans) {
        const { rows } = await sql`explain (analyze, buffers) ${pageStatement(query, first(by))}`.execute(db);
        console.log(rows.map((row) => Object.values(row as object)[0]).join('\n'));
      }
      await timed(`${what}, by ${by}`, () => customersPage(db, query, first(by)));
    }
    await timed(`${what}, \`totalCount\``, () => countCustomers(db, query));
  }
  await database.close();
} finally {
  await postgres.stop();
}
