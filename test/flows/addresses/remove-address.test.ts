import { describe, expect, test } from 'vitest';
import { RemoveAddressDocument, type RemoveAddressInput } from '../../generated/graphql.js';
import { addressBookOf } from '../../support/addresses.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const book = addressBookOf(app);

const refuse = (input: RemoveAddressInput, sender?: Sender) =>
  withNothingMoved(app, () => book.remove(input, sender));
async function listed(externalId = 'shop-1') {
  const { id: customerId } = await enter(app, { externalId });
  const { id: addressId } = await book.added({ customerId, city: 'Łódź', defaultShipping: true });
  return { customerId, addressId };
}

describe('an address that is removed', () => {
  test('is gone, and is shown as of a time before [BX-13, BX-02]', async () => {
    const { customerId, addressId } = await listed();
    const before = app.clock.now;
    const was = await book.list(customerId);
    later(app, { hours: 1 });
    const input = { customerId, addressId, expectedVersion: 2 };
    const removed = ended(await book.remove(input), 'CustomerAddressRemoved');
    expect(removed).toMatchObject({ id: addressId, customer: { version: 3, addresses: [] } });
    expect(await book.list(customerId, before)).toEqual(was);
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'ADDRESS_REMOVED',
      changes: [
        {
          field: 'addressEntry',
          from: { city: 'Łódź', isDefaultBilling: false, isDefaultShipping: true },
          to: null,
        },
      ],
    });
    expect(await refuse({ customerId, addressId })).toMatchObject({ __typename: 'CustomerAddressNotFound' });
  });

  test('is on the list of that customer, who is there [BX-13]', async () => {
    const of = await listed();
    const other = await listed('shop-2');
    const me = await app.customer(of.customerId);
    const none = { __typename: 'CustomerAddressNotFound', status: 404 };
    expect(await refuse({ ...of, addressId: other.addressId })).toMatchObject(none);
    expect(await refuse({ addressId: other.addressId }, me)).toMatchObject(none);
    expect(await refuse({ ...of, customerId: NOBODY })).toMatchObject({ __typename: 'CustomerNotFound' });
    expect(await refuse({ ...of, expectedVersion: 1 })).toMatchObject({
      __typename: 'CustomerVersionConflict',
      currentVersion: 2,
    });
    ended(await book.remove({ addressId: of.addressId }, me), 'CustomerAddressRemoved');
    expect(await book.list(of.customerId)).toEqual([]);
  });
});

test('repeated with the same key, the removal is answered the same [BX-05]', async () => {
  const input = { ...(await listed()), idempotencyKey: 'order-4711' };
  const first = ended(await book.remove(input), 'CustomerAddressRemoved');
  expect(await refuse(input)).toEqual(first);
  const { data, errors } = await app.ask(
    RemoveAddressDocument,
    { input: { ...input, addressId: NOBODY } },
    await app.service(),
  );
  expect(errors).toBeUndefined();
  ended(data.removeAddress, 'CustomerIdempotencyKeyReused');
});
