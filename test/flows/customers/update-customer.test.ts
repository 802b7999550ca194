import { describe, expect, test } from 'vitest';
import { UpdateCustomerDocument, type UpdateCustomerInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { everyField } from '../../support/every-field.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const update = async (input: UpdateCustomerInput) => {
  const { data, errors } = await app.ask(UpdateCustomerDocument, { input }, await app.service());
  expect(errors).toBeUndefined();
  return data.updateCustomer;
};
const updated = async (input: UpdateCustomerInput) => ended(await update(input), 'CustomerUpdated').customer!;
const refuse = (input: UpdateCustomerInput) => withNothingMoved(app, () => update(input));

describe('a customer that is updated', () => {
  test('takes externalId, status, metadata and language [NH-07]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    later(app, { hours: 1 });
    const given = {
      externalId: 'shop-2',
      status: 'DISABLED',
      metadata: { a: 1 },
      language: 'pl-PL',
    } as const;
    expect(await updated({ id, ...given })).toMatchObject({
      ...given,
      firstName: 'Anna',
      version: 2,
      createdAt: '2026-03-01T09:00:00+00:00',
      updatedAt: '2026-03-01T10:00:00+00:00',
    });
  });

  test('keeps everything that is absent [NH-07]', async () => {
    const before = await enter(app, everyField);
    const after = await updated({ id: before.id, language: 'de' });
    const { language: _l, version: _v, updatedAt: _u, ...kept } = before;
    expect(after).toMatchObject(kept);
    expect(after.language).toBe('de');
  });

  test('has its contacts replaced when a list is given; who stays keeps its id [NH-07]', async () => {
    const before = await enter(app, {
      contacts: [
        { type: 'EMAIL', value: 'a@example.com', primary: true },
        { type: 'EMAIL', value: 'b@example.com' },
        { type: 'PHONE', value: '+48512345678', primary: true },
      ],
    });
    const after = await updated({
      id: before.id,
      contacts: [
        { type: 'EMAIL', value: 'B@example.com', primary: true, verified: true },
        { type: 'EMAIL', value: 'c@example.com' },
      ],
    });
    expect(after.contacts).toMatchObject([
      { id: before.contacts![1]!.id, value: 'B@example.com', primary: true, verified: true },
      { value: 'c@example.com', primary: false, verified: false },
    ]);
    expect(after).toMatchObject({ email: 'B@example.com', phone: null, version: 2 });
  });

  test('keeps something to be found by [NH-08]', async () => {
    const { id } = await enter(app, {
      externalId: 'shop-1',
      contacts: [{ type: 'EMAIL', value: 'a@example.com' }],
    });
    const problem = {
      __typename: 'CustomerUnidentifiable',
      status: 400,
      message: 'Customer requires at least a valid email, phone or external id.',
    };
    expect(await refuse({ id, externalId: null, contacts: [] })).toEqual(problem);
    expect(await refuse({ id, externalId: null, contacts: [{ type: 'PUSH', value: 'x' }] })).toEqual(problem);
    expect((await updated({ id, contacts: null })).contacts).toEqual([]);
    expect(await refuse({ id, externalId: null })).toEqual(problem);
  });

  test.each([NOBODY, 'not-an-id', ''])('has to exist: %j is unknown [VV-01]', async (id) => {
    await enter(app, { externalId: 'shop-1' });
    expect(await refuse({ id, firstName: 'Anna' })).toEqual({
      __typename: 'CustomerNotFound',
      status: 404,
      message: 'There is no such customer.',
    });
  });

  test('is known by its id in capitals as well [NH-06]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    expect((await updated({ id: id.toUpperCase(), firstName: 'Anna' })).firstName).toBe('Anna');
    expect((await read(app, id.toUpperCase()))?.firstName).toBe('Anna');
  });

  test('keeps what two clients changed in different fields [VV-03]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna', lastName: 'Nowak' });
    await updated({ id, lastName: 'Kowalska' });
    expect(await updated({ id, firstName: 'Hanna' })).toMatchObject({
      firstName: 'Hanna',
      lastName: 'Kowalska',
      version: 3,
    });
  });

  test('is not overwritten by a writer who has read an older version [VV-03]', async () => {
    const { id, version } = await enter(app, { externalId: 'shop-1' });
    await updated({ id, firstName: 'Anna', expectedVersion: version });
    expect(await refuse({ id, firstName: 'Hanna', expectedVersion: version })).toEqual({
      __typename: 'CustomerVersionConflict',
      status: 409,
      message: 'The customer has changed in the meantime. Read them again, then repeat.',
      currentVersion: 2,
    });
    await updated({ id, firstName: 'Hanna', expectedVersion: 2 });
  });

  test.each<[string, Omit<UpdateCustomerInput, 'id'>]>([
    ['contacts', { contacts: [{ type: 'EMAIL', value: 'a@example.com' }] }],
    ['attributes', { attributes: [{ name: 'a', value: 1 }] }],
    ['fields', { firstName: 'Anna' }],
  ])('has a new version after a change of its %s, also within one instant [VV-03]', async (_what, change) => {
    const { id, version } = await enter(app, { externalId: 'shop-1' });
    const after = await updated({ id, ...change });
    expect(after.version).toBe(version! + 1);
    expect(Date.parse(after.updatedAt!)).toBeGreaterThan(Date.parse('2026-03-01T09:00:00Z'));
  });

  test('is not written when nothing changes [VV-04]', async () => {
    const { id } = await enter(app, everyField);
    later(app, { hours: 1 });
    const { customer } = ended(await refuse({ id, ...everyField }), 'CustomerUpdated');
    expect(customer).toMatchObject({ version: 1, updatedAt: '2026-03-01T09:00:00+00:00' });
    await refuse({ id });
    expect(await historyOf(app, id)).toHaveLength(1);
  });

  test.each([
    ['text that looks like a number', '7'],
    ['text that looks like JSON', '{"a":1}'],
    ['text that looks like null', 'null'],
  ])('is not written when its metadata and attributes stay %s [VV-04]', async (_what, value) => {
    const given = { externalId: 'a', metadata: value, attributes: [{ name: 'a', value }] };
    const { id } = await enter(app, given);
    expect(ended(await refuse({ id, ...given }), 'CustomerUpdated').customer).toMatchObject({
      metadata: value,
      attributes: [{ name: 'a', value }],
    });
  });

  test('has on record who changed which field from what to what [BX-02]', async () => {
    const { id } = await enter(app, everyField);
    await updated({
      id,
      lastName: null,
      tags: ['gold'],
      address: { city: 'Kraków' },
      metadata: [1],
      attributes: [{ name: 'size', value: null }],
    });
    const [entry] = await historyOf(app, id);
    expect(entry).toMatchObject({
      kind: 'CUSTOMER_UPDATED',
      at: '2026-03-01T09:00:00+00:00',
      actorKind: 'SERVICE',
      actorId: 'test-till',
      changes: [
        { field: 'lastName', from: 'Nowak', to: null },
        { field: 'tags', from: ['gold', 'a, "b"'], to: ['gold'] },
        { field: 'metadata', from: { k: 'v' }, to: [1] },
        { field: 'address.city', from: 'Warszawa', to: 'Kraków' },
        { field: 'attributes.size', from: '38', to: null },
      ],
    });
  });

  test('cannot take an externalId or a proved address from another [NH-04]', async () => {
    const contacts = [{ type: 'EMAIL', value: 'a@example.com', verified: true } as const];
    await enter(app, { externalId: 'shop-1', contacts });
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect(await refuse({ id, externalId: 'shop-1' })).toMatchObject({
      __typename: 'CustomerExternalIdTaken',
      status: 409,
    });
    expect(await refuse({ id, contacts })).toMatchObject({ __typename: 'CustomerContactTaken', status: 409 });
  });

  test('is not updated with a wrong field [F10]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const { fields } = ended(await refuse({ id, firstName: '', language: 'x' }), 'CustomerInputRejected');
    expect(fields.map(({ path }) => path)).toEqual(['firstName', 'language']);
  });
});

describeRepeatable<UpdateCustomerInput>(app, {
  document: UpdateCustomerDocument,
  success: 'CustomerUpdated',
  input: async () => ({ id: (await enter(app, { externalId: 'shop-1' })).id, firstName: 'Anna' }),
  other: (input) => ({ ...input, firstName: 'Hanna' }),
  refused: (input) => ({ ...input, id: NOBODY }),
});
