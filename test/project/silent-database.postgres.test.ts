import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultyService, useFaultyService, WRITERS } from '../support/faulty-service.js';

const FROZEN_SECONDS = 30;
const SLOW_SECONDS = 20;
/** Of a way to the server and the way back together. */
const LATENCY_MS = 3_000;

const start = useFaultyService();
let faulty: FaultyService;

beforeAll(async () => {
  faulty = await start();
}, 300_000);
afterAll(async () => {
  await faulty?.server.thaw();
  await faulty?.stop();
});

interface Look {
  status: number;
  ms: number;
}

/** What an orchestrator sees that looks every half second. */
async function probe(seconds: number): Promise<{ livez: Look[]; readyz: Look[] }> {
  const seen = { livez: [] as Look[], readyz: [] as Look[] };
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await sleep(500)) {
    await Promise.all(
      (['livez', 'readyz'] as const).map(async (name) => {
        const started = performance.now();
        const { status } = await fetch(`${faulty.service.origin}/${name}`);
        seen[name].push({ status, ms: performance.now() - started });
      }),
    );
  }
  return seen;
}

const statuses = (looks: Look[]) => [...new Set(looks.map(({ status }) => status))];
const slowest = (looks: Look[]) => Math.max(...looks.map(({ ms }) => ms));

describe('a service with 32 writers', () => {
  test('answers everybody within 10 s while the database is frozen, and works on once it is not [K32]', async () => {
    const writers = faulty.writers();
    await writers.more(2 * WRITERS);
    await faulty.server.freeze();
    const { livez, readyz } = await probe(FROZEN_SECONDS);
    await faulty.server.thaw();
    const thawed = performance.now();
    expect(statuses(readyz)).toEqual([503]);
    expect(slowest(readyz)).toBeLessThan(2_000);
    expect(statuses(livez)).toEqual([200]);
    await writers.more(2 * WRITERS);
    expect(performance.now() - thawed).toBeLessThan(10_000);
    await faulty.expectAllWell(writers);
    expect([...writers.refusals.keys()]).toContain('UNAVAILABLE');
  }, 180_000);

  test('answers everybody within 10 s while the network is slow, and works on once it is not [K10]', async () => {
    const writers = faulty.writers();
    await writers.more(2 * WRITERS);
    faulty.network.delay(LATENCY_MS / 2);
    const { livez, readyz } = await probe(SLOW_SECONDS);
    faulty.network.delay(0);
    const quick = performance.now();
    expect(statuses(readyz)).toContain(503);
    expect(slowest(readyz)).toBeLessThan(2_000);
    expect(statuses(livez)).toEqual([200]);
    await writers.more(2 * WRITERS);
    expect(performance.now() - quick).toBeLessThan(10_000);
    await faulty.expectAllWell(writers);
    expect([...writers.refusals.keys()]).toEqual(expect.arrayContaining(['TIMEOUT', 'UNAVAILABLE']));
  }, 180_000);
});

describe('a commit whose answer is lost', () => {
  const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) {
    __typename ... on CustomerCreated { customerId } } }`;

  test('is answered UNAVAILABLE, retryable, and a repetition has the first result [K07]', async () => {
    const input = { externalId: crypto.randomUUID(), idempotencyKey: crypto.randomUUID() };
    const call = () => faulty.service.ask(CREATE, faulty.token, { input });
    const before = faulty.network.commitsCut();
    faulty.network.cutAfterCommit(true);
    const lost = await call();
    faulty.network.cutAfterCommit(false);
    // Those of jobs that ran meanwhile, too.
    expect(faulty.network.commitsCut()).toBeGreaterThan(before);
    expect(lost).toMatchObject({
      errors: [{ path: ['createCustomer'], extensions: { code: 'UNAVAILABLE', retryable: true } }],
    });
    const made = await faulty.ask<{ id: string }>('select id from customer where external_id = $1', [
      input.externalId,
    ]);
    expect(made).toHaveLength(1);
    expect(await call()).toEqual({
      data: { createCustomer: { __typename: 'CustomerCreated', customerId: made[0]!.id } },
    });
  });
});
