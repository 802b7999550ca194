import { describe, expect, test } from 'vitest';
import {
  DeleteCustomerDocument,
  type DeleteCustomerInput,
  MeDocument,
  SetAgreementsDocument,
} from '../../generated/graphql.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { activeAnna, everyField } from '../../support/every-field.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const remove = async (input: DeleteCustomerInput) => {
  const { data, errors } = await app.ask(DeleteCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.deleteCustomer;
};
const refuse = (input: DeleteCustomerInput) => withNothingMoved(app, () => remove(input));

describe('a customer that is deleted', () => {
  test('is gone with its contacts and all that belongs to it [NH-10]', async () => {
    const { id } = await enter(app, everyField);
    expect(ended(await remove({ id }), 'CustomerDeleted').id).toBe(id);
    expect(await read(app, id)).toBeNull();
    const stored = await app.everythingStored();
    for (const table of ['customer', 'contact', 'attribute', 'agreement', 'card', 'session', 'credential']) {
      expect(stored[table], table).toEqual([]);
    }
  });

  test('is told at a proved address, if there was an account [NH-10]', async () => {
    const { id } = await registered(app);
    await enter(app, { contacts: [{ type: 'EMAIL', value: 'b@example.com', verified: true }] });
    await app.em.execute('delete from message');
    for (const one of (await app.everythingStored())['customer'] as Array<{ id: string }>) {
      ended(await remove({ id: one.id }), 'CustomerDeleted');
    }
    expect(await read(app, id)).toBeNull();
    expect((await app.messages()).map(({ template, to }) => `${template} to ${to}`)).toEqual([
      'accountDeleted to anna@example.com',
    ]);
  });

  test('leaves everybody else as they were [NH-10]', async () => {
    const { id } = await enter(app, everyField);
    const other = await enter(app, { externalId: 'other', contacts: [{ type: 'EMAIL', value: 'b@x.pl' }] });
    await remove({ id });
    expect(await read(app, other.id)).toEqual(other);
  });

  test('is unknown the second time, as is any id that never was [NH-10]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    await remove({ id });
    const unknown = { __typename: 'CustomerNotFound', status: 404, message: 'There is no such customer.' };
    expect(await refuse({ id })).toEqual(unknown);
    expect(await refuse({ id: NOBODY })).toEqual(unknown);
    expect(await refuse({ id: 'not-an-id' })).toEqual(unknown);
  });

  test('leaves behind that something happened, and nothing of the person [NH-10]', async () => {
    const { id } = await enter(app, everyField);
    const input = { customerId: id, email: true, source: 'till 7' };
    await app.ask(SetAgreementsDocument, { input }, await app.service());
    later(app, { hours: 1 });
    await remove({ id });
    const { history_entry: history, agreement_evidence: evidence } = await app.everythingStored();
    expect(history).toHaveLength(3);
    expect(history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          customer_id: id,
          kind: 'CUSTOMER_CREATED',
          actor_id: 'test-till',
          source: null,
          changes: null,
        }),
        expect.objectContaining({ kind: 'AGREEMENTS_CHANGED', source: null, changes: null }),
        expect.objectContaining({ kind: 'CUSTOMER_DELETED', actor_id: 'test-till', changes: [] }),
      ]),
    );
    expect(evidence).toMatchObject([{ customer_id: id, channel: 'email', is_granted: true }]);
    expect(JSON.stringify(await app.everythingStored())).not.toMatch(/Nowak|anna@|512345678|likes Gouda/);
  });

  test('has its externalId, uuid and addresses free again [NH-10]', async () => {
    const { id } = await enter(app, { ...everyField, uuid: 'visitor-1' });
    await remove({ id });
    const again = await enter(app, { ...everyField, uuid: 'visitor-1' });
    expect(again.id).not.toBe(id);
  });

  test('is nobody any more to whom its tokens were given [J02]', async () => {
    const { id } = await enter(app, activeAnna);
    const token = await app.customer(id);
    expect((await app.ask(MeDocument, undefined, token)).data.me?.id).toBe(id);
    await remove({ id });
    const { data, errors } = await app.ask(MeDocument, undefined, token);
    expect(data.me).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});

let second: string;

describeRepeatable<DeleteCustomerInput>(app, {
  document: DeleteCustomerDocument,
  success: 'CustomerDeleted',
  input: async () => {
    second = (await enter(app, { externalId: 'shop-2' })).id;
    return { id: (await enter(app, { externalId: 'shop-1' })).id };
  },
  other: (input) => ({ ...input, id: second }),
  refused: (input) => ({ ...input, id: NOBODY }),
});
