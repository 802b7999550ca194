import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard } from '../../support/balances.js';
import { historyOf, later, NOBODY } from '../../support/customers.js';
import { BLOCK_CARD, ends, RECORD_CUSTOMER, VERIFY_PIN } from '../../support/till.js';

const app = useApp();
let customerId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
  const set = await ends(app, RECORD_CUSTOMER, { cardNumber: CARD, pin: '4711' });
  expect(set).toMatchObject({ __typename: 'CustomerRecorded', customer: { id: customerId } });
});
const verify = (pin: string, which: object = { cardNumber: CARD }) =>
  ends(app, VERIFY_PIN, { ...which, pin });
const isRejected = { __typename: 'CustomerPinRejected', status: 403 };

describe('verifying a PIN', () => {
  test('a terminal hears that it is the customer’s, by card or by customer [ST-09]', async () => {
    for (const which of [{ cardNumber: CARD }, { customerId }]) {
      expect(await verify('4711', which)).toEqual({
        __typename: 'CustomerPinVerified',
        customer: { id: customerId },
      });
    }
    for (const pin of ['4712', '', '04711', '471', ' 4711', "' or 1=1 --"]) {
      expect(await verify(pin)).toMatchObject(isRejected);
      later(app, { hours: 25 });
    }
  });

  test('after three wrong tries there is a wait, in which the right PIN is refused as well [ST-09]', async () => {
    for (let tries = 0; tries < 3; tries += 1) expect(await verify('0000')).toMatchObject(isRejected);
    const rejected = await verify('0000');
    expect(await verify('4711')).toEqual(rejected);
    later(app, { seconds: 2 });
    expect(await verify('4711')).toMatchObject({ __typename: 'CustomerPinVerified' });
    // The right one clears the count.
    for (let tries = 0; tries < 2; tries += 1) expect(await verify('0000')).toMatchObject(isRejected);
    expect(await verify('4711')).toMatchObject({ __typename: 'CustomerPinVerified' });
  });

  test('after ten wrong tries in a day the right PIN is refused until the next, by card and customer [ST-09]', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await verify('0000')).toMatchObject(isRejected);
      later(app, { seconds: 900 });
    }
    expect(await verify('4711')).toMatchObject(isRejected);
    expect(await verify('4711', { customerId })).toMatchObject(isRejected);
    later(app, { hours: 24 });
    expect(await verify('4711')).toMatchObject({ __typename: 'CustomerPinVerified' });
  });

  test('a repeated call is checked again: its key is no way to try PINs [ST-09, BX-05]', async () => {
    const which = { cardNumber: CARD, idempotencyKey: 'terminal-7' };
    const first = await verify('4711', which);
    expect(first).toMatchObject({ __typename: 'CustomerPinVerified' });
    expect(await verify('4711', which)).toEqual(first);
    for (let tries = 0; tries < 4; tries += 1) expect(await verify('0000', which)).toMatchObject(isRejected);
    expect(await verify('4711', which)).toMatchObject(isRejected);
  });

  test('who has no PIN or a blocked card is refused alike [ST-09]', async () => {
    const other = await enterWithCard(app, 'OTHER');
    const without = await verify('4711', { customerId: other });
    const wrong = await verify('0000');
    await ends(app, BLOCK_CARD, { customerId });
    expect(without).toEqual(wrong);
    expect(await verify('4711')).toEqual(wrong);
  });

  test('a card that is not there is said to be none [ST-09]', async () => {
    expect(await verify('4711', { cardNumber: 'none' })).toMatchObject({
      __typename: 'LoyaltyCardNotFound',
      status: 404,
    });
    expect(await verify('4711', { customerId: NOBODY })).toMatchObject({
      __typename: 'CustomerNotFound',
      status: 404,
    });
    for (const which of [{}, { customerId, cardNumber: CARD }]) {
      expect(await verify('4711', which)).toMatchObject({ __typename: 'CustomerInputRejected', status: 400 });
    }
  });

  test('a customer without a card has a PIN as well, and it is looked at [ST-09]', async () => {
    const { customer } = await ends(app, RECORD_CUSTOMER, { code: 'no-card', pin: '471193' });
    expect(customer.card).toBeNull();
    expect(await verify('471193', { customerId: customer.id })).toMatchObject({
      __typename: 'CustomerPinVerified',
    });
    expect(await verify('0000', { customerId: customer.id })).toMatchObject(isRejected);
  });

  test('a changed PIN takes the place of the old one, and guesses at that one are forgotten [ST-15]', async () => {
    for (let tries = 0; tries < 4; tries += 1) expect(await verify('0000')).toMatchObject(isRejected);
    await ends(app, RECORD_CUSTOMER, { cardNumber: CARD, pin: '0815' });
    expect(await verify('0815')).toMatchObject({ __typename: 'CustomerPinVerified' });
    expect(await verify('4711')).toMatchObject(isRejected);
  });

  test('null takes the PIN away [ST-15]', async () => {
    const emptied = await ends(app, RECORD_CUSTOMER, { cardNumber: CARD, firstName: 'Ewa', pin: null });
    expect(emptied.__typename).toBe('CustomerRecorded');
    expect(await verify('4711')).toMatchObject(isRejected);
    expect(await historyOf(app, customerId, ['CUSTOMER_UPDATED'])).toMatchObject([
      {
        changes: [
          { field: 'firstName', to: 'Ewa' },
          { field: 'pin', from: 'set', to: null },
        ],
      },
      {},
    ]);
  });

  test('the PIN is kept nowhere it could be read [ST-09]', async () => {
    expect(JSON.stringify(await app.everythingStored())).not.toMatch(/[^0-9]4711[^0-9]/);
  });
});
