import { beforeAll, expect } from 'vitest';
import type { TestApp } from './app.js';
import { useLive } from './live.js';
import { mutations } from './recipes/every-mutation.js';
import type { Call } from './recipes/recipe.js';
import { securityEvents } from './security-events.js';

/** Calls mutations of a subgraph over the same database and reads its log: the security events of each call. */
export function useWitnessed(app: TestApp) {
  const live = useLive(app, { LOG_LEVEL: 'info', WORKER: 'separate', BCRYPT_COST: '4' });
  beforeAll(() => {
    const { identityProviders } = app.app.world;
    Object.assign(live.app.world, { identityProviders });
  });

  return {
    lines: live.lines,
    async call(name: string, { input, sender }: Call) {
      const { document } = mutations.find((mutation) => mutation.name === name)!;
      live.lines.length = 0;
      const { data, errors } = await live.ask(document, { input }, sender);
      expect(errors).toBeUndefined();
      const events = securityEvents(live).map(({ event, outcome }) =>
        outcome === undefined ? event : `${event} ${outcome}`,
      );
      return { outcome: data[name].__typename as string, events };
    },
  };
}
