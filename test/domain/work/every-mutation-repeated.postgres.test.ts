import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { useIdentityProviders } from '../../support/identities.js';
import { callOf, forgetTries, mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));

/** They store nothing but the key, so there is nothing to do twice. */
const storesNothing = ['serviceToken', 'verifyPin'];

/** The number of rows of each table, without the counts of tries. */
async function rows(): Promise<Record<string, number>> {
  const { throttle: _tries, ...tables } = await app.everythingStored();
  return Object.fromEntries(Object.entries(tables).map(([name, { length }]) => [name, length]));
}
async function added(work: () => Promise<unknown>) {
  const before = await rows();
  await work();
  const after = await rows();
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name]!]));
}

test.each(mutations.filter(({ name }) => !storesNothing.includes(name)))(
  '$name, sent twice at once with one key, does what one call does [BX-05, K17]',
  async (mutation) => {
    const next = await recipes[mutation.name]!(stage);
    // What only the first call of a customer leaves behind is there then.
    expect((await callOf(app, mutation, await next())).outcome).toBe(mutation.success);
    await forgetTries(app);
    const single = await next();
    const byOne = await added(() => callOf(app, mutation, single));
    await forgetTries(app);
    const call = await next();
    const outcomes: Array<string | undefined> = [];
    const byTwo = await added(async () => {
      const both = await Promise.all([callOf(app, mutation, call), callOf(app, mutation, call)]);
      outcomes.push(...both.map(({ outcome }) => outcome));
    });
    expect(outcomes).toContain(mutation.success);
    expect(byTwo).toEqual(byOne);
  },
);
