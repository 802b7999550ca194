import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { booksOf, enterWithCard, tillOf } from '../../support/balances.js';
import { ended, historyOf, withNothingMoved } from '../../support/customers.js';
import { at, startExpiring } from '../../support/expiring.js';
import { expectSound, merged, preview, unmerge } from '../../support/merges.js';

const app = useApp();
const till = tillOf(app);
let customerId: string;
let campaignId: string;
const add = (amount: string) => till.hasAdded({ customerId, campaignId, amount });
const redeem = (amount: string) => till.redeem({ customerId, campaignId, amount });
const spent = async (amount: string) => ended(await redeem(amount), 'LoyaltyBalanceRedeemed').transaction!.id;
const reversed = async (transactionId: string, amount?: string) =>
  ended(await till.reverse({ transactionId, ...(amount && { amount }) }), 'LoyaltyTransactionReversed');
/** The balance and what of it expires next. */
const held = async (id = customerId) => {
  const { balances } = await till.card(id);
  const { amount, expiringAmount, expiresAt } = balances[0]!;
  return [amount, expiringAmount, expiresAt && new Date(expiresAt).toISOString()];
};

beforeEach(async () => {
  customerId = await enterWithCard(app);
  campaignId = await startExpiring(app, 'DAYS_AFTER_EARNING', 30);
});

