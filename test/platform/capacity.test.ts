import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AtCapacityError, createCapacity } from '../../src/platform/capacity.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How it stands with a promise now. */
const settled = async (promise: Promise<unknown>) => {
  let state = 'waiting';
  promise.then(
    () => {
      state = 'taken';
    },
    () => {
      state = 'refused';
    },
  );
  await vi.advanceTimersByTimeAsync(0);
  return state;
};

describe('room for work [K33]', () => {
  test('is taken and given back, once [K33]', async () => {
    const { take } = createCapacity(1_000, 100);
    const giveBack = await take(900);
    const next = take(500);
    expect(await settled(next)).toBe('waiting');
    giveBack();
    giveBack();
    expect(await settled(next)).toBe('taken');
    expect(await settled(take(500))).toBe('waiting');
  });

  test('small work has the last tenth and does not queue; large work keeps its order [K33]', async () => {
    const { take } = createCapacity(1_000, 100);
    const giveBack = await take(900);
    const [first, second] = [take(400), take(100)];
    expect(await settled(take(10))).toBe('taken');
    expect(await settled(first)).toBe('waiting');
    expect(await settled(second)).toBe('waiting');
    giveBack();
    expect(await settled(first)).toBe('taken');
    expect(await settled(second)).toBe('taken');
  });

  test('no more waits than runs, nobody longer than a while, and nobody for a request that is over [K33]', async () => {
    const { take } = createCapacity(1_000, 100);
    await take(900);
    const over = new AbortController();
    const [first, second] = [take(600), take(400, over.signal)];
    first.catch(() => {});
    await expect(take(100)).rejects.toThrow(AtCapacityError);
    over.abort();
    await expect(second).rejects.toThrow(AtCapacityError);
    const third = take(100);
    third.catch(() => {});
    await vi.advanceTimersByTimeAsync(101);
    await expect(first).rejects.toThrow(AtCapacityError);
    await expect(third).rejects.toThrow(AtCapacityError);
    await expect(take(100, over.signal)).rejects.toThrow(AtCapacityError);
    expect(await settled(take(100))).toBe('waiting');
  });

  test('what is larger than everything has all the room of large work, and waits for it [K33, FD-03]', async () => {
    const { take } = createCapacity(1_000, 100);
    const giveBack = await take(5_000);
    // Small work keeps its own room, and not a unit more.
    for (let taken = 10; taken <= 100; taken += 10) expect(await settled(take(10))).toBe('taken');
    expect(await settled(take(10))).toBe('waiting');
    giveBack();
    const { take: again } = createCapacity(1_000, 100);
    const large = await again(700);
    const larger = again(5_000);
    expect(await settled(larger)).toBe('waiting');
    await expect(again(5_000)).rejects.toThrow(AtCapacityError);
    large();
    expect(await settled(larger)).toBe('taken');
    expect(await settled(again(20))).toBe('waiting');
  });
});
