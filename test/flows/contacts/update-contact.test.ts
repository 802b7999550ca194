import { describe, expect, test } from 'vitest';
import { UpdateContactDocument, type UpdateContactInput } from '../../generated/graphql.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const update = async (input: UpdateContactInput, sender?: Sender) => {
  const { data, errors } = await app.ask(UpdateContactDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.updateContact;
};
const updated = async (input: UpdateContactInput, sender?: Sender) =>
  ended(await update(input, sender), 'CustomerContactUpdated');
const refuse = (input: UpdateContactInput, sender?: Sender) =>
  withNothingMoved(app, () => update(input, sender));

async function anna() {
  const { id: customerId, contacts } = await enter(app, {
    contacts: [
      { type: 'EMAIL', value: 'a@example.com', primary: true, verified: true },
      { type: 'EMAIL', value: 'b@example.com' },
      { type: 'PUSH', value: 'token-1' },
    ],
  });
  const [first, second, push] = contacts!.map(({ id }) => id);
  return { customerId, first: first!, second: second!, push: push! };
}

describe('a contact that is updated', () => {
  test('becomes primary in place of the one before [NH-05]', async () => {
    const { customerId, second: contactId } = await anna();
    const { customer } = await updated({ customerId, contactId, primary: true });
    expect(customer).toMatchObject({
      email: 'b@example.com',
      contacts: [{ primary: false, verified: true }, { primary: true, verified: false }, {}],
      version: 2,
    });
  });

  test('keeps what is not given, and is on record [NH-09]', async () => {
    const { customerId, first: contactId } = await anna();
    later(app, { hours: 1 });
    const { contact } = await updated({ customerId, contactId, verified: false });
    expect(contact).toMatchObject({ value: 'a@example.com', primary: true, verified: false });
    const [entry] = await historyOf(app, customerId);
    expect(entry).toMatchObject({
      kind: 'CONTACT_UPDATED',
      at: '2026-03-01T10:00:00+00:00',
      changes: [{ field: 'contact', from: { isVerified: true }, to: { isVerified: false } }],
    });
  });

  test('is unproved once it is another address, but not for another spelling [NH-04]', async () => {
    const { customerId, first: contactId } = await anna();
    const respelt = await updated({ customerId, contactId, value: 'A@example.com' });
    expect(respelt.contact).toMatchObject({ value: 'A@example.com', verified: true });
    const { contact } = await updated({ customerId, contactId, value: 'c@example.com' });
    expect(contact).toMatchObject({ value: 'c@example.com', verified: false, primary: true });
    const vouched = await updated({ customerId, contactId, value: 'd@example.com', verified: true });
    expect(vouched.contact).toMatchObject({ verified: true });
  });

  test('is not written when nothing changes [VV-04]', async () => {
    const { customerId, first: contactId } = await anna();
    later(app, { hours: 1 });
    const same = { customerId, contactId, value: 'a@example.com', primary: true, verified: true };
    expect(ended(await refuse(same), 'CustomerContactUpdated').customer?.version).toBe(1);
    await refuse({ customerId, contactId });
  });

  test('has to be a contact of that customer [NH-09]', async () => {
    const { customerId, first: contactId } = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const unknown = [
      [{ customerId: NOBODY, contactId }, 'CustomerNotFound'],
      [{ contactId }, 'CustomerNotFound'],
      [{ customerId: other, contactId }, 'CustomerContactNotFound'],
      [{ customerId, contactId: NOBODY }, 'CustomerContactNotFound'],
      [{ customerId, contactId: 'x' }, 'CustomerContactNotFound'],
    ] as const;
    for (const [input, __typename] of unknown) {
      expect(await refuse({ ...input, primary: false })).toMatchObject({ __typename, status: 404 });
    }
  });

  test('has to be one of its type, and only once on the record [NH-04]', async () => {
    const { customerId, first: contactId } = await anna();
    expect(await refuse({ customerId, contactId, value: '512345678' })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'value' }],
    });
    expect(await refuse({ customerId, contactId, value: null })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'value' }],
    });
    expect(await refuse({ customerId, contactId, value: 'B@example.com' })).toMatchObject({
      __typename: 'CustomerContactAlreadyListed',
      status: 409,
    });
  });

  test('cannot be proved when another customer has proved it [NH-04]', async () => {
    await enter(app, { contacts: [{ type: 'EMAIL', value: 'b@example.com', verified: true }] });
    const { customerId, second: contactId } = await anna();
    expect(await refuse({ customerId, contactId, verified: true, primary: true })).toMatchObject({
      __typename: 'CustomerContactTaken',
      status: 409,
    });
  });

  test('is a push token when the customer changes it itself [SY-06]', async () => {
    const { customerId, second, push } = await anna();
    const me = await app.customer(customerId);
    expect(await refuse({ contactId: second, verified: true }, me)).toMatchObject({
      __typename: 'CustomerPushTokensOnly',
      status: 403,
    });
    const { contact } = await updated({ contactId: push, value: 'token-2', primary: true }, me);
    expect(contact).toMatchObject({ value: 'token-2', primary: true, verified: true });
  });

  test('is out of reach for another customer [D09]', async () => {
    const { customerId, push: contactId } = await anna();
    const { id: mine } = await enter(app, { externalId: 'shop-2' });
    const me = await app.customer(mine);
    expect(await refuse({ customerId, contactId, value: 'x' }, me)).toMatchObject({
      __typename: 'CustomerNotFound',
    });
    expect(await refuse({ contactId, value: 'x' }, me)).toMatchObject({
      __typename: 'CustomerContactNotFound',
    });
  });
});

describeRepeatable<UpdateContactInput>(app, {
  document: UpdateContactDocument,
  success: 'CustomerContactUpdated',
  input: async () => {
    const { customerId, second: contactId } = await anna();
    return { customerId, contactId, primary: true };
  },
  other: (input) => ({ ...input, value: 'c@example.com' }),
  refused: (input) => ({ ...input, contactId: NOBODY }),
});
