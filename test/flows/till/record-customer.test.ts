import { describe, expect, test } from 'vitest';
import { recordCustomer } from '../../../src/flows/till/record-customer.js';
import { TILL, useApp } from '../../support/app.js';
import { otherTill } from '../../support/balances.js';
import { historyOf, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { countOf, defined, ends, RECORD_CUSTOMER, shareCards, VERIFY_PIN } from '../../support/till.js';
import { worldOf } from '../../support/world.js';

const app = useApp();
const record = (input: object) => ends(app, RECORD_CUSTOMER, input);
const refuse = (input: object) => withNothingMoved(app, () => record(input));
const RANDOM_CODE = expect.stringMatching(/^[1-9]\d{15}$/);

describe('whom a till means', () => {
  test('no code, no card: somebody new with a random code of 16 digits [ST-M1]', async () => {
    const [one, two] = [await record({ firstName: 'Anna' }), await record({ firstName: 'Anna' })];
    expect(one).toMatchObject({ outcome: 'NEW', code: RANDOM_CODE, cardNumber: null });
    expect(one.customer).toMatchObject({ code: one.code, firstName: 'Anna', card: null });
    expect(two.outcome).toBe('NEW');
    expect(two.code).not.toBe(one.code);
    expect(await historyOf(app, one.customer.id)).toMatchObject([
      { kind: 'CUSTOMER_CREATED', actorKind: 'SERVICE', actorId: TILL },
    ]);
  });

  test('a code names its record, or becomes the code of a new one [ST-M2, ST-M3]', async () => {
    const made = await record({ code: 'A-1', firstName: 'Anna', lastName: 'Nowak' });
    expect(made).toMatchObject({ outcome: 'NEW', code: 'A-1' });
    const found = await record({ code: 'A-1', firstName: 'Ana' });
    expect(found).toMatchObject({
      outcome: 'UPDATE',
      code: 'A-1',
      customer: { id: made.customer.id, firstName: 'Ana', lastName: 'Nowak' },
    });
    expect(await countOf(app, 'customer')).toBe(1);
    expect((await historyOf(app, made.customer.id))[0]).toMatchObject({
      kind: 'CUSTOMER_UPDATED',
      changes: [{ field: 'firstName', from: 'Anna', to: 'Ana' }],
    });
  });

  test('a card two records have names neither; a code says which is meant [ST-M4]', async () => {
    const { customer } = await record({ code: 'A', cardNumber: '1' });
    await record({ code: 'B', cardNumber: '2' });
    await shareCards(app, 'SHARED');
    expect(await refuse({ cardNumber: 'SHARED', firstName: 'Anna' })).toMatchObject({
      __typename: 'LoyaltyCardAmbiguous',
      status: 409,
    });
    const meant = { code: 'A', cardNumber: 'SHARED', firstName: 'Anna' };
    expect(await record(meant)).toMatchObject({ outcome: 'UPDATE', customer: { id: customer.id } });
    expect(await refuse({ code: 'C', cardNumber: 'SHARED' })).toMatchObject({
      __typename: 'LoyaltyCardTaken',
    });
  });

  test('a card names the record that has it and answers its code [ST-M5]', async () => {
    const made = await record({ cardNumber: 'CARD-1', firstName: 'Anna' });
    const found = await record({ cardNumber: 'CARD-1', lastName: 'Nowak' });
    expect(found).toMatchObject({ outcome: 'UPDATE', code: made.code, cardNumber: null });
    expect(found.customer).toEqual({ ...made.customer, lastName: 'Nowak' });
  });

  test('a card that is somebody’s code becomes their card in place of the one before [ST-M6]', async () => {
    const made = await record({ code: '12345', cardNumber: 'OLD' });
    const found = await record({ cardNumber: '12345' });
    expect(found).toMatchObject({
      outcome: 'UPDATE',
      code: '12345',
      customer: { id: made.customer.id, card: { number: '12345', status: 'ACTIVE' } },
    });
    const history = await historyOf(app, made.customer.id, ['CARD_REPLACED']);
    expect(history).toMatchObject([{ changes: [{ field: 'card', from: 'OLD', to: '12345' }] }]);
    expect(await countOf(app, 'card')).toBe(2);
  });

  test('a card nobody has belongs to somebody new with a random code [ST-M7]', async () => {
    expect(await record({ cardNumber: 'CARD-1' })).toMatchObject({
      outcome: 'NEW',
      code: RANDOM_CODE,
      cardNumber: null,
      customer: { card: { number: 'CARD-1' } },
    });
  });

  test('with both the code decides, and the card takes the place of the one before [ST-M8]', async () => {
    const a = await record({ code: 'A', cardNumber: 'CARD-A' });
    expect(await record({ code: 'A', cardNumber: 'CARD-C' })).toMatchObject({
      outcome: 'UPDATE',
      customer: { id: a.customer.id, card: { number: 'CARD-C' } },
    });
    await record({ code: 'B', cardNumber: 'CARD-B' });
    for (const code of ['A', 'unknown']) {
      expect(await refuse({ code, cardNumber: 'CARD-B', firstName: 'Eve' })).toMatchObject({
        __typename: 'LoyaltyCardTaken',
        status: 409,
      });
    }
  });
});

describe('what a till says', () => {
  test('at least one field has to be given [ST-01]', async () => {
    const nothing = [{ firstName: null }, { sendNoEmail: true }, { newCode: false }, { customFields: [] }];
    for (const input of [{}, ...nothing, { idempotencyKey: 'k' }]) {
      expect(await refuse(input)).toMatchObject({
        __typename: 'CustomerInputRejected',
        message: 'Give at least one field.',
        fields: [{ path: '', message: 'Give at least one field.' }],
      });
    }
  });

  test('a new code alone is nobody’s and refused [ST-16]', async () => {
    for (const input of [{ newCode: true }, { newCode: true, sendNoEmail: true, firstName: null }]) {
      expect(await refuse(input)).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path: '' }],
      });
    }
  });

  test('a card number is drawn with as many digits as asked for, and only then answered [ST-02]', async () => {
    for (const cardNumberGenerate of [4, 10, 19]) {
      const { cardNumber, customer } = await record({ cardNumberGenerate });
      expect(cardNumber).toMatch(new RegExp(`^[1-9]\\d{${cardNumberGenerate - 1}}$`));
      expect(customer.card.number).toBe(cardNumber);
    }
    for (const cardNumberGenerate of [3, 20, 0, -1]) {
      expect(await refuse({ cardNumberGenerate })).toMatchObject({
        fields: [{ path: 'cardNumberGenerate' }],
      });
    }
    const both = await refuse({ cardNumberGenerate: 4, cardNumber: '1' });
    expect(both).toMatchObject({ fields: [{ path: 'cardNumberGenerate' }] });
  });

  test('custom fields are set as their type says, and otherwise refuse the whole call [ST-04]', async () => {
    const list = ['Gouda', 'Emental', 'Swiss'];
    const right: Array<[string, unknown, unknown, string[]?]> = [
      ['TEXT', 'text', 'text'],
      ['NUMBER', '12.5', 12.5],
      ['BOOLEAN', 'true', true],
      ['DATE', '2012-07-28', '2012-07-28'],
      ['DATE_TIME', '2012.07.28 22:59:59', '2012-07-28T22:59:59'],
      ['ONE_OF_LIST', 'Gouda', 'Gouda', list],
      ['MANY_OF_LIST', 'Gouda,Emental,Swiss', list, list],
    ];
    for (const [type, , , choices] of right) await defined(app, type, choices);
    const customFields = right.map(([, value], place) => ({ number: place + 1, value }));
    const { customer } = await record({ code: 'A', customFields });
    expect(customer.customFields).toEqual(
      right.map(([type, , value], place) => ({ number: place + 1, name: `Field ${type}`, value })),
    );
    for (const value of ['nonsense', 7.5, { a: 1 }, ['Brie']]) {
      for (const [place, [type]] of right.entries()) {
        if ((type === 'TEXT' && value === 'nonsense') || (type === 'NUMBER' && value === 7.5)) continue;
        const answer = await refuse({
          code: 'A',
          firstName: 'Eve',
          customFields: [{ number: place + 1, value }],
        });
        expect(answer, `${type} ${value}`).toMatchObject({ fields: [{ path: 'customFields.0.value' }] });
      }
    }
    const unknown = await refuse({ customFields: [{ number: 99, value: 'x' }] });
    expect(unknown).toMatchObject({ fields: [{ path: 'customFields.0.number' }] });
  });

  test('the shop hears of somebody new, once, unless told not to [ST-08]', async () => {
    const world = worldOf(app, { kind: 'SERVICE', id: TILL, scopes: [] });
    const note = (input: object) => recordCustomer({ ...world, shopEmail: 'shop@example.com' }, input);
    await note({ code: 'A', firstName: 'Anna', lastName: 'Nowak' });
    await note({ code: 'A', firstName: 'Ana' });
    await note({ code: 'B', sendNoEmail: true });
    expect(await app.messages()).toMatchObject([
      { channel: 'EMAIL', template: 'newCustomer', to: 'shop@example.com', data: { name: 'Anna Nowak' } },
    ]);
  });

  test('a PIN, a username and a password are set and shown nowhere [ST-09]', async () => {
    const secrets = { username: 'anna.n', password: 'nine lanterns over the harbour', pin: '471193' };
    const { customer } = await record({ cardNumber: 'CARD-1', ...secrets });
    expect(customer.isRegistered).toBe(true);
    const pin = await ends(app, VERIFY_PIN, { cardNumber: 'CARD-1', pin: secrets.pin });
    expect(pin.__typename).toBe('CustomerPinVerified');
    const stored = JSON.stringify(await app.everythingStored());
    expect(stored).not.toContain(secrets.password);
    expect(stored).not.toContain(secrets.pin);
  });

  test('a new code takes the place of the old one, which finds nobody [ST-10]', async () => {
    const { customer } = await record({ code: 'A' });
    const renewed = await record({ code: 'A', newCode: true });
    expect(renewed).toMatchObject({ outcome: 'UPDATE', code: RANDOM_CODE, customer: { id: customer.id } });
    expect(await record({ code: 'A' })).toMatchObject({ outcome: 'NEW' });
    expect(await record({ code: renewed.code, firstName: 'Anna' })).toMatchObject({
      outcome: 'UPDATE',
      customer: { id: customer.id },
    });
  });

  test('a new code beside one that nobody has is refused: the next till would find nobody by the given one [ST-10]', async () => {
    expect(await record({ code: 'A', newCode: true, firstName: 'Anna' })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'newCode' }],
    });
    expect(await record({ code: 'A' })).toMatchObject({ outcome: 'NEW', code: 'A' });
  });

  test('all fields arrive; absent keeps them and null empties them [ST-11]', async () => {
    const plain = {
      firstName: 'Anna',
      lastName: 'Nowak',
      customDate: '2010-02-03',
      note: 'likes tea',
    };
    const place = {
      street1: 'Polna 1',
      street2: 'm. 2',
      city: 'Łódź',
      province: 'łódzkie',
      postalCode: '90-001',
    };
    const reach = { countryCode: 'PL', phone: '600 123 456', email: 'Anna@Example.com' };
    const { customer } = await record({ code: 'A', ...plain, ...place, ...reach });
    expect(customer).toMatchObject({ ...plain, address: { ...place, countryCode: 'PL' } });
    expect(customer.contacts).toEqual([
      { type: 'EMAIL', value: 'Anna@example.com', isPrimary: true, isVerified: false },
      { type: 'PHONE', value: '+48600123456', isPrimary: true, isVerified: false },
    ]);
    expect((await refuse({ code: 'A' })).customer).toEqual(customer);
    const emptied = await record({ code: 'A', street2: null, note: null });
    expect(emptied.customer).toMatchObject({
      note: null,
      address: { street1: 'Polna 1', street2: null },
    });
  });
});

describeRepeatable<{ firstName: string; cardNumber?: string; idempotencyKey?: string }>(app, {
  document: RECORD_CUSTOMER,
  success: 'CustomerRecorded',
  input: async () => ({ firstName: 'Anna' }),
  other: (input) => ({ ...input, firstName: 'Eve' }),
  refused: (input) => ({ ...input, cardNumber: 'a b' }),
  another: () => otherTill(app),
});
