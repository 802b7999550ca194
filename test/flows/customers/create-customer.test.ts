import { describe, expect, test } from 'vitest';
import { CreateCustomerDocument, type CreateCustomerInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, read, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const create = async (input: CreateCustomerInput) => {
  const { data, errors } = await app.ask(CreateCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.createCustomer;
};
const refuse = (input: CreateCustomerInput) => withNothingMoved(app, () => create(input));
const wrongFields = async (input: CreateCustomerInput) =>
  ended(await refuse(input), 'CustomerInputRejected').fields.map(({ path }) => path);

describe('a new customer', () => {
  test('is made from an externalId only [NH-01]', async () => {
    const customer = await enter(app, { externalId: 'shop-1' });
    expect(customer).toMatchObject({
      externalId: 'shop-1',
      uuid: customer.id,
      status: 'ENABLED',
      registered: false,
      anonymous: false,
      sex: 'NOT_SPECIFIED',
      email: null,
      phone: null,
      tags: [],
      metadata: null,
      contacts: [],
      attributes: [],
      agreements: {
        email: null,
        sms: null,
        push: null,
        bluetooth: null,
        rfid: null,
        wifi: null,
        records: [],
      },
      version: 1,
      createdAt: '2026-03-01T09:00:00+00:00',
      updatedAt: '2026-03-01T09:00:00+00:00',
      lastActivityAt: null,
    });
    expect(customer.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(customer.code).toMatch(/^[1-9]\d{15}$/);
  });

  test.each([
    ['an e-mail address', { type: 'EMAIL', value: 'anna@example.com' }],
    ['a phone number', { type: 'PHONE', value: '+48512345678' }],
  ] as const)('is made from %s only [NH-01]', async (_what, contact) => {
    const customer = await enter(app, { contacts: [contact] });
    expect(customer.externalId).toBeNull();
    expect(customer.contacts).toMatchObject([{ ...contact, primary: false, verified: false }]);
  });

  test.each<[string, CreateCustomerInput]>([
    ['nothing', {}],
    ['a name only', { firstName: 'Anna' }],
    ['an empty list of contacts', { contacts: [] }],
    ['null for both', { externalId: null, contacts: null }],
    ['a push token only', { contacts: [{ type: 'PUSH', value: 'token' }] }],
  ])('is refused with %s [NH-01]', async (_what, input) => {
    expect(await refuse(input)).toEqual({
      __typename: 'CustomerUnidentifiable',
      status: 400,
      message: 'Customer requires at least a valid email, phone or external id.',
    });
  });

  test('is ENABLED unless given as DISABLED [NH-02]', async () => {
    expect((await enter(app, { externalId: 'a', status: 'DISABLED' })).status).toBe('DISABLED');
    expect((await enter(app, { externalId: 'b', status: 'ENABLED' })).status).toBe('ENABLED');
    expect((await enter(app, { externalId: 'c', status: null })).status).toBe('ENABLED');
  });

  test.each([
    ['text', 'some-metadata'],
    ['text that looks like a number', '0123'],
    ['text that looks like JSON', '{"a":1}'],
    ['text that looks like null', 'null'],
    ['a number', 12.5],
    ['false', false],
    ['a list', [1, null, 'x', { y: [] }]],
    ['an object', { z: 1, a: { 'ключ 🙂': null }, constructor: 'x', 'quote"s': '\\' }],
  ])('has metadata returned as given: %s [NH-03]', async (_what, metadata) => {
    const { id, metadata: answered } = await enter(app, { externalId: 'a', metadata });
    expect(answered).toEqual(metadata);
    expect(JSON.stringify((await read(app, id))?.metadata)).toBe(JSON.stringify(metadata));
  });

  test('may have no language, and any other as BCP 47 writes it [NH-03]', async () => {
    expect((await enter(app, { externalId: 'a', language: null })).language).toBeNull();
    expect((await enter(app, { externalId: 'b', language: 'en_US' })).language).toBe('en-US');
    expect(await wrongFields({ externalId: 'c', language: 'English' })).toEqual(['language']);
  });

  test('has its contacts validated and normalised by type [NH-04]', async () => {
    const { contacts, email, phone } = await enter(app, {
      contacts: [
        { type: 'EMAIL', value: ' Anna.Nowak@EXAMPLE.com ', primary: true },
        { type: 'PHONE', value: '512 345 678', primary: true, verified: true },
        { type: 'PUSH', value: 'Token:1' },
        { type: 'PUSH', value: 'Token:2', verified: false },
      ],
    });
    expect(contacts!.map(({ id: _id, ...contact }) => contact)).toEqual([
      { type: 'EMAIL', value: 'Anna.Nowak@example.com', primary: true, verified: false, verifiedBy: null },
      { type: 'PHONE', value: '+48512345678', primary: true, verified: true, verifiedBy: 'SERVICE' },
      { type: 'PUSH', value: 'Token:1', primary: false, verified: true, verifiedBy: 'SERVICE' },
      { type: 'PUSH', value: 'Token:2', primary: false, verified: false, verifiedBy: null },
    ]);
    expect({ email, phone }).toEqual({ email: 'Anna.Nowak@example.com', phone: '+48512345678' });
  });

  test('names every contact that is none, not only the first [NH-04]', async () => {
    const contacts = [
      { type: 'EMAIL', value: 'anna@' },
      { type: 'PHONE', value: '12' },
      { type: 'PUSH', value: 'two words' },
      { type: 'EMAIL', value: 'anna@example.com' },
    ] as const;
    expect(await wrongFields({ contacts: [...contacts] })).toEqual([
      'contacts.0.value',
      'contacts.1.value',
      'contacts.2.value',
    ]);
  });

  test('has one primary contact of a type at most, and each contact once [NH-05]', async () => {
    const contacts = [
      { type: 'EMAIL', value: 'a@example.com', primary: true },
      { type: 'EMAIL', value: 'b@example.com', primary: true },
      { type: 'EMAIL', value: 'A@example.com' },
    ] as const;
    expect(await wrongFields({ contacts: [...contacts] })).toEqual([
      'contacts.2',
      'contacts.0.primary',
      'contacts.1.primary',
    ]);
  });

  test('cannot have the externalId or the uuid of another [NH-01]', async () => {
    await enter(app, { externalId: 'shop-1', uuid: 'visitor-1' });
    expect(await refuse({ externalId: 'shop-1' })).toMatchObject({
      __typename: 'CustomerExternalIdTaken',
      status: 409,
    });
    expect(await refuse({ externalId: 'shop-2', uuid: 'visitor-1' })).toMatchObject({
      __typename: 'CustomerUuidTaken',
      status: 409,
    });
  });

  test('shares an unproved address, but not one another customer has proved [NH-04]', async () => {
    const value = 'anna@example.com';
    await enter(app, { contacts: [{ type: 'EMAIL', value }] });
    await enter(app, { contacts: [{ type: 'EMAIL', value, verified: true }] });
    const contacts = [{ type: 'EMAIL', value: 'ANNA@example.com', verified: true }] as const;
    expect(await refuse({ contacts: [...contacts] })).toMatchObject({
      __typename: 'CustomerContactTaken',
      status: 409,
    });
  });

  test('begins its history with who, when, from where and every field [BX-02]', async () => {
    const { id } = await enter(app, {
      externalId: 'shop-1',
      firstName: 'Anna',
      contacts: [{ type: 'EMAIL', value: 'anna@example.com', primary: true }],
      attributes: [{ name: 'shoe size', value: '38' }],
    });
    const address = { type: 'EMAIL', value: 'anna@example.com', isPrimary: true, isVerified: false };
    expect(await historyOf(app, id)).toMatchObject([
      {
        kind: 'CUSTOMER_CREATED',
        at: '2026-03-01T09:00:00+00:00',
        actorKind: 'SERVICE',
        actorId: 'test-till',
        source: { correlationId: expect.stringMatching(/^[\w-]{36}$/), ip: '127.0.0.1' },
        changes: [
          { field: 'externalId', from: null, to: 'shop-1' },
          { field: 'firstName', from: null, to: 'Anna' },
          { field: 'contacts', from: [], to: [address] },
          { field: 'attributes.shoe size', from: null, to: '38' },
        ],
      },
    ]);
  });

  test('keeps any text as it was typed, and refuses what the database cannot keep [F01]', async () => {
    for (const name of [
      "O'Neil",
      '"; drop table customer; --',
      '🙂\u202e',
      '  ',
      'null',
      'a,\n"b"\\',
      '__proto__',
    ]) {
      expect((await enter(app, { externalId: name, firstName: name, tags: [name] })).tags).toEqual([name]);
    }
    expect(await wrongFields({ externalId: 'a\0b', firstName: '\0', tags: ['\0'] })).toEqual([
      'firstName',
      'tags.0',
      'externalId',
    ]);
    expect(await wrongFields({ externalId: 'a', firstName: '\ud800' })).toEqual(['firstName']);
  });

  test('names every field that is wrong [F10]', async () => {
    expect(
      await wrongFields({
        externalId: '',
        firstName: 'x'.repeat(101),
        birthDate: '2026-03-02',
        avatarUrl: 'javascript:alert(1)',
        tags: ['a', 'a'],
        address: { latitude: 91, countryCode: 'Poland' },
        metadata: 'x'.repeat(32_000),
      }),
    ).toEqual([
      'firstName',
      'birthDate',
      'avatarUrl',
      'address.countryCode',
      'address.latitude',
      'tags.1',
      'externalId',
      'metadata',
    ]);
  });
});

describeRepeatable<CreateCustomerInput>(app, {
  document: CreateCustomerDocument,
  success: 'CustomerCreated',
  input: async () => ({ externalId: 'shop-1', metadata: { b: 1, a: 2 } }),
  other: (input) => ({ ...input, externalId: 'shop-2' }),
  refused: (input) => ({ ...input, externalId: null }),
});
