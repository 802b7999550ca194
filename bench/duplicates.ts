// The pairs of possible duplicates among many customers: npm run bench:duplicates -- --customers 1000000
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { Client } from 'pg';
import { enterMany } from '../test/support/many-customers.ts';
import { startPostgres } from '../test/support/postgres-server.ts';

const { values: options } = parseArgs({ options: { customers: { type: 'string', default: '100000' } } });
const CUSTOMERS = Number(options.customers);
const PAGES = 200;

const { openDatabase } = (await import(
  '../dist/database.js' as string
)) as typeof import('../src/database.js');
const { createApp } = (await import('../dist/app.js' as string)) as typeof import('../src/app.js');
const { readConfig } = (await import(
  '../dist/config/config.js' as string
)) as typeof import('../src/config/config.js');
const { createLog } = (await import(
  '../dist/platform/log.js' as string
)) as typeof import('../src/platform/log.js');
const { duplicateRules } = (await import(
  '../dist/doctor/duplicate-rules.js' as string
)) as typeof import('../src/doctor/duplicate-rules.js');

const LIMITS = {
  maxConnections: 4,
  acquireMs: 2_000,
  statementMs: 5_000,
  lockMs: 2_000,
  idleInTransactionMs: 10_000,
  stuckMs: 60_000,
};

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
const say = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`);

const postgres = await startPostgres({ durable: true });
try {
  const url = `${postgres.url}?sslmode=disable`;
  const database = await openDatabase({ ...LIMITS, url });
  await database.migrate();
  say('machine', `${cpus().length} × ${cpus()[0]?.model}; PostgreSQL ${postgres.version} on it`);
  const loading = await seconds(() => enterMany(url, CUSTOMERS));
  say('customers entered', `${CUSTOMERS} in ${loading.toFixed(0)} s`);
  const client = new Client({ connectionString: url });
  await client.connect();
  const app = await createApp({
    config: readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', WORKER: 'separate', BCRYPT_COST: '4' }),
    database,
    log: createLog('silent'),
  });
  const filling = await seconds(() => app.jobs.catchUp());
  say(
    'all of them gone through once',
    `${filling.toFixed(0)} s, ${(CUSTOMERS / filling).toFixed(0)} a second`,
  );
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ pairs: number; size: string }>(`
    select (select count(*)::int from duplicate_pair) as pairs, pg_size_pretty(
      pg_total_relation_size('duplicate_pair') + pg_total_relation_size('duplicate_key')) as size`);
  say('pairs found; size of what is kept for it', `${rows[0]!.pairs}; ${rows[0]!.size}`);

  const authorization = `Bearer ${await app.tokens.sign('staff-1', { role: 'STAFF', scope: 'customers:read' })}`;
  const page = async (after: string | null): Promise<string | null> => {
    const query = `query Pairs($after: String) { duplicateCandidates(first: 25, after: $after) {
      nodes { weight foundAt signs { rule weight } one { id displayName } other { id displayName } }
      pageInfo { endCursor hasNextPage } } }`;
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization },
      payload: { query, variables: { after } },
    });
    const { data, errors } = response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data.duplicateCandidates.pageInfo.endCursor;
  };
  const times: number[] = [];
  let after: string | null = null;
  for (let n = 0; n < PAGES; n += 1) {
    const from: string | null = after;
    times.push(1_000 * (await seconds(async () => (after = await page(from)))));
  }
  const [half, most] = [0.5, 0.95].map((part) => times.toSorted((a, b) => a - b)[Math.floor(part * PAGES)]!);
  say(
    `a page of 25 with its customers, over GraphQL, of ${PAGES}`,
    `p50 ${half!.toFixed(1)} ms, p95 ${most!.toFixed(1)} ms`,
  );

  const changes = 1_000;
  await client.query(
    `update customer set last_name = last_name || '!' where id in (select id from customer order by uuid limit $1)`,
    [changes],
  );
  const following = await seconds(() => app.jobs.catchUp());
  say(`${changes} changed customers looked at`, `${following.toFixed(2)} s`);

  const checking = await seconds(async () => {
    for (const { flaws, title } of duplicateRules) {
      const found = await database.kysely.transaction().execute(async (tx) => {
        await sql`set local statement_timeout = 0`.execute(tx);
        return sql`${flaws}`.execute(tx);
      });
      if (found.rows.length > 0) throw new Error(`${title} ${JSON.stringify(found.rows.slice(0, 5))}`);
    }
  });
  say('the doctor computes all pairs from scratch, and agrees', `${checking.toFixed(1)} s`);
  await client.end();
  await app.close();
} finally {
  await postgres.stop();
}
