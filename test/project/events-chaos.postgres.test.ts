import { expect, test } from 'vitest';
import { eventsUnderFire } from '../../chaos/events.js';
import { builtProject } from '../support/built-project.js';

/** The whole: `npm run chaos:events`. */
const PARTS = { mutations: 60, kills: 2, restarts: 1, seed: 20_261_122 };

test('what is committed while everything fails is received, under one id, in order, and nothing else is [EV-05]', {
  timeout: 400_000,
}, async () => {
  const run = await eventsUnderFire({ ...PARTS, project: await builtProject() });
  const { violations, mutations, ends, restarts, answers, events } = run;
  expect(violations).toEqual([]);
  const succeeded = ['CustomerCreated', 'CustomerUpdated', 'CustomerDeleted'].map(
    (name) => mutations[name] ?? 0,
  );
  expect(succeeded[0]).toBeGreaterThan(5);
  expect(Object.values(mutations).reduce((sum, count) => sum + count, 0)).toBe(PARTS.mutations);
  expect(ends['SIGKILL']).toBeGreaterThanOrEqual(PARTS.kills);
  expect(restarts).toBe(PARTS.restarts);
  expect(answers).toMatchObject({ 500: expect.any(Number), taken: expect.any(Number) });
  expect(events).toBeGreaterThan(PARTS.mutations / 2);
});
