import { beforeEach } from 'vitest';
import type { Caller } from '../../src/domain/work/caller.js';
import type { World } from '../../src/domain/work/world.js';
import type { TestApp } from './app.js';
import { worldOf } from './world.js';

/** Worlds on the real database, and what they let out: what was said about security, and reported as an error. */
export function useOverheard(app: TestApp) {
  const [said, reported]: [string[], unknown[]] = [[], []];
  beforeEach(() => {
    said.length = 0;
    reported.length = 0;
  });
  const world = (caller?: Caller): World => ({
    ...worldOf(app, caller),
    audit: ({ event }) => void said.push(event),
    reportError: (error) => void reported.push(error),
  });
  return { said, reported, world };
}

/** The error of a transaction that lost a race. */
export const lostRace = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
