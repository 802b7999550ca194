import { afterEach, describe, expect, test, vi } from 'vitest';
import { type DatabaseClock, followDatabase } from '../../../src/platform/database/clock.js';
import { useApp } from '../../support/app.js';

const app = useApp();
let clock: DatabaseClock | undefined;
afterEach(() => {
  clock?.stop();
  vi.useRealTimers();
});

const databaseTime = async () => {
  const [{ ms }] = (await app.em.execute('select extract(epoch from clock_timestamp()) * 1000 as ms')) as [
    { ms: string },
  ];
  return Number(ms);
};

describe('the clock that follows the database', () => {
  test('says what the database says [K20]', async () => {
    clock = await followDatabase(app.database.kysely);
    const before = await databaseTime();
    const said = clock.now().getTime();
    const after = await databaseTime();
    // Half of what the first look took, on a machine that has much to do.
    expect(said).toBeGreaterThan(before - 1_000);
    expect(said).toBeLessThan(after + 1_000);
  });

  test('goes on by a counter, whatever happens to the clock of the process [K20]', async () => {
    let ticks = 5_000;
    clock = await followDatabase(app.database.kysely, () => ticks);
    const first = clock.now().getTime();
    for (const jump of [600_000, -600_000, -3_600_000]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump });
      expect(clock.now().getTime()).toBe(first);
      vi.useRealTimers();
    }
    ticks += 61_000;
    expect(clock.now().getTime()).toBe(first + 61_000);
  });

  test('is put right by the next look [K20]', async () => {
    let ticks = 0;
    clock = await followDatabase(app.database.kysely, () => ticks);
    // The counter stood still while the machine slept, or ran away.
    ticks += 7_200_000;
    expect(Math.abs(clock.now().getTime() - (await databaseTime()))).toBeGreaterThan(7_000_000);
    await clock.measure();
    expect(Math.abs(clock.now().getTime() - (await databaseTime()))).toBeLessThan(1_500);
  });

  test('does not believe an answer that took its time [K20]', async () => {
    let ticks = 0;
    let pace = 0;
    clock = await followDatabase(app.database.kysely, () => {
      ticks += pace;
      return ticks;
    });
    const first = clock.now().getTime();
    pace = 4_000;
    await clock.measure();
    pace = 0;
    expect(clock.now().getTime()).toBe(first + 8_000);
  });
});
