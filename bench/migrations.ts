// What readers and writers notice while migrations change big tables: npm run bench:migrations -- --customers 300000
import { parseArgs } from 'node:util';
import type { Migration } from '@mikro-orm/migrations';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { startPostgres } from '../test/support/postgres-server.ts';
import { crowd, crowdIsFindable } from '../test/support/search-crowd.ts';
import { start } from './contender-process.ts';
import { ours, serviceToken } from './contenders.ts';
import { LIMITS } from './database.ts';
import { type Asks, askOnce } from './traffic.ts';

const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '300000' },
    readers: { type: 'string', default: '8' },
    writers: { type: 'string', default: '4' },
    /** Before anything is changed, for comparison. */
    seconds: { type: 'string', default: '15' },
    /** The same changes as they must not be written, to see what that does. */
    blocking: { type: 'boolean', default: false },
  },
});
const count = Number(options.customers);
const dist = async <Module>(path: string) => (await import(`../dist/${path}` as string)) as Module;
const { openDatabase } = await dist<typeof import('../src/database.js')>('database.js');
const { runConcurrently } = await dist<typeof import('../src/migrations/concurrently.js')>(
  'migrations/concurrently.js',
);
const { backFill } = await dist<typeof import('../src/migrations/back-fill.js')>('migrations/back-fill.js');

/** Expand and contract, each step as the rule wants it. */
const steps: Record<string, string[]> = {
  'add a column': ['alter table contact add column host text'],
  'keep it for the version before': [
    `create function contact_gets_host() returns trigger language plpgsql as $$
      begin
        new.host := split_part(new.value, '@', 2);
        return new;
      end $$`,
    'create trigger contact_gets_host before insert or update on contact for each row execute function contact_gets_host()',
  ],
  'fill it, a batch at a time': [
    backFill({
      table: 'contact',
      key: 'id',
      type: 'uuid',
      set: `host = split_part(value, '@', 2)`,
      where: 'host is null',
    }),
  ],
  'build an index concurrently': ['create index concurrently contact_host_index on contact (host)'],
  'add a check not valid': [
    'alter table contact add constraint contact_has_host check (host is not null) not valid',
  ],
  'validate it': ['alter table contact validate constraint contact_has_host'],
  'set it not null': ['alter table contact alter column host set not null'],
  'let it be null again': [
    'alter table contact alter column host drop not null',
    'alter table contact drop constraint contact_has_host',
  ],
  'drop the trigger': ['drop trigger contact_gets_host on contact', 'drop function contact_gets_host()'],
  'drop the column': ['alter table contact drop column host'],
};
/** The same in one transaction, as it is usually written. */
const blocking = {
  'all at once': [
    'alter table contact add column host text',
    `update contact set host = split_part(value, '@', 2)`,
    'create index contact_host_index on contact (host)',
    'alter table contact alter column host set not null',
    'alter table contact alter column value type varchar(400)',
  ],
};

interface Answer {
  at: number;
  took: number;
  isRead: boolean;
  failed: string | null;
}
const answers: Answer[] = [];
let isOver = false;

/** Asks again and again, a customer after the other. */
async function keepAsking(origin: string, asks: Asks, isRead: boolean, from: number): Promise<void> {
  for (let n = from; !isOver; n += 1) {
    const at = performance.now();
    const failed = await askOnce(origin, asks, n).then(
      (text) => (text.includes('Problem') || text.includes('null}') ? text : null),
      (error: unknown) => String(error),
    );
    answers.push({ at, took: performance.now() - at, isRead, failed });
  }
}

async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  const ended = performance.now();
  const cells = [true, false].flatMap((isRead) => {
    const own = answers.filter(
      (answer) => answer.isRead === isRead && answer.at + answer.took >= begun && answer.at <= ended,
    );
    const sorted = own.map(({ took }) => took).toSorted((one, other) => one - other);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0) ?? '';
    return [own.length, own.filter(({ failed }) => failed !== null).length, at(0.5), at(0.95), at(1)];
  });
  console.log(`| ${[what, ((ended - begun) / 1_000).toFixed(1), ...cells].join(' | ')} |`);
  return done;
}

