import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { later } from '../../support/customers.js';
import { useIdentityProviders } from '../../support/identities.js';
import { whileLocked } from '../../support/locked.js';
import { callOf, mutations, recipes, stageFor } from '../../support/recipes/every-mutation.js';

const app = useApp();
const stage = stageFor(app, useIdentityProviders(app));

async function timesIn(table: string, column: string, customerId: string): Promise<number[]> {
  const rows = (await app.everythingStored())[table] as Array<Record<string, string>>;
  return rows
    .filter(({ id, customer_id }) => [id, customer_id].includes(customerId))
    .map((row) => new Date(row[column]!).getTime());
}

test.each(['updateCustomer', 'replaceCustomer', 'updateAccount'])(
  'what %s changes after it has waited for its turn bears the time of the change',
  async (name) => {
    const call = await (await recipes[name]!(stage))();
    const mutation = mutations.find((one) => one.name === name)!;
    const customerId = call.customerId!;
    const { outcome } = await whileLocked(
      app,
      customerId,
      () => callOf(app, mutation, call),
      async () => later(app, { seconds: 5 }),
    );
    expect(outcome).toBe(mutation.success);
    const now = app.clock.now.getTime();
    expect(await timesIn('customer', 'updated_at', customerId)).toEqual([now]);
    expect(await timesIn('contact', 'updated_at', customerId)).toContain(now);
    expect(await timesIn('history_entry', 'at', customerId)).toContain(now);
  },
);
