import { describe, expect, test } from 'vitest';
import { MeDocument, UpdateAccountDocument, type UpdateAccountInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read, withNothingMoved } from '../../support/customers.js';
import { activeAnna } from '../../support/every-field.js';

const app = useApp();

const update = async (id: string, input: UpdateAccountInput) => {
  const { data, errors } = await app.ask(UpdateAccountDocument, { input }, await app.customer(id));
  expect(errors).toBeUndefined();
  return data.updateAccount;
};
const updated = async (id: string, input: UpdateAccountInput) =>
  ended(await update(id, input), 'CustomerAccountUpdated').customer!;
const refuse = (id: string, input: UpdateAccountInput) => withNothingMoved(app, () => update(id, input));

/** The documented example of SY-04, in our names for address, city, province and postal code. */
const documented = {
  phone: '123456789',
  customId: '000111',
  firstName: 'John',
  lastName: 'Rise',
  displayName: 'John Rise',
  sex: 'MALE',
  birthDate: '1989-08-03',
  company: 'Synerise',
  address: {
    street1: 'Marszałkowska',
    city: 'Warszawa',
    province: 'Mazowieckie',
    postalCode: '00-000',
    countryCode: '+48',
  },
  agreements: { email: true, sms: true, push: true, bluetooth: true, rfid: true, wifi: true },
  attributes: [{ name: 'ATTRIBUTE_1', value: 'ATTRIBUTE_1' }],
  tags: ['TAG_1', 'TAG_2'],
} satisfies UpdateAccountInput;

const john = async () => (await enter(app, { contacts: [{ type: 'EMAIL', value: 'john@example.com' }] })).id;

