import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import {
  armFailPoints,
  FailPointError,
  failPoints,
  inOperation,
  passFailPoint,
  readFailPoints,
} from '../../src/platform/failing/fail-points.js';
import { production } from '../support/live.js';

const arm = (text: string) => {
  const read = readFailPoints(text);
  if (!('settings' in read)) throw new Error(read.misread);
  armFailPoints(read.settings);
};
const fails = (point: Parameters<typeof passFailPoint>[0], operation: string | null = null) => {
  const pass = () =>
    passFailPoint(point).then(
      () => false,
      (error: unknown) => error instanceof FailPointError,
    );
  return operation === null ? pass() : inOperation(operation, pass);
};

afterEach(() => armFailPoints([]));

describe('FAIL_POINTS', () => {
  test('is refused by production, in one sentence', () => {
    expect(() => readConfig({ ...production, FAIL_POINTS: '' })).not.toThrow();
    expect(() => readConfig({ ...production, FAIL_POINTS: 'before-commit=kill' })).toThrow(
      'FAIL_POINTS: makes the process fail on purpose, which production never does: leave it out',
    );
  });

  test.each(['before-commit', 'nowhere=kill', 'before-commit=explode', 'before-commit=kill@0', 'a=b=c'])(
    'does not understand %s, and says what it understands',
    (text) => {
      expect(() => readConfig({ FAIL_POINTS: `after-commit=throw,${text}` })).toThrow(
        `FAIL_POINTS: "${text}" is not [operation/]point=action[@nth]`,
      );
    },
  );

  test('has every point in docs/chaos.md, with what it means', async () => {
    const rows = (await readFile('docs/chaos.md', 'utf8')).matchAll(/^\| `([a-z]+-[a-z-]+)` \| (.+) \|$/gm);
    expect(Object.fromEntries([...rows].map(([, point, words]) => [point, words]))).toEqual(failPoints);
  });

  test('names point, operation, action and which time', () => {
    const { failPoints } = readConfig({
      FAIL_POINTS: ' signIn/after-commit=delay:20@3, message-queued=throw,before-answer=crash@1',
    });
    expect(failPoints).toEqual([
      { point: 'after-commit', operation: 'signIn', action: 20, nth: 3 },
      { point: 'message-queued', operation: null, action: 'throw', nth: null },
      { point: 'before-answer', operation: null, action: 'crash', nth: 1 },
    ]);
  });

  test('fails at its point, every time unless it says which, and only in its operation', async () => {
    expect(await fails('before-commit')).toBe(false);
    arm('before-commit=throw,mergeCustomers/after-commit=throw@2');
    expect([await fails('before-commit'), await fails('before-commit')]).toEqual([true, true]);
    expect([await fails('key-claimed'), await fails('after-commit')]).toEqual([false, false]);
    expect(await fails('after-commit', 'signIn')).toBe(false);
    const thrice = [1, 2, 3].map(() => () => fails('after-commit', 'mergeCustomers'));
    expect([await thrice[0]!(), await thrice[1]!(), await thrice[2]!()]).toEqual([false, true, false]);
  });

  test('delays by so many milliseconds, after what has to be done first', async () => {
    arm('before-commit=delay:30');
    let isDone = false;
    const started = performance.now();
    await passFailPoint('before-commit', async () => {
      isDone = true;
    });
    expect(isDone).toBe(true);
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  });
});
