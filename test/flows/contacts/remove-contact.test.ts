import { describe, expect, test } from 'vitest';
import { RemoveContactDocument, type RemoveContactInput } from '../../generated/graphql.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const remove = async (input: RemoveContactInput, sender?: Sender) => {
  const { data, errors } = await app.ask(RemoveContactDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.removeContact;
};
const removed = async (input: RemoveContactInput, sender?: Sender) =>
  ended(await remove(input, sender), 'CustomerContactRemoved');
const refuse = (input: RemoveContactInput, sender?: Sender) =>
  withNothingMoved(app, () => remove(input, sender));

async function anna() {
  const { id: customerId, contacts } = await enter(app, {
    contacts: [
      { type: 'EMAIL', value: 'a@example.com', primary: true, verified: true },
      { type: 'PHONE', value: '512345678' },
      { type: 'PUSH', value: 'token-1' },
    ],
  });
  const [email, phone, push] = contacts!.map(({ id }) => id);
  return { customerId, email: email!, phone: phone!, push: push! };
}

describe('a contact that is removed', () => {
  test('is gone, and that is on record [NH-09]', async () => {
    const { customerId, email: contactId } = await anna();
    later(app, { hours: 1 });
    const { id, customer } = await removed({ customerId, contactId });
    expect(id).toBe(contactId);
    expect(customer).toMatchObject({
      email: null,
      contacts: [{ type: 'PHONE' }, { type: 'PUSH' }],
      version: 2,
      updatedAt: '2026-03-01T10:00:00+00:00',
    });
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'CONTACT_REMOVED',
      changes: [{ field: 'contact', from: { value: 'a@example.com', isPrimary: true }, to: null }],
    });
  });

  test('is unknown the second time, as is one of another customer [NH-09]', async () => {
    const { customerId, email: contactId } = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    expect(await refuse({ customerId: other, contactId })).toMatchObject({
      __typename: 'CustomerContactNotFound',
    });
    expect(await refuse({ customerId: NOBODY, contactId })).toMatchObject({ __typename: 'CustomerNotFound' });
    await removed({ customerId, contactId });
    expect(await refuse({ customerId, contactId })).toMatchObject({
      __typename: 'CustomerContactNotFound',
      status: 404,
    });
  });

  test('is not the last thing the customer is found by [NH-08]', async () => {
    const { customerId, email, phone, push } = await anna();
    await removed({ customerId, contactId: email });
    expect(await refuse({ customerId, contactId: phone })).toMatchObject({
      __typename: 'CustomerUnidentifiable',
      status: 400,
    });
    expect((await removed({ customerId, contactId: push })).customer?.contacts).toHaveLength(1);
  });

  test('may be the last contact of a customer with an externalId [NH-08]', async () => {
    const { id: customerId, contacts } = await enter(app, {
      externalId: 'shop-1',
      contacts: [{ type: 'EMAIL', value: 'a@example.com' }],
    });
    expect((await removed({ customerId, contactId: contacts![0]!.id })).customer?.contacts).toEqual([]);
  });

  test('leaves its address free for another customer to prove [NH-04]', async () => {
    const { customerId, email: contactId } = await anna();
    await removed({ customerId, contactId });
    await enter(app, { contacts: [{ type: 'EMAIL', value: 'a@example.com', verified: true }] });
  });

  test('is a push token when the customer removes it itself, and its own [SY-06]', async () => {
    const { customerId, email, push } = await anna();
    const me = await app.customer(customerId);
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const stranger = await app.customer(other);
    expect(await refuse({ contactId: email }, me)).toMatchObject({ __typename: 'CustomerPushTokensOnly' });
    expect(await refuse({ contactId: push }, stranger)).toMatchObject({
      __typename: 'CustomerContactNotFound',
    });
    expect(await refuse({ customerId, contactId: push }, stranger)).toMatchObject({
      __typename: 'CustomerNotFound',
    });
    expect((await removed({ contactId: push }, me)).id).toBe(push);
  });
});

let spare: string;

describeRepeatable<RemoveContactInput>(app, {
  document: RemoveContactDocument,
  success: 'CustomerContactRemoved',
  input: async () => {
    const { customerId, email: contactId, push } = await anna();
    spare = push;
    return { customerId, contactId };
  },
  other: (input) => ({ ...input, contactId: spare }),
  refused: (input) => ({ ...input, contactId: NOBODY }),
});
