import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { startTwoOfEach, type TwoOfEach } from '../support/two-of-each.js';

let both: TwoOfEach;

beforeAll(async () => {
  both = await startTwoOfEach(await builtProject());
}, 300_000);
afterAll(() => both?.stop());

// `npm run chaos:rolling` does the same for as long as one likes.
test('two processes behind HAProxy lose no acknowledged write, and no reader twice, whatever is restarted [K05, K21, K35]', {
  timeout: 120_000,
}, async () => {
  // As many as the machine that all tests share has room for.
  const traffic = both.traffic(40);
  await both.rollOne();
  await both.killOne();
  await both.restartDatabase();
  await sleep(1_000);
  const outcome = await traffic.stop();

  expect(traffic.sent()).toBeGreaterThan(100);
  expect(outcome).toMatchObject({ neverAcknowledged: 0, failed: {} });
  expect(new Set(outcome.acknowledged).size).toBe(outcome.acknowledged.length);
  expect(await both.stored(outcome.acknowledged)).toEqual({
    acknowledged: outcome.acknowledged.length,
    others: 0,
  });
});

test('a call of a router counts as from the same place through HAProxy as without it [D07]', async () => {
  const client = '203.0.113.4';
  expect(await both.placesOf(client)).toEqual({ direct: [client], balanced: [client] });
  // A list stays one: what the router has added last counts.
  const list = `198.51.100.7, ${client}`;
  expect(await both.placesOf(list)).toEqual({ direct: [client], balanced: [client] });
});