describe('points that expire', () => {
  test('are there until the last moment and gone from the next, in what is read and in what is redeemed, before any job [BX-12]', async () => {
    await add('10');
    // 1 March and 30 days: the midnight in Warsaw that ends 31 March, in daylight saving time by then.
    const end = '2026-03-31T22:00:00.000Z';
    expect(await held()).toEqual(['10', '10', end]);
    at(app, '2026-03-31T21:59:59.999Z');
    expect(await held()).toEqual(['10', '10', end]);
    at(app, end);
    expect(await held()).toEqual(['0', null, null]);
    expect(await redeem('1')).toMatchObject({ __typename: 'LoyaltyBalanceInsufficient', balance: '0' });
    expect(await historyOf(app, customerId, ['BALANCE_EXPIRED'])).toMatchObject([
      { actorKind: 'SYSTEM', changes: [{ field: `balances.${campaignId}`, from: '10', to: '0' }] },
    ]);
    const { transactions } = await till.card(customerId);
    expect(transactions.nodes).toMatchObject([
      { kind: 'EXPIRY', amount: '-10', balanceAfter: '0', at: '2026-03-31T22:00:00+00:00' },
      { kind: 'ADD', amount: '10', balanceAfter: '10' },
    ]);
    await expectSound(app);
  });

  test('that expire first are redeemed first, and what is added on one day is one lot [BX-12]', async () => {
    await add('10');
    at(app, '2026-03-01T20:00:00Z');
    await add('5');
    at(app, '2026-03-10T12:00:00Z');
    await add('20');
    expect(await held()).toEqual(['35', '15', '2026-03-31T22:00:00.000Z']);
    await spent('12');
    expect(await held()).toEqual(['23', '3', '2026-03-31T22:00:00.000Z']);
    await spent('5');
    expect(await held()).toEqual(['18', '18', '2026-04-09T22:00:00.000Z']);
    at(app, '2026-04-01T12:00:00Z');
    expect(await held()).toEqual(['18', '18', '2026-04-09T22:00:00.000Z']);
    await expectSound(app);
  });

  test('from before there was a rule never expire, and are redeemed last [BX-12]', async () => {
    const { Campaign } = await import('../../../src/entities/campaign.entity.js');
    await app.em.nativeUpdate(Campaign, campaignId, { expiryRule: null, expiryCount: null });
    await add('7');
    await app.em.nativeUpdate(Campaign, campaignId, { expiryRule: 'END_OF_YEAR', expiryCount: 0 });
    await add('3');
    await spent('2');
    expect(await held()).toEqual(['8', '1', '2026-12-31T23:00:00.000Z']);
    // A rule that is changed or dropped changes nothing of what was added, and brings back nothing.
    await app.em.nativeUpdate(Campaign, campaignId, { expiryRule: null, expiryCount: null });
    at(app, '2027-01-01T12:00:00Z');
    await app.em.nativeUpdate(Campaign, campaignId, { expiryRule: 'END_OF_YEAR', expiryCount: 5 });
    expect(await held()).toEqual(['7', null, null]);
    await expectSound(app);
  });

  test('for want of use move on with every use, all together [BX-12]', async () => {
    campaignId = await startExpiring(app, 'MONTHS_OF_INACTIVITY', 3);
    await add('10');
    expect(await held()).toEqual(['10', '10', '2026-06-01T22:00:00.000Z']);
    at(app, '2026-05-30T12:00:00Z');
    await spent('4');
    // Three months after the 30th of May.
    expect(await held()).toEqual(['6', '6', '2026-08-30T22:00:00.000Z']);
    await add('1');
    expect(await held()).toEqual(['7', '7', '2026-08-30T22:00:00.000Z']);
    at(app, '2026-08-30T22:00:00Z');
    expect(await held()).toEqual(['0', null, null]);
    // Coming back a moment too late brings nothing back.
    await add('2');
    expect(await held()).toEqual(['2', '2', '2026-11-30T23:00:00.000Z']);
    await expectSound(app);
  });

  test('come back by a reversal as they were, a part with the latest first, and past ones for 30 days [BX-12]', async () => {
    await add('10');
    at(app, '2026-03-10T12:00:00Z');
    await add('20');
    const id = await spent('25');
    expect(await held()).toEqual(['5', '5', '2026-04-09T22:00:00.000Z']);
    const { transaction } = await reversed(id, '16');
    expect(transaction).toMatchObject({ amount: '16', balanceAfter: '21', reversesId: id });
    // 15 of the later lot and 1 of the earlier.
    expect(await held()).toEqual(['21', '1', '2026-03-31T22:00:00.000Z']);
    at(app, '2026-04-20T12:00:00Z');
    expect(await held()).toEqual(['0', null, null]);
    await reversed(id);
    expect(await held()).toEqual(['9', '9', '2026-05-20T22:00:00.000Z']);
    await expectSound(app);
  });

  test('that have expired staff give back by a reversal, for 30 days, also in parts [BX-12]', async () => {
    await add('10');
    at(app, '2026-04-05T12:00:00Z');
    await app.jobs.catchUp();
    const { transactions } = await till.card(customerId);
    const transactionId = transactions.nodes[0]!.id;
    expect(transactions.nodes[0]).toMatchObject({ kind: 'EXPIRY', amount: '-10' });
    for (const amount of ['4', '6']) await reversed(transactionId, amount);
    expect(await held()).toEqual(['10', '10', '2026-05-05T22:00:00.000Z']);
    expect(await till.reverse({ transactionId })).toMatchObject({
      __typename: 'LoyaltyTransactionAlreadyReversed',
    });
    await expectSound(app);
  });

  test('taken back by a reversal leave the lot they came in; once they have expired there is nothing to take back [BX-12]', async () => {
    await add('10');
    at(app, '2026-03-10T12:00:00Z');
    const later = await add('20');
    await reversed(later, '5');
    expect(await held()).toEqual(['25', '10', '2026-03-31T22:00:00.000Z']);
    at(app, '2026-04-09T22:00:00Z');
    await add('100');
    expect(await withNothingMoved(app, () => till.reverse({ transactionId: later }))).toMatchObject({
      __typename: 'LoyaltyTransactionNotReversible',
    });
    await expectSound(app);
  });

  test('go with the card that replaces theirs [BX-12]', async () => {
    await add('10');
    const id = await spent('4');
    const document = 'mutation ($input: ReplaceCardInput!) { replaceCard(input: $input) { __typename } }';
    await app.ask(document, { input: { customerId } }, await app.service());
    await reversed(id);
    expect(await held()).toEqual(['10', '10', '2026-03-31T22:00:00.000Z']);
    at(app, '2026-04-01T12:00:00Z');
    await app.jobs.catchUp();
    expect(await booksOf(app)).toMatchObject({ balance: '0', entries: '0', total: '0' });
    await expectSound(app);
  });

  test('are summed once by a merge, keep their moments, and part again; what expired meanwhile does not come back [BX-12]', async () => {
    await add('10');
    const other = await enterWithCard(app, '2900000000009');
    await till.hasAdded({ customerId: other, campaignId, amount: '3' });
    at(app, '2026-03-10T12:00:00Z');
    await till.hasAdded({ customerId: other, campaignId, amount: '20' });
    const mergeId = await merged(app, customerId, other);
    expect(await held()).toEqual(['33', '13', '2026-03-31T22:00:00.000Z']);
    at(app, '2026-04-01T12:00:00Z');
    expect(await held()).toEqual(['20', '20', '2026-04-09T22:00:00.000Z']);
    await add('50');
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect(await held()).toEqual(['50', '50', '2026-05-01T22:00:00.000Z']);
    expect(await held(other)).toEqual(['20', '20', '2026-04-09T22:00:00.000Z']);
    await expectSound(app);
  });

  test('that are due do not come along in a merge, nor stand in its preview [BX-12]', async () => {
    const other = await enterWithCard(app, '2900000000009');
    await till.hasAdded({ customerId: other, campaignId, amount: '3' });
    at(app, '2026-04-05T12:00:00Z');
    await add('10');
    const items = await preview(app, customerId, other);
    expect(items.find(({ subject }) => subject === 'BALANCE')).toMatchObject({ absorbed: '0', result: '10' });
    await merged(app, customerId, other);
    expect((await held())[0]).toBe('10');
    await expectSound(app);
  });

  test('stand in the customer as of a past time as they stood then [BX-12]', async () => {
    await add('10');
    at(app, '2026-04-05T12:00:00Z');
    const asOf = async (time: string) => {
      const document = `query ($id: ID, $time: DateTime) { customer(id: $id, asOf: $time) {
        card { balances { amount expiringAmount } } } }`;
      const { data } = await app.ask(document, { id: customerId, time }, await app.staff());
      return data.customer.card.balances;
    };
    const there = [{ amount: '10', expiringAmount: '10' }];
    const gone = [{ amount: '0', expiringAmount: null }];
    const expected = [there, there, gone, gone];
    const times = [
      '2026-03-01T09:00:00Z',
      '2026-03-31T21:59:59Z',
      '2026-03-31T22:00:00Z',
      '2026-04-05T12:00:00Z',
    ];
    expect(await Promise.all(times.map(asOf))).toEqual(expected);
    await app.jobs.catchUp();
    expect(await Promise.all(times.map(asOf))).toEqual(expected);
  });
});

test.each([
  ['DAYS_AFTER_EARNING', 1, 'UTC', '2026-03-03T00:00:00.000Z'],
  ['DAYS_AFTER_EARNING', 28, 'America/New_York', '2026-03-30T04:00:00.000Z'],
  ['MONTHS_AFTER_EARNING', 12, 'Asia/Kolkata', '2027-03-01T18:30:00.000Z'],
  ['END_OF_YEAR', 1, 'Europe/Warsaw', '2027-12-31T23:00:00.000Z'],
  // Clocks in Beirut go forward at midnight: there is no 00:00 on 29 March 2026.
  ['DAYS_AFTER_EARNING', 27, 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
] as const)('%s %i in %s ends at a local midnight [BX-12]', async (rule, count, timeZone, end) => {
  campaignId = await startExpiring(app, rule, count, { timeZone });
  await add('10');
  expect(await held()).toEqual(['10', '10', end]);
});