const postgres = await startPostgres({ own: true });
try {
  const url = `${postgres.url}?sslmode=disable`;
  const database = await openDatabase({ ...LIMITS, statementMs: 0, idleInTransactionMs: 0, url });
  await database.migrate();
  await database.kysely.connection().execute(async (session) => {
    for (const statement of [...crowd(count), ...crowdIsFindable]) await statement.execute(session);
    await sql`insert into service_client (id, name, scopes, created_at)
      values ('bench', 'Benchmark', '{customers:read,customers:write}', now())`.execute(session);
    await sql`vacuum analyze`.execute(session);
  });
  // Others may be at work on this machine.
  const environment = { ...ours.environment, MAX_EVENT_LOOP_LAG_MS: '60000' };
  const running = await start({ ...ours, environment }, url);
  const bearer = async () => `Bearer ${await serviceToken('customers:read customers:write')}`;
  const headers = { 'content-type': 'application/json', authorization: await bearer() };
  // A token lasts five minutes.
  const renewing = setInterval(async () => Object.assign(headers, { authorization: await bearer() }), 60_000);
  const idOf = (n: number) =>
    `01900000-0000-7000-8000-${String(1 + ((n * 7_919) % count)).padStart(12, '0')}`;
  const reading: Asks = {
    path: '/graphql',
    headers,
    body: (n) =>
      JSON.stringify({
        query:
          'query ($id: ID!) { customer(id: $id) { id firstName contacts { value } history(first: 5) { nodes { kind } } } }',
        variables: { id: idOf(n) },
      }),
  };
  const writing: Asks = {
    path: '/graphql',
    headers,
    body: (n) =>
      JSON.stringify({
        query: `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
          __typename ... on CustomerUpdated { customer { id } } ... on CustomerProblem { message } } }`,
        variables: {
          input: { id: idOf(n), displayName: `Name ${n}`, contacts: [{ type: 'PUSH', value: `token-${n}` }] },
        },
      }),
  };
  try {
    await askOnce(running.origin, reading);
    await askOnce(running.origin, writing);
    const asking = [
      ...Array.from({ length: Number(options.readers) }, (_, k) =>
        keepAsking(running.origin, reading, true, k * 10_007),
      ),
      ...Array.from({ length: Number(options.writers) }, (_, k) =>
        keepAsking(running.origin, writing, false, k * 20_011),
      ),
    ];
    console.log(
      `PostgreSQL ${postgres.version}, ${count} customers, ${options.readers} readers and ${options.writers} writers\n`,
    );
    console.log(
      '| | seconds | reads | failed | p50 ms | p95 | worst | writes | failed | p50 ms | p95 | worst |',
    );
    console.log(`|${' --- |'.repeat(12)}`);
    const wait = () => new Promise((resolve) => setTimeout(resolve, Number(options.seconds) * 1_000));
    await during('nothing', wait);
    if (options.blocking) {
      for (const [what, statements] of Object.entries(blocking)) {
        await during(what, () =>
          database.kysely.transaction().execute(async (tx) => {
            for (const statement of statements) await tx.executeQuery(CompiledQuery.raw(statement));
          }),
        );
      }
    } else {
      for (const [what, statements] of Object.entries(steps)) {
        const migration = { name: what, up() {}, getQueries: () => statements } as unknown as Migration;
        await during(what, () =>
          runConcurrently(database.kysely as Kysely<unknown>, [migration], async () => {}),
        );
      }
    }
    await during('nothing', wait);
    isOver = true;
    await Promise.all(asking);
    const failures = answers.flatMap(({ failed }) => failed ?? []);
    console.log(`\n${answers.length} requests, ${failures.length} failed.`);
    for (const failure of new Set(failures.map((text) => text.slice(0, 200)))) console.log(`  ${failure}`);
  } finally {
    isOver = true;
    clearInterval(renewing);
    await running.stop();
  }
  await database.close();
} finally {
  await postgres.stop();
}
