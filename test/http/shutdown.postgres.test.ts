import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { startBalancer } from '../support/balancer.js';
import { emptyDatabase } from '../support/empty-database.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses();
const agent = new Agent({ keepAlive: true });
const DELAY_MS = 2_000;
let databaseUrl: string;
let database: Client;
let token: string;

beforeAll(async () => {
  databaseUrl = await emptyDatabase('shutdown');
  const first = await start();
  token = /^ {2}service +(eyJ\S+)$/m.exec(first.output())![1]!;
  await first.end('SIGTERM');
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 300_000);
afterAll(async () => {
  agent.destroy();
  await database.end();
});

const start = (environment: Record<string, string> = {}): Promise<ServiceProcess> =>
  processes.start({ DATABASE_URL: databaseUrl, SHUTDOWN_DELAY_MS: String(DELAY_MS), ...environment });

interface Answered {
  status: number;
  /** Whether the other side wants to hang up after this. */
  closes: boolean;
  by: unknown;
  text: string;
}

async function post(origin: string, query: string): Promise<Answered> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sent = request(`${origin}/graphql`, { agent, method: 'POST', headers });
  sent.end(JSON.stringify({ query }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  const { statusCode: status = 0, headers: got } = response;
  return { status, closes: got.connection === 'close', by: got['x-answered-by'], text };
}

const READ = '{ customer(externalId: "shop-1001") { displayName } }';
const create = (externalId: string) =>
  `mutation { createCustomer(input: { externalId: "${externalId}" }) { __typename ... on CustomerSuccess { done } } }`;
const readiness = async (origin: string) => (await fetch(`${origin}/readyz`)).status;
const stored = async (prefix: string) => {
  const { rows } = await database.query('select 1 from customer where starts_with(external_id, $1)', [
    prefix,
  ]);
  return rows.length;
};

test('these tests have a server', () => {
  expect(inject('postgresUrl')).toBeTruthy();
});

test('100 requests a second through a balancer lose none while one of two processes is told to end [K35]', {
  timeout: 120_000,
}, async () => {
  const services = await Promise.all([start(), start()]);
  const balancer = await startBalancer(services.map(({ origin }) => origin));
  onTestFinished(() => balancer.stop());
  const answers: Array<Promise<Answered>> = [];
  const errors: unknown[] = [];
  let created = 0;
  const asking = setInterval(() => {
    // Every other one changes something, so that what was acknowledged can be counted.
    const isChange = answers.length % 2 === 0;
    if (isChange) created += 1;
    const answer = post(balancer.origin, isChange ? create(`rolling-${created}`) : READ);
    answer.catch((error: unknown) => errors.push(error));
    answers.push(answer);
  }, 10);

  await sleep(1_000);
  const [leaving, staying] = services as [ServiceProcess, ServiceProcess];
  const { code, ms } = await leaving.end('SIGTERM');
  await sleep(1_000);
  clearInterval(asking);
  const settled = await Promise.all(answers);

  expect(errors).toEqual([]);
  expect(code).toBe(0);
  expect(ms).toBeGreaterThan(DELAY_MS);
  expect(ms).toBeLessThan(25_000);
  expect(settled.length).toBeGreaterThan(200);
  for (const { status, text } of settled) {
    expect(status).toBe(200);
    expect(text).not.toContain('"errors"');
  }
  expect(await stored('rolling-')).toBe(created);
  // Both have worked: the one that has ended too, and at the end only the other.
  expect(new Set(settled.map(({ by }) => by))).toEqual(new Set(services.map(({ origin }) => origin)));
  expect(settled.at(-1)!.by).toBe(staying.origin);
  await staying.end('SIGKILL');
});

test('on SIGTERM readiness goes first, then requests are still taken, and those under way are finished [K21, K35]', {
  timeout: 60_000,
}, async () => {
  const service = await start();
  // Messages that are being sent at this very moment.
  const { text: campaigns } = await post(service.origin, '{ campaigns { id } }');
  const campaignId = JSON.parse(campaigns).data.campaigns[0].id;
  for (let n = 0; n < 5; n += 1) {
    const input = `{ campaignId: "${campaignId}", email: "k21-${n}@example.com", deviceType: BROWSER }`;
    const sent = await post(
      service.origin,
      `mutation { sendRegistrationCode(input: ${input}) { __typename } }`,
    );
    expect(sent.text).toContain('CustomerCodeSent');
  }
  // Changes that take their time, so that they are under way when the signal comes and when the port closes.
  await database.query(`create function take_time() returns trigger language plpgsql as
    'begin perform pg_sleep(3); return new; end';
    create trigger take_time before insert on customer execute function take_time()`);
  onTestFinished(async () => void (await database.query('drop function take_time cascade')));
  const running = Array.from({ length: 8 }, (_, n) => post(service.origin, create(`under-way-${n}`)));
  const sleeping =
    "select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";
  await expect.poll(async () => (await database.query(sleeping)).rowCount).toBe(8);
  // Somebody who has only connected, as browsers do in advance.
  const { hostname, port } = new URL(service.origin);
  const silent = connect(Number(port), hostname);
  onTestFinished(() => void silent.destroy());
  await once(silent, 'connect');
  const ended = service.end('SIGTERM');
  await expect.poll(() => readiness(service.origin), { interval: 5 }).toBe(503);
  const late = await post(service.origin, READ);
  expect(late).toMatchObject({ status: 200, closes: true });
  expect(late.text).toContain('displayName');

  for (const { status, text } of await Promise.all(running)) {
    expect(status).toBe(200);
    expect(text).toContain('"done":true');
  }
  const { code, ms } = await ended;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(15_000);
  expect(await stored('under-way-')).toBe(8);
  await expect(fetch(`${service.origin}/livez`)).rejects.toThrow();
  // No lease stays: what was claimed is sent, what was not claimed is there for others.
  const { rows } = await database.query(
    "select from pgboss.job where name = 'messages' and state = 'active'",
  );
  expect(rows).toEqual([]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a second signal, %s, ends it at once [K21]',
  { timeout: 60_000 },
  async (again) => {
    const service = await start({ SHUTDOWN_DELAY_MS: '15000' });
    const ended = service.end('SIGTERM');
    await expect.poll(() => readiness(service.origin), { interval: 5 }).toBe(503);
    process.kill(service.pid, again);
    const { code, ms } = await ended;
    expect(code).toBe(130);
    expect(ms).toBeLessThan(5_000);
  },
);
