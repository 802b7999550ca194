import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { useIdentityProviders } from '../../support/identities.js';
import { untilSomebodyWaits, whileLocked } from '../../support/locked.js';
import { callOf, mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));
const versioned = mutations.filter(
  ({ name, takes }) => takes.includes('expectedVersion') && name !== 'recordCustomer',
);
/** They say what has become of the customer in the meantime. Who has gone has no version. */
const instead: Record<string, string> = {
  mergeCustomers: 'CustomerAlreadyMerged',
  unmergeCustomers: 'CustomerAlreadyUnmerged',
  claimAccount: 'CustomerAlreadyRegistered',
};

test.each(versioned)(
  '$name, called twice at once with one version, is done once [VV-03]',
  async (mutation) => {
    const call = await (await recipes[mutation.name]!(stage))();
    expect(call.input['expectedVersion']).toBeGreaterThan(0);
    const once = (idempotencyKey: string) =>
      callOf(app, mutation, { ...call, input: { ...call.input, idempotencyKey } });
    const outcomes = await whileLocked(
      app,
      call.customerId!,
      () => Promise.all([once('one-writer'), once('another-writer')]),
      // Both have read what they read before the lock.
      () => untilSomebodyWaits(app.database.kysely, 2),
    );
    const refused = outcomes.map(({ outcome }) => outcome).filter((name) => name !== mutation.success);
    expect(refused).toEqual([
      instead[mutation.name] ?? (call.isEnd ? 'CustomerNotFound' : 'CustomerVersionConflict'),
    ]);
  },
);
