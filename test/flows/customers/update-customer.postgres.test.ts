import { expect, test } from 'vitest';
import {
  DeleteCustomerDocument,
  ReplaceCustomerDocument,
  UpdateCustomerDocument,
  type UpdateCustomerInput,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter, historyOf, read } from '../../support/customers.js';

const app = useApp();

const update = async (input: UpdateCustomerInput) => {
  const { data, errors } = await app.ask(UpdateCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.updateCustomer.__typename;
};

test('two clients who change different fields at once both keep their change [VV-03]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  for (let round = 1; round <= 10; round += 1) {
    await Promise.all([
      update({ id, firstName: `Anna ${round}` }),
      update({ id, lastName: `Nowak ${round}`, attributes: [{ name: `round ${round}`, value: true }] }),
      update({ id, address: { city: `Town ${round}` } }),
    ]);
    const after = await read(app, id);
    expect(after).toMatchObject({
      firstName: `Anna ${round}`,
      lastName: `Nowak ${round}`,
      address: { city: `Town ${round}` },
      version: 1 + 3 * round,
    });
    expect(after?.attributes).toHaveLength(round);
  }
  expect(await historyOf(app, id, ['CUSTOMER_UPDATED'])).toHaveLength(30);
});

test('of ten writers who have read the same version one wins [VV-03]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, n) => update({ id, firstName: `Anna ${n}`, expectedVersion: 1 })),
  );
  expect(outcomes.filter((name) => name === 'CustomerUpdated')).toHaveLength(1);
  expect(outcomes.filter((name) => name === 'CustomerVersionConflict')).toHaveLength(9);
  expect((await read(app, id))?.version).toBe(2);
});

test('a writer of contacts only is noticed by one who has read the version before [VV-03]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const contacts = (n: number) => [{ type: 'EMAIL', value: `a${n}@example.com` } as const];
  await Promise.all([1, 2, 3, 4, 5].map((n) => update({ id, contacts: contacts(n) })));
  expect((await read(app, id))?.version).toBe(6);
  expect(await update({ id, firstName: 'Anna', expectedVersion: 5 })).toBe('CustomerVersionConflict');
});

test('a customer is deleted or updated, whichever comes first, and never half [NH-10]', async () => {
  const service = await app.service();
  for (let round = 1; round <= 10; round += 1) {
    const { id } = await enter(app, {
      externalId: `shop-${round}`,
      contacts: [{ type: 'EMAIL', value: `a${round}@example.com` }],
    });
    const contacts = [{ type: 'PHONE', value: '512345678' } as const];
    const replace = { id, externalId: 'taken over', contacts };
    const [updated, deleted, replaced, again] = await Promise.all([
      update({ id, firstName: 'Anna', contacts, attributes: [{ name: 'a', value: 1 }] }),
      app.ask(DeleteCustomerDocument, { input: { id } }, service),
      app.ask(ReplaceCustomerDocument, { input: replace }, service),
      app.ask(DeleteCustomerDocument, { input: { id } }, service),
    ]);
    expect(['CustomerUpdated', 'CustomerNotFound']).toContain(updated);
    expect(['CustomerReplaced', 'CustomerNotFound']).toContain(replaced.data.replaceCustomer.__typename);
    const deletions = [deleted, again].map(({ data }) => data.deleteCustomer.__typename);
    expect(deletions.toSorted()).toEqual(['CustomerDeleted', 'CustomerNotFound']);
    const stored = await app.everythingStored();
    for (const table of ['customer', 'contact', 'attribute']) expect(stored[table], table).toEqual([]);
    const history = stored['history_entry'] as Array<{ customer_id: string; changes: unknown; kind: string }>;
    const ofThis = history.filter((entry) => entry.customer_id === id);
    expect(ofThis.filter(({ kind }) => kind === 'CUSTOMER_DELETED')).toHaveLength(1);
    expect(ofThis.filter(({ kind }) => kind !== 'CUSTOMER_DELETED').map(({ changes }) => changes)).toEqual(
      Array(ofThis.length - 1).fill(null),
    );
  }
});
