import { describe, expect, test } from 'vitest';
import { requestMove, requestReset, signedIn } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';

const app = useApp();
const SAMPLES = 200;
/** So much less than what a network does to a time that it says nothing. */
const MOST_MS = 5;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/** The time of each call in milliseconds, one kind and the other in turns, so that both meet the same weather. */
async function timesOf(calls: [(n: number) => Promise<unknown>, (n: number) => Promise<unknown>]) {
  const times: [number[], number[]] = [[], []];
  for (let n = -10; n < SAMPLES; n += 1) {
    for (const kind of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      // The pause between two messages to one address is not what this is about.
      await app.em.execute('delete from throttle');
      const before = performance.now();
      await calls[kind](n);
      // The first calls warm things up.
      if (n >= 0) times[kind].push(performance.now() - before);
    }
  }
  return times;
}

/** Two-sided p of the Mann-Whitney U test, by its normal approximation: how likely both are alike. */
function mannWhitney([a, b]: [number[], number[]]): number {
  const ranked = [
    ...a.map((value) => ({ value, isA: true })),
    ...b.map((value) => ({ value, isA: false })),
  ].toSorted((x, y) => x.value - y.value);
  const rankSum = ranked.reduce((sum, { isA }, index) => sum + (isA ? index + 1 : 0), 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const sigma = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  const z = Math.abs(u - (a.length * b.length) / 2) / sigma;
  // Abramowitz and Stegun 26.2.17
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (2 * Math.exp((-z * z) / 2) * tail) / Math.sqrt(2 * Math.PI);
}

function expectAlike(times: [number[], number[]]) {
  const difference = Math.abs(median(times[0]) - median(times[1]));
  const p = mannWhitney(times);
  expect(p > 0.01 || difference < MOST_MS, `p ${p}, medians ${difference} ms apart`).toBe(true);
}

describe('C02 time tells nobody who has an account', () => {
  test('C02 SY-09 asking for a reset takes as long for an address with an account as for one without', async () => {
    await registered(app);
    const times = await timesOf([
      () => requestReset(app, 'anna@example.com'),
      () => requestReset(app, 'nobody@example.com'),
    ]);
    expectAlike(times);
  });

  test('C02 C04 asking for an e-mail change takes as long for an address in use as for a free one', async () => {
    await registered(app, { email: 'berta@example.com' });
    const { token } = await signedIn(app);
    const times = await timesOf([
      () => requestMove(app, token, 'berta@example.com'),
      () => requestMove(app, token, 'free@example.com'),
    ]);
    expectAlike(times);
  });

  test('C02 both ways to ask for a reset send the same number of statements', async () => {
    await registered(app);
    const count = async (email: string) => {
      await requestReset(app, email);
      return app.statements.length;
    };
    expect(await count('nobody@example.com')).toBe(await count('anna@example.com'));
  });
});
