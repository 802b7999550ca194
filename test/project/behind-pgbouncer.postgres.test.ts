import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { concurrentMigrations, migrations } from '../../src/migrations/index.js';
import { builtProject } from '../support/built-project.js';
import { emptyDatabase } from '../support/empty-database.js';
import { type PgBouncer, startPgBouncer } from '../support/pgbouncer.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses();
const WRITES = 30;
let pooler: PgBouncer;
let environment: Record<string, string>;
let services: ServiceProcess[];
let database: Client;
let token: string;

beforeAll(async () => {
  await builtProject();
  const direct = await emptyDatabase('behind_pgbouncer');
  pooler = await startPgBouncer(direct, ['default_pool_size = 4']);
  environment = { DATABASE_URL: pooler.urlOf(direct), DATABASE_POOLER: 'transaction' };
  database = new Client({ connectionString: direct });
  await database.connect();
  services = await Promise.all([1, 2].map(() => processes.start(environment)));
  token = /^ {2}service +(eyJ\S+)$/m.exec(services[0]!.output())![1]!;
}, 300_000);
afterAll(async () => {
  await database.end();
  await pooler.stop();
});

const count = async (from: string, values: unknown[] = []) =>
  (await database.query<{ count: number }>(`select count(*)::int from ${from}`, values)).rows[0]!.count;

test('two processes start at once on an empty database, and migrate and seed it once [K34]', async () => {
  expect(await count('mikro_orm_migrations')).toBe(migrations.length + concurrentMigrations.length);
  expect(await count('customer')).toBe(203);
  const ready = await Promise.all(services.map(({ origin }) => fetch(`${origin}/readyz`)));
  expect(ready.map(({ status }) => status)).toEqual([200, 200]);
});

test('thirty mutations at a time, and reads among them, are answered over four connections [K34]', async () => {
  const create = (n: number) =>
    services[n % 2]!.ask(
      `mutation { createCustomer(input: { externalId: "pooled-${n}", idempotencyKey: "pooled-${n}" }) { __typename } }`,
      token,
    );
  const read = (n: number) =>
    services[n % 2]!.ask('{ customer(externalId: "shop-1001") { displayName } }', token);
  for (const round of ['first', 'repeated']) {
    const answers = await Promise.all(Array.from({ length: WRITES }, (_, n) => [create(n), read(n)]).flat());
    for (const { errors } of answers) expect(errors, round).toBeUndefined();
  }
  expect(await count(`customer where external_id like 'pooled-%'`)).toBe(WRITES);
  const { rows } = await database.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  expect(rows.length).toBeLessThanOrEqual(4);
});

test('somebody registers by a code that was delivered, signs in, refreshes and signs out [K34]', async () => {
  const [one, other] = services as [ServiceProcess, ServiceProcess];
  const email = 'pooled@example.com';
  const password = 'nine lanterns over the harbour';
  const ask = async (service: ServiceProcess, query: string, bearer = '') =>
    JSON.stringify(await service.ask(query, bearer));
  const pick = (name: string, text: string) => new RegExp(`"${name}":"([^"]+)"`).exec(text)![1]!;
  const campaign = pick('id', await ask(one, '{ campaigns { id } }'));
  await ask(
    one,
    `mutation { sendRegistrationCode(input: { campaignId: "${campaign}", email: "${email}", deviceType: BROWSER }) { __typename } }`,
  );
  const inbox = async () => (await fetch(`${other.origin}/dev/inbox.json?to=${email}`)).text();
  await expect.poll(inbox, { timeout: 10_000 }).toMatch(/\b\d{8}\b/);
  const code = /\b\d{8}\b/.exec(await inbox())![0];
  const registered = await ask(
    other,
    `mutation { registerWithCode(input: { code: "${code}", username: "${email}", password: "${password}", campaignId: "${campaign}", deviceType: BROWSER }) { __typename } }`,
  );
  expect(registered).toContain('"CustomerRegistered"');
  const session = await ask(
    one,
    `mutation { signIn(input: { username: "${email}", password: "${password}", deviceType: BROWSER }) { ... on CustomerSessionTokens { accessToken refreshToken } } }`,
  );
  expect(await ask(other, '{ me { email } }', pick('accessToken', session))).toContain(email);
  const refreshed = await ask(
    other,
    `mutation { refreshSession(input: { refreshToken: "${pick('refreshToken', session)}" }) { ... on CustomerSessionTokens { accessToken } } }`,
  );
  const access = pick('accessToken', refreshed);
  await ask(one, 'mutation { signOut { __typename } }', access);
  expect(await ask(other, '{ me { email } }', access)).toContain('UNAUTHENTICATED');
});

test('jobs take their turns, and the doctor finds nothing wrong [K34]', { timeout: 60_000 }, async () => {
  await expect.poll(() => count('background_job where done_at is null'), { timeout: 15_000 }).toBe(0);
  expect(await count('background_job')).toBeGreaterThan(2);
  expect(await count('background_job where failures > 0')).toBe(0);
  const doctor = await processes.command(process.execPath, ['dist/cli/doctor.js'], environment);
  expect(doctor).toMatchObject({ code: 0, stderr: '' });
});

test('both end in order, and neither has complained [K34]', async () => {
  const ended = await Promise.all(services.map((service) => service.end('SIGTERM')));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  for (const service of services) expect(service.output()).not.toMatch(/"level":(50|60)/);
});
