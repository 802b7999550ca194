import { expect } from 'vitest';
import type { TestApp } from './app.js';

const SAMPLES = 200;
/** A difference too small to be measured over a network. */
const MOST_MS = 5;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/** The time of each call in milliseconds; the two kinds take turns, so that both meet the same conditions. */
export async function timesOf(
  app: TestApp,
  calls: [(n: number) => Promise<unknown>, (n: number) => Promise<unknown>],
) {
  const times: [number[], number[]] = [[], []];
  for (let n = -10; n < SAMPLES; n += 1) {
    for (const kind of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      // The pause between two messages to one address is not the subject here.
      await app.em.execute('delete from throttle');
      const before = performance.now();
      await calls[kind](n);
      // The first calls only warm things up.
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

export function expectAlike(times: [number[], number[]]) {
  const difference = Math.abs(median(times[0]) - median(times[1]));
  const p = mannWhitney(times);
  expect(p > 0.01 || difference < MOST_MS, `p ${p}, medians ${difference} ms apart`).toBe(true);
}
