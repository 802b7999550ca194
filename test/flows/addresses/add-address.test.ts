import { describe, expect, test } from 'vitest';
import { AddAddressDocument, type AddAddressInput, MyAddressListDocument } from '../../generated/graphql.js';
import { addressBookOf } from '../../support/addresses.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { address } from '../../support/recipes/lists.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();
const book = addressBookOf(app);

const refuse = (input: AddAddressInput, sender?: Sender) =>
  withNothingMoved(app, () => book.add(input, sender));
const anna = async () => (await enter(app, { externalId: 'shop-1', address: { city: 'Kraków' } })).id;

describe('an address that is added', () => {
  test('is on the list, beside the one of the record, which stays [BX-13]', async () => {
    const customerId = await anna();
    later(app, { hours: 1 });
    const outcome = ended(await book.add({ customerId, ...address }), 'CustomerAddressAdded');
    const stored = { ...address, phone: '+48512345678' };
    const times = { createdAt: '2026-03-01T10:00:00+00:00', updatedAt: '2026-03-01T10:00:00+00:00' };
    expect(outcome.address).toEqual({ id: expect.any(String), ...stored, ...times });
    expect(outcome.customer).toEqual({ version: 2, addresses: [outcome.address] });
    expect((await read(app, customerId))!.address).toMatchObject({ city: 'Kraków', street1: null });
    const { defaultBilling, defaultShipping, ...parts } = stored;
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'ADDRESS_ADDED',
      actorKind: 'SERVICE',
      changes: [
        {
          field: 'addressEntry',
          from: null,
          to: { ...parts, isDefaultBilling: defaultBilling, isDefaultShipping: defaultShipping },
        },
      ],
    });
  });

  test('as a default takes the place of the one before, for that use only [BX-13]', async () => {
    const customerId = await anna();
    const first = await book.added({ customerId, city: 'A', defaultBilling: true, defaultShipping: true });
    later(app, { seconds: 1 });
    const second = await book.added({ customerId, city: 'B', defaultShipping: true });
    expect(await book.list(customerId)).toMatchObject([
      { id: first.id, defaultBilling: true, defaultShipping: false },
      { id: second.id, defaultBilling: false, defaultShipping: true },
    ]);
  });

  test('says where it is, in fields of the lengths of the one address [BX-13]', async () => {
    const customerId = await anna();
    const paths = async (input: Omit<AddAddressInput, 'customerId'>) =>
      ended(await refuse({ customerId, ...input }), 'CustomerInputRejected').fields.map(({ path }) => path);
    expect(await paths({ name: 'Anna', phone: '512345678' })).toEqual(['']);
    expect(await paths({ city: '' })).toEqual(['city']);
    expect(await paths({ city: 'Łódź', name: 'x'.repeat(201), postalCode: '0'.repeat(21) })).toEqual([
      'name',
      'postalCode',
    ]);
    expect(await paths({ countryCode: 'Poland' })).toEqual(['countryCode']);
    expect(await paths({ city: 'Łódź', phone: '12' })).toEqual(['phone']);
  });

  test.each([
    ['DE', '030 1234567', '+49301234567'],
    ['+44', '020 7946 0018', '+442079460018'],
    [null, '512345678', '+48512345678'],
    ['DE', '+48 512 345 678', '+48512345678'],
  ])('reads a phone number as it is dialled there: %s %s [BX-13]', async (countryCode, phone, stored) => {
    const added = await book.added({ customerId: await anna(), city: 'X', countryCode, phone });
    expect(added.phone).toBe(stored);
  });

  test('is one of 50 at most [F10]', async () => {
    const customerId = await anna();
    for (let n = 0; n < 50; n += 1) await book.added({ customerId, city: `City ${n}` });
    expect(await refuse({ customerId, city: 'One more' })).toMatchObject({
      __typename: 'CustomerTooManyAddresses',
      status: 409,
    });
  });

  test('is the customer’s own, and nobody’s who does not exist [BX-13]', async () => {
    const customerId = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const me = await app.customer(customerId);
    await book.added({ city: 'Gdynia' }, me);
    const { data } = await app.ask(MyAddressListDocument, {}, me);
    expect(data.me!.addresses).toMatchObject([{ city: 'Gdynia' }]);
    const unknown = { __typename: 'CustomerNotFound', status: 404 };
    expect(await refuse({ customerId: other, city: 'X' }, me)).toMatchObject(unknown);
    expect(await refuse({ customerId: NOBODY, city: 'X' })).toMatchObject(unknown);
  });

  test('is not read by a service that may only write [D10]', async () => {
    const input = { customerId: await anna(), city: 'Gdynia' };
    const { data, errors } = await app.ask(
      AddAddressDocument,
      { input },
      await app.service(['customers:write']),
    );
    expect(ended(data.addAddress, 'CustomerAddressAdded').address).toBeNull();
    expect(errors!.map(({ path, extensions }) => [path!.join('.'), extensions['code']])).toContainEqual([
      'addAddress.address',
      'FORBIDDEN',
    ]);
    expect(await book.list(input.customerId)).toHaveLength(1);
  });
});

describeRepeatable<AddAddressInput>(app, {
  document: AddAddressDocument,
  success: 'CustomerAddressAdded',
  input: async () => ({ customerId: await anna(), city: 'x' }),
  other: (input) => ({ ...input, city: 'y' }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