describe('an account that its customer updates', () => {
  test('takes the documented example and gives it back [SY-04]', async () => {
    const id = await john();
    await updated(id, documented);
    const { data } = await app.ask(MeDocument, undefined, await app.customer(id));
    const { agreements, ...fields } = documented;
    expect(data.me).toMatchObject({ ...fields, phone: '+48123456789', agreements });
    expect(
      data.me?.agreements?.records.map(({ actorKind, actorId, source }) => [actorKind, actorId, source]),
    ).toEqual(Array(6).fill(['CUSTOMER', id, 'account']));
  });

  test('changes exactly the supplied fields [SY-03]', async () => {
    const { id } = await enter(app, activeAnna);
    await updated(id, { agreements: documented.agreements });
    const before = await read(app, id);
    later(app, { hours: 1 });
    const after = await updated(id, { lastName: 'Kowalska', agreements: { sms: false } });
    const { lastName: _l, version: _v, updatedAt: _u, agreements: _a, ...kept } = before!;
    expect(after).toMatchObject({ ...kept, lastName: 'Kowalska', version: 3 });
    expect(after.agreements).toMatchObject({ ...documented.agreements, sms: false });
    const by = { at: '2026-03-01T10:00:00+00:00', actorKind: 'CUSTOMER', actorId: id };
    expect((await historyOf(app, id)).slice(0, 2)).toMatchObject([
      { kind: 'AGREEMENTS_CHANGED', ...by, changes: [{ field: 'agreements.sms', from: true, to: false }] },
      { kind: 'ACCOUNT_UPDATED', ...by, changes: [{ field: 'lastName', from: 'Nowak', to: 'Kowalska' }] },
    ]);
  });

  test('is not written when nothing is supplied or nothing changes [SY-03]', async () => {
    const id = await john();
    await updated(id, documented);
    const history = await historyOf(app, id);
    later(app, { hours: 1 });
    await refuse(id, {});
    await refuse(id, documented);
    await refuse(id, { agreements: {}, address: {}, attributes: [] });
    expect(await historyOf(app, id)).toEqual(history);
  });

  test('is emptied by null, field by field [SY-05]', async () => {
    const { id } = await enter(app, activeAnna);
    const emptied = {
      customId: null,
      firstName: null,
      lastName: null,
      displayName: null,
      birthDate: null,
      avatarUrl: null,
      company: null,
      language: null,
      customDate: null,
      note: null,
      phone: null,
    };
    const after = await updated(id, { ...emptied, sex: null, tags: null, address: { city: null } });
    expect(after).toMatchObject({
      ...emptied,
      sex: 'NOT_SPECIFIED',
      tags: [],
      address: { ...activeAnna.address, city: null },
    });
    const { address } = await updated(id, { address: null });
    expect(Object.values(address!)).toEqual(Array(8).fill(null));
  });

  test('has its attributes merged by name and its tags replaced as a list [SY-05]', async () => {
    const { id } = await enter(app, activeAnna);
    const after = await updated(id, {
      attributes: [
        { name: 'size', value: null },
        { name: 'pets', value: ['cat'] },
        { name: 'never there', value: null },
      ],
      tags: ['new'],
    });
    expect(after.attributes).toEqual([
      { name: 'pets', value: ['cat'] },
      { name: 'visits', value: 3 },
    ]);
    expect(after.tags).toEqual(['new']);
  });

  test('has no null for an agreement: it is decided or left alone [SY-05]', async () => {
    const id = await john();
    const { fields } = ended(await refuse(id, { agreements: { email: null } }), 'CustomerInputRejected');
    expect(fields.map(({ path }) => path)).toEqual(['agreements.email']);
    await refuse(id, { agreements: null });
  });

  test('cannot be given an e-mail address, status or proof of a phone [SY-06]', async () => {
    const id = await john();
    for (const given of ['email: "x@example.com"', 'status: DISABLED', 'verified: true', 'externalId: "x"']) {
      const document = `mutation { updateAccount(input: { ${given} }) { __typename } }`;
      const { errors, data } = await withNothingMoved(app, async () =>
        app.ask(document, undefined, await app.customer(id)),
      );
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  test('has a phone given here stored as primary and unproved, in place of a proved one [SY-06]', async () => {
    const { id } = await enter(app, {
      contacts: [{ type: 'PHONE', value: '512345678', primary: true, verified: true }],
    });
    const after = await updated(id, { phone: '600 100 200' });
    expect(after.phone).toBe('+48600100200');
    expect(after.contacts).toMatchObject([
      { value: '+48512345678', primary: false, verified: true },
      { value: '+48600100200', primary: true, verified: false },
    ]);
    expect((await historyOf(app, id))[0]?.changes).toEqual([
      { field: 'phone', from: '+48512345678', to: '+48600100200' },
    ]);
    expect(after.version).toBe(2);
  });

  test('has a listed phone made primary again, as proved as it was [SY-06]', async () => {
    const { id } = await enter(app, {
      contacts: [
        { type: 'PHONE', value: '512345678', primary: true },
        { type: 'PHONE', value: '600100200', verified: true },
      ],
    });
    expect((await updated(id, { phone: '600100200' })).contacts).toMatchObject([
      { primary: false, verified: false },
      { primary: true, verified: true },
    ]);
  });

  test('takes a number another customer has proved, unproved [SY-06]', async () => {
    await enter(app, { contacts: [{ type: 'PHONE', value: '512345678', verified: true }] });
    const { contacts } = await updated(await john(), { phone: '512345678' });
    expect(contacts?.at(-1)).toMatchObject({ value: '+48512345678', verified: false });
  });

  test.each([
    ['+49', '030 901820', '+4930901820'],
    ['DE', '030 901820', '+4930901820'],
    ['+48', '0044 20 7946 0018', '+442079460018'],
    ['DE', '+442079460018', '+442079460018'],
    ['XX', '512345678', '+48512345678'],
    [null, '512345678', '+48512345678'],
  ])('has its phone read in the country given with it: %s, %s [SY-04]', async (countryCode, phone, e164) => {
    const after = await updated(await john(), { phone, address: { countryCode } });
    expect(after.phone).toBe(e164);
  });

  test('keeps something to be found by [NH-08]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'PHONE', value: '512345678', primary: true }] });
    expect(await refuse(id, { phone: null, firstName: 'Anna' })).toMatchObject({
      __typename: 'CustomerUnidentifiable',
      status: 400,
    });
  });

  test('names every field that is wrong [F10]', async () => {
    const wrong = { phone: '12', birthDate: '1899-12-31', language: 'English', tags: [''], firstName: '\0' };
    const { fields } = ended(await refuse(await john(), wrong), 'CustomerInputRejected');
    expect(fields.map(({ path }) => path).toSorted()).toEqual([
      'birthDate',
      'firstName',
      'language',
      'phone',
      'tags.0',
    ]);
  });

  test('is updated once per idempotency key [BX-05]', async () => {
    const id = await john();
    const first = await updated(id, { tags: ['a'], idempotencyKey: 'k' });
    const again = await refuse(id, { tags: ['a'], idempotencyKey: 'k' });
    expect(ended(again, 'CustomerAccountUpdated').customer).toEqual(first);
    expect(await refuse(id, { tags: ['b'], idempotencyKey: 'k' })).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
      status: 422,
    });
    const { id: other } = await enter(app, { externalId: 'other' });
    expect((await updated(other, { tags: ['b'], idempotencyKey: 'k' })).tags).toEqual(['b']);
    later(app, { hours: 24, seconds: 1 });
    expect((await updated(id, { tags: ['b'], idempotencyKey: 'k' })).tags).toEqual(['b']);
  });
});
