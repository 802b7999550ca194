import { describe, expect, test } from 'vitest';
import { excesses, growthPerHour, type Sample, soak } from '../../chaos/soak.js';
import { builtProject } from '../support/built-project.js';

const SECONDS = 20;
const sample = (n: number, given: Partial<Sample> = {}): Sample => ({
  seconds: n,
  rssMb: 200,
  files: 40,
  connections: 10,
  lagSeconds: 0.4,
  ...given,
});
const samples = (given: (n: number) => Partial<Sample>) =>
  Array.from({ length: 600 }, (_, n) => sample(n, given(n)));
const limits = { mostMbPerHour: 60 };

describe('npm run soak', () => {
  test('twenty seconds of an even load open no more files, leave no message waiting, and make no error [K28]', {
    timeout: 120_000,
  }, async () => {
    const soaked = await soak({ seconds: SECONDS, perSecond: 10, project: await builtProject() });
    expect(soaked.errors).toEqual([]);
    expect(soaked.answered).toBeGreaterThan(SECONDS * 5);
    expect(soaked.samples.length).toBeGreaterThan(SECONDS / 2);
    // The machine has other tests to run meanwhile.
    const busy = { mostMbPerHour: null, lagSeconds: 15 };
    expect([...excesses(soaked.samples, busy)]).toEqual([]);
    expect(Math.max(...soaked.samples.map(({ rssMb }) => rssMb))).toBeLessThan(700);
    expect(soaked.violations).toEqual([]);
  });

  test('finds memory, files and messages that grow, and nothing where nothing does [K28]', () => {
    expect([
      ...excesses(
        samples(() => ({})),
        limits,
      ),
    ]).toEqual([]);
    // Saw teeth, as a garbage collector makes them, and a warm-up.
    const teeth = samples((n) => ({ rssMb: 200 + (n % 20) - (n < 150 ? 50 : 0) }));
    expect([...excesses(teeth, limits)]).toEqual([]);
    const leak = samples((n) => ({ rssMb: 200 + n / 30 + (n % 20) }));
    // Two megabytes a minute.
    expect(Math.abs(growthPerHour(leak, ({ rssMb }) => rssMb) - 120)).toBeLessThan(20);
    expect([...excesses(leak, limits)]).toEqual([
      expect.stringMatching(/^memory grows by 1\d\d MB an hour$/),
    ]);
    expect([...excesses(leak, { mostMbPerHour: null })]).toEqual([]);
    const files = samples((n) => ({ files: 40 + Math.floor(n / 30) }));
    expect([...excesses(files, limits)]).toEqual(['open files went from 53 to 59']);
    const late = samples((n) => ({ lagSeconds: n === 300 ? 7.25 : 0 }));
    expect([...excesses(late, limits)]).toEqual(['a message waited 7.3 s']);
  });
});
