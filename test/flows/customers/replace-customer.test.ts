import { describe, expect, test } from 'vitest';
import { ReplaceCustomerDocument, type ReplaceCustomerInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const replace = async (input: ReplaceCustomerInput) => {
  const { data, errors } = await app.ask(ReplaceCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.replaceCustomer;
};
const replaced = async (input: ReplaceCustomerInput) =>
  ended(await replace(input), 'CustomerReplaced').customer!;
const refuse = (input: ReplaceCustomerInput) => withNothingMoved(app, () => replace(input));

describe('a customer that is replaced', () => {
  test('has every field emptied that is absent [VV-05]', async () => {
    const { id, code, uuid } = await enter(app, everyField);
    later(app, { hours: 1 });
    expect(await replaced({ id, externalId: 'shop-1' })).toEqual({
      id,
      uuid,
      code,
      externalId: 'shop-1',
      customId: null,
      status: 'ENABLED',
      registered: false,
      anonymous: false,
      firstName: null,
      lastName: null,
      displayName: null,
      sex: 'NOT_SPECIFIED',
      birthDate: null,
      avatarUrl: null,
      company: null,
      language: null,
      address: {
        street1: null,
        street2: null,
        city: null,
        province: null,
        postalCode: null,
        countryCode: null,
        latitude: null,
        longitude: null,
      },
      email: null,
      phone: null,
      tags: [],
      metadata: null,
      customDate: null,
      note: null,
      contacts: [],
      attributes: [],
      campaignIds: [],
      agreements: {
        email: null,
        sms: null,
        push: null,
        bluetooth: null,
        rfid: null,
        wifi: null,
        records: [],
      },
      createdAt: '2026-03-01T09:00:00+00:00',
      updatedAt: '2026-03-01T10:00:00+00:00',
      lastActivityAt: null,
      version: 2,
    });
  });

  test('has every field that is given, and the address emptied field by field [VV-05]', async () => {
    const { id } = await enter(app, { externalId: 'other', address: { street2: 'm. 9' } });
    const { contacts, address, ...fields } = everyField;
    expect(await replaced({ id, ...everyField, address: { city: address.city } })).toMatchObject({
      ...fields,
      address: { city: 'Warszawa', street1: null, street2: null, latitude: null },
      contacts,
    });
  });

  test('keeps its agreements: silence is no decision [VV-05]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const decide = `mutation { setAgreements(input: { customerId: "${id}", email: true }) { __typename } }`;
    await app.ask(decide, undefined, await app.service());
    expect((await replaced({ id, externalId: 'shop-2' })).agreements).toMatchObject({ email: true });
  });

  test('has its attributes replaced, one that stays as well [VV-05]', async () => {
    const { id } = await enter(app, everyField);
    const attributes = [
      { name: 'size', value: '39' },
      { name: 'colour', value: 'red' },
    ];
    expect((await replaced({ id, externalId: 'shop-1', attributes })).attributes).toEqual([
      { name: 'colour', value: 'red' },
      { name: 'size', value: '39' },
    ]);
    const [entry] = await historyOf(app, id);
    expect(entry?.kind).toBe('CUSTOMER_REPLACED');
    expect(entry?.changes?.filter(({ field }) => field.startsWith('attributes'))).toEqual([
      { field: 'attributes.visits', from: 3, to: null },
      { field: 'attributes.size', from: '38', to: '39' },
      { field: 'attributes.colour', from: null, to: 'red' },
    ]);
  });

  test('is not written when it already is what is given [VV-04]', async () => {
    const { id } = await enter(app, everyField);
    later(app, { hours: 1 });
    expect(ended(await refuse({ id, ...everyField }), 'CustomerReplaced').customer?.version).toBe(1);
  });

  test('is not overwritten by a writer who has read an older version [VV-03]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    await replaced({ id, externalId: 'shop-2', expectedVersion: 1 });
    expect(await refuse({ id, externalId: 'shop-3', expectedVersion: 1 })).toMatchObject({
      __typename: 'CustomerVersionConflict',
      status: 409,
      currentVersion: 2,
    });
  });

  test('keeps something to be found by [NH-08]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    expect(await refuse({ id, firstName: 'Anna' })).toMatchObject({
      __typename: 'CustomerUnidentifiable',
      status: 400,
    });
  });

  test('has to exist [VV-01]', async () => {
    await enter(app, { externalId: 'shop-1' });
    expect(await refuse({ id: NOBODY, externalId: 'shop-2' })).toMatchObject({
      __typename: 'CustomerNotFound',
      status: 404,
    });
  });

  test('cannot take an externalId or a proved address from another [NH-04]', async () => {
    const contacts = [{ type: 'EMAIL', value: 'a@example.com', verified: true } as const];
    await enter(app, { externalId: 'shop-1', contacts });
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect(await refuse({ id, externalId: 'shop-1' })).toMatchObject({
      __typename: 'CustomerExternalIdTaken',
    });
    expect(await refuse({ id, contacts })).toMatchObject({ __typename: 'CustomerContactTaken' });
  });
});

describeRepeatable<ReplaceCustomerInput>(app, {
  document: ReplaceCustomerDocument,
  success: 'CustomerReplaced',
  input: async () => ({ id: (await enter(app, { externalId: 'shop-1' })).id, externalId: 'shop-2' }),
  other: (input) => ({ ...input, externalId: 'shop-3' }),
  refused: (input) => ({ ...input, id: NOBODY }),
});
