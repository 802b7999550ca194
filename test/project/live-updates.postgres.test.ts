import { createClient } from 'graphql-sse';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { emptyDatabase } from '../support/empty-database.js';
import { type PgBouncer, startPgBouncer } from '../support/pgbouncer.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';
import { CUSTOMER, type OpenStream, openStream } from '../support/streams.js';

const processes = useServiceProcesses();
const PATIENCE = { timeout: 60_000, interval: 50 };
let pooler: PgBouncer;
let database: Client;
/** The first one does the jobs. */
let services: ServiceProcess[];
let pooled: ServiceProcess;
let token: string;
let id: string;
const opened: OpenStream[] = [];

beforeAll(async () => {
  await builtProject();
  const direct = await emptyDatabase('live_updates');
  pooler = await startPgBouncer(direct);
  database = new Client({ connectionString: direct });
  await database.connect();
  const first = await processes.start({ DATABASE_URL: direct });
  services = [first, await processes.start({ DATABASE_URL: direct, WORKER: 'separate' })];
  pooled = await processes.start({
    DATABASE_URL: pooler.urlOf(direct),
    DATABASE_POOLER: 'transaction',
    WORKER: 'separate',
  });
  token = /^ {2}service +(eyJ\S+)$/m.exec(first.output())![1]!;
  const { data } = await first.ask('{ customer(externalId: "shop-1001") { id } }', token);
  ({ id } = (data as { customer: { id: string } }).customer);
}, 300_000);
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});
afterAll(async () => {
  await database.end();
  await pooler.stop();
});

const listening = async () => {
  const { rows } = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query = 'listen "events_placed"'`,
  );
  return rows.map(({ pid }) => pid);
};
async function follow({ origin }: ServiceProcess) {
  const stream = await openStream(origin, { query: CUSTOMER, variables: { id }, token });
  opened.push(stream);
  await stream.until(1);
  return stream;
}
async function rename(lastName: string, by = services[0]!) {
  const mutation = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }`;
  expect(await by.ask(mutation, token, { input: { id, lastName } })).toEqual({
    data: { updateCustomer: { __typename: 'CustomerUpdated' } },
  });
}
const nameAt = async (stream: OpenStream, place: number) =>
  (await stream.until(place + 1))[place]!.data!.data.customerChanged.customer.lastName;

describe('a stream of one process', () => {
  test('tells what another one changed, which tells it by NOTIFY, once for all streams [EV-07]', async () => {
    expect(await listening()).toEqual([]);
    const streams = [await follow(services[1]!), await follow(services[1]!)];
    await vi.waitFor(async () => expect(await listening()).toHaveLength(1), PATIENCE);
    await rename('Told');
    for (const stream of streams) expect(await nameAt(stream, 1)).toBe('Told');
    for (const stream of streams) stream.close();
    await vi.waitFor(async () => expect(await listening()).toEqual([]), PATIENCE);
  });

  test('goes on when the connection that is told is lost [EV-07]', async () => {
    const stream = await follow(services[1]!);
    await vi.waitFor(async () => expect(await listening()).toHaveLength(1), PATIENCE);
    const [lost] = await listening();
    await database.query('select pg_terminate_backend($1)', [lost]);
    await rename('Lost');
    expect(await nameAt(stream, 1)).toBe('Lost');
    await vi.waitFor(async () => expect(await listening()).not.toEqual([lost]), PATIENCE);
    await rename('Again');
    expect(await nameAt(stream, 2)).toBe('Again');
  });

  test('behind PgBouncer it looks by itself, and nothing listens [EV-07]', async () => {
    await vi.waitFor(async () => expect(await listening()).toEqual([]), PATIENCE);
    const stream = await follow(pooled);
    await rename('Pooled');
    expect(await nameAt(stream, 1)).toBe('Pooled');
    await rename('From there', pooled);
    expect(await nameAt(stream, 2)).toBe('From there');
    expect(await listening()).toEqual([]);
  });
});

test('a process that ends sends its readers to another one, who miss nothing [EV-07]', async () => {
  const ways = [services[1]!, services[0]!];
  let cursor: string | undefined;
  const client = createClient({
    url: () => `${ways[0]!.origin}/graphql`,
    headers: () => ({
      authorization: `Bearer ${token}`,
      ...(cursor && { 'last-event-id': cursor }),
    }),
    retryAttempts: 20,
    retry: () => new Promise((resolve) => setTimeout(resolve, 100)),
  });
  const changes: { types: string[]; customer: { lastName: string } }[] = [];
  const failures: unknown[] = [];
  const isComplete = vi.fn();
  client.subscribe<{ customerChanged: { cursor: string; types: string[]; customer: { lastName: string } } }>(
    { query: CUSTOMER, variables: { id } },
    {
      next({ data }) {
        cursor = data!.customerChanged.cursor;
        changes.push(data!.customerChanged);
      },
      error: (error) => void failures.push(error),
      complete: isComplete,
    },
  );
  await vi.waitFor(() => expect(changes).toHaveLength(1), PATIENCE);
  const leaving = ways.shift()!;
  const ended = leaving.end('SIGTERM');
  await rename('Meanwhile');
  expect((await ended).code).toBe(0);
  await vi.waitFor(() => expect(changes.at(-1)!.customer.lastName).toBe('Meanwhile'), PATIENCE);
  expect(changes.at(-1)!.types).toEqual(['customer.updated']);
  expect(changes).toHaveLength(2);
  expect(failures).toEqual([]);
  expect(isComplete).not.toHaveBeenCalled();
  client.dispose();
});
