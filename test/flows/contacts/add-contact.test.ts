import { describe, expect, test } from 'vitest';
import { AddContactDocument, type AddContactInput } from '../../generated/graphql.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const add = async (input: AddContactInput, sender?: Sender) => {
  const { data, errors } = await app.ask(AddContactDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.addContact;
};
const added = async (input: AddContactInput, sender?: Sender) =>
  ended(await add(input, sender), 'CustomerContactAdded');
const refuse = (input: AddContactInput, sender?: Sender) => withNothingMoved(app, () => add(input, sender));

describe('a contact that is added', () => {
  test('belongs to the customer from then on [NH-09]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    later(app, { hours: 1 });
    const { contact, customer } = await added({
      customerId: id,
      type: 'EMAIL',
      value: ' Anna@Example.com',
      primary: true,
    });
    expect(contact).toMatchObject({ value: 'Anna@example.com', primary: true, verified: false });
    expect(customer).toMatchObject({
      email: 'Anna@example.com',
      contacts: [contact],
      version: 2,
      updatedAt: '2026-03-01T10:00:00+00:00',
    });
    expect((await historyOf(app, id))[0]).toMatchObject({
      kind: 'CONTACT_ADDED',
      actorKind: 'SERVICE',
      changes: [
        {
          field: 'contact',
          from: null,
          to: { type: 'EMAIL', value: 'Anna@example.com', isPrimary: true, isVerified: false },
        },
      ],
    });
  });

  test('is verified from the start when it is a push token [NH-04]', async () => {
    const { id: customerId } = await enter(app, { externalId: 'shop-1' });
    const push = await added({ customerId, type: 'PUSH', value: 'a:b' });
    expect(push.contact).toMatchObject({ value: 'a:b', primary: false, verified: true });
    const unproved = await added({ customerId, type: 'PUSH', value: 'c', verified: false });
    expect(unproved.contact).toMatchObject({ verified: false });
  });

  test.each([
    ['EMAIL', 'anna at example.com'],
    ['EMAIL', 'anna@example.com\nBcc: eve@example.com'],
    ['PHONE', '12'],
    ['PUSH', ''],
    ['PUSH', 'x'.repeat(4097)],
  ] as const)('has to be one of its type: %s %j is none [NH-04]', async (type, value) => {
    const { id: customerId } = await enter(app, { externalId: 'shop-1' });
    const { fields, status } = ended(await refuse({ customerId, type, value }), 'CustomerInputRejected');
    expect([status, ...fields.map(({ path }) => path)]).toEqual([400, 'value']);
  });

  test('takes the place of the primary one before it, and of no other type [NH-05]', async () => {
    const { id: customerId } = await enter(app, {
      contacts: [
        { type: 'EMAIL', value: 'a@example.com', primary: true },
        { type: 'PHONE', value: '+48512345678', primary: true },
      ],
    });
    const { customer } = await added({ customerId, type: 'EMAIL', value: 'b@example.com', primary: true });
    expect(customer).toMatchObject({
      email: 'b@example.com',
      phone: '+48512345678',
      contacts: [{ primary: false }, { primary: true }, { primary: true }],
    });
  });

  test('needs a customer that exists [NH-09]', async () => {
    await enter(app, { externalId: 'shop-1' });
    for (const customerId of [NOBODY, 'x', null]) {
      expect(await refuse({ customerId, type: 'PUSH', value: 'a' })).toMatchObject({
        __typename: 'CustomerNotFound',
        status: 404,
      });
    }
  });

  test('is not added twice, in whatever spelling [NH-04]', async () => {
    const { id: customerId } = await enter(app, { contacts: [{ type: 'PHONE', value: '512345678' }] });
    expect(
      await refuse({ customerId, type: 'PHONE', value: '+48 512-345-678', primary: true }),
    ).toMatchObject({ __typename: 'CustomerContactAlreadyListed', status: 409 });
  });

  test('is not verified when another customer has proved it [NH-04]', async () => {
    await enter(app, { contacts: [{ type: 'EMAIL', value: 'a@example.com', verified: true }] });
    const { id: customerId } = await enter(app, { externalId: 'shop-1' });
    const contact = { customerId, type: 'EMAIL', value: 'A@example.com' } as const;
    expect(await refuse({ ...contact, verified: true })).toMatchObject({
      __typename: 'CustomerContactTaken',
      status: 409,
    });
    expect((await added(contact)).contact?.verified).toBe(false);
  });

  test('is one of 50 at most [NH-04]', async () => {
    const contacts = Array.from({ length: 50 }, (_, n) => ({ type: 'PUSH', value: `t${n}` }) as const);
    const { id: customerId } = await enter(app, { externalId: 'shop-1', contacts });
    expect(await refuse({ customerId, type: 'PUSH', value: 'one more' })).toMatchObject({
      __typename: 'CustomerInputRejected',
    });
    expect(await refuse({ customerId, type: 'PUSH', value: 't50' })).toMatchObject({
      __typename: 'CustomerTooManyContacts',
      status: 409,
    });
  });

  test('is a push token when the customer adds it itself; an address has to be proved [SY-06]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const me = await app.customer(id);
    expect(await refuse({ type: 'EMAIL', value: 'a@example.com' }, me)).toMatchObject({
      __typename: 'CustomerPushTokensOnly',
      status: 403,
    });
    expect(await refuse({ type: 'PHONE', value: '512345678', verified: true }, me)).toMatchObject({
      __typename: 'CustomerPushTokensOnly',
    });
    expect((await added({ type: 'PUSH', value: 'a' }, me)).customer?.id).toBe(id);
    expect((await added({ customerId: id.toUpperCase(), type: 'PUSH', value: 'b' }, me)).customer?.id).toBe(
      id,
    );
  });

  test('is never added by one customer to another [D09]', async () => {
    const { id: mine } = await enter(app, { externalId: 'shop-1' });
    const { id: theirs } = await enter(app, { externalId: 'shop-2' });
    const answer = await refuse({ customerId: theirs, type: 'PUSH', value: 'a' }, await app.customer(mine));
    expect(answer).toMatchObject({ __typename: 'CustomerNotFound', status: 404 });
    expect((await read(app, theirs))?.contacts).toEqual([]);
  });
});

describeRepeatable<AddContactInput>(app, {
  document: AddContactDocument,
  success: 'CustomerContactAdded',
  input: async () => ({
    customerId: (await enter(app, { externalId: 'shop-1' })).id,
    type: 'EMAIL',
    value: 'a@example.com',
  }),
  other: (input) => ({ ...input, value: 'b@example.com' }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
