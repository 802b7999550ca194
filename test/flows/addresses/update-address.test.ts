import { describe, expect, test } from 'vitest';
import { UpdateAddressDocument, type UpdateAddressInput } from '../../generated/graphql.js';
import { addressBookOf } from '../../support/addresses.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();
const book = addressBookOf(app);

const refuse = (input: UpdateAddressInput, sender?: Sender) =>
  withNothingMoved(app, () => book.update(input, sender));
async function listed(externalId = 'shop-1') {
  const { id: customerId } = await enter(app, { externalId });
  const { id: addressId } = await book.added({
    customerId,
    name: 'Jan',
    city: 'Łódź',
    countryCode: 'PL',
    defaultBilling: true,
  });
  later(app, { hours: 1 });
  return { customerId, addressId };
}

describe('an address that is changed', () => {
  test('keeps what is not given, and loses what is null [BX-13]', async () => {
    const of = await listed();
    const { address } = ended(
      await book.update({ ...of, street1: 'Lipowa 3', name: null }),
      'CustomerAddressUpdated',
    );
    expect(address).toMatchObject({
      ...{ id: of.addressId, name: null, street1: 'Lipowa 3', city: 'Łódź', defaultBilling: true },
      createdAt: '2026-03-01T09:00:00+00:00',
      updatedAt: '2026-03-01T10:00:00+00:00',
    });
    const was = { city: 'Łódź', countryCode: 'PL', isDefaultBilling: true, isDefaultShipping: false };
    expect((await historyOf(app, of.customerId))[0]).toMatchObject({
      kind: 'ADDRESS_UPDATED',
      changes: [
        { field: 'addressEntry', from: { ...was, name: 'Jan' }, to: { ...was, street1: 'Lipowa 3' } },
      ],
    });
  });

  test('becomes a default in place of another one, and stops being it [BX-13]', async () => {
    const of = await listed();
    const other = await book.added({ customerId: of.customerId, city: 'Gdynia' });
    const { customerId } = of;
    ended(
      await book.update({ customerId, addressId: other.id, defaultBilling: true }),
      'CustomerAddressUpdated',
    );
    expect((await book.list(customerId)).map((one) => one.defaultBilling)).toEqual([false, true]);
    ended(
      await book.update({ customerId, addressId: other.id, defaultBilling: false }),
      'CustomerAddressUpdated',
    );
    expect((await book.list(customerId)).map((one) => one.defaultBilling)).toEqual([false, false]);
  });

  test('has one default after 20 concurrent calls [BX-13]', async () => {
    const { customerId } = await listed();
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push((await book.added({ customerId, city: `City ${n}` })).id);
    const answers = await Promise.all(
      ids.map((addressId) => book.update({ customerId, addressId, defaultShipping: true })),
    );
    for (const answer of answers) ended(answer, 'CustomerAddressUpdated');
    expect((await book.list(customerId)).filter((one) => one.defaultShipping)).toHaveLength(1);
  });

  test('is not written when it stands, nor emptied of every place [VV-04]', async () => {
    const of = await listed();
    ended(await refuse({ ...of, city: 'Łódź', defaultBilling: true }), 'CustomerAddressUpdated');
    expect(await refuse({ ...of, city: null, countryCode: null })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: '' }],
    });
    // Null would look as if it did something.
    expect(await refuse({ ...of, defaultBilling: null })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'defaultBilling' }],
    });
  });

  test('is on the list of that customer, else there is none [BX-13]', async () => {
    const of = await listed();
    const other = await listed('shop-2');
    const me = await app.customer(of.customerId);
    const none = { __typename: 'CustomerAddressNotFound', status: 404 };
    expect(await refuse({ ...of, addressId: other.addressId, city: 'X' })).toMatchObject(none);
    expect(await refuse({ addressId: other.addressId, city: 'X' }, me)).toMatchObject(none);
    expect(await refuse({ addressId: 'x', city: 'X' }, me)).toMatchObject(none);
    expect(await refuse({ ...other, city: 'X' }, me)).toMatchObject({ __typename: 'CustomerNotFound' });
    ended(
      await book.update({ addressId: of.addressId.toUpperCase(), city: 'Mine' }, me),
      'CustomerAddressUpdated',
    );
  });
});

describeRepeatable<UpdateAddressInput>(app, {
  document: UpdateAddressDocument,
  success: 'CustomerAddressUpdated',
  input: async () => ({ ...(await listed()), city: 'x' }),
  other: (input) => ({ ...input, city: 'y' }),
  refused: (input) => ({ ...input, addressId: NOBODY }),
});
