import { beforeEach, describe, expect, test } from 'vitest';
import {
  AddToBalanceDocument,
  type AddToBalanceInput,
  RedeemFromBalanceDocument,
  type RedeemFromBalanceInput,
} from '../../generated/graphql.js';
import { type Answer, useApp } from '../../support/app.js';
import { booksOf, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';

const app = useApp();
const till = tillOf(app);
const AT_ONCE = 50;

let customerId: string;
let campaignId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
  campaignId = await startCampaign(app);
});

const atOnce = <T>(call: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => call(n)));
/** As a till does that gets no answer in time on a busy day: it asks again, with the same key. */
async function persistently<T>(ask: () => Promise<Answer<T>>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, errors } = await ask();
    if (!errors) return data;
    if (attempt === 10) expect(errors).toBeUndefined();
  }
}
const redeem = async (n: number, input: RedeemFromBalanceInput) => {
  const service = await app.service();
  const given = { input: { ...input, idempotencyKey: `receipt-${n}` } };
  return (await persistently(() => app.ask(RedeemFromBalanceDocument, given, service))).redeemFromBalance;
};
const add = async (n: number, input: AddToBalanceInput) => {
  const service = await app.service();
  const given = { input: { ...input, idempotencyKey: `receipt-${n}` } };
  return (await persistently(() => app.ask(AddToBalanceDocument, given, service))).addToBalance;
};
const count = (names: string[]) =>
  Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));

describe('50 tills at once', () => {
  test('redeem as often as the balance allows and never below zero', async () => {
    await till.hasAdded({ customerId, campaignId, amount: '100' });
    const redeemed = await atOnce((n) => redeem(n, { customerId, campaignId, amount: '7' }));
    expect(count(redeemed.map(({ __typename }) => __typename))).toEqual({
      LoyaltyBalanceRedeemed: 14,
      LoyaltyBalanceInsufficient: 36,
    });
    expect((await till.card(customerId)).balances).toMatchObject([{ amount: '2' }]);
    expect(await booksOf(app)).toEqual({ balance: '2', entries: '2', total: '0', transactions: 15 });
  });

  test('add to a card that has nothing yet, each once', async () => {
    const added = await atOnce((n) => add(n, { customerId, campaignId, amount: '3' }));
    expect(count(added.map(({ __typename }) => __typename))).toEqual({ LoyaltyBalanceAdded: AT_ONCE });
    expect(await booksOf(app)).toEqual({ balance: '150', entries: '150', total: '0', transactions: AT_ONCE });
  });

  test('add to 50 cards of a campaign that has just begun', async () => {
    const ids = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => enterWithCard(app, `29111111111${10 + n}`)),
    );
    const added = await atOnce((n) => add(n, { customerId: ids[n], campaignId, amount: '3' }));
    expect(count(added.map(({ __typename }) => __typename))).toEqual({ LoyaltyBalanceAdded: AT_ONCE });
    expect(await booksOf(app)).toEqual({ balance: '150', entries: '150', total: '0', transactions: AT_ONCE });
  });

  test('reverse one addition: one does', async () => {
    const transactionId = await till.hasAdded({ customerId, campaignId, amount: '100' });
    await till.hasAdded({ customerId, campaignId, amount: '1000' });
    const reversed = await atOnce(() => till.reverse({ transactionId }));
    expect(count(reversed.map(({ __typename }) => __typename))).toEqual({
      LoyaltyTransactionReversed: 1,
      LoyaltyTransactionAlreadyReversed: AT_ONCE - 1,
    });
    expect(await booksOf(app)).toEqual({ balance: '1000', entries: '1000', total: '0', transactions: 3 });
  });

  test('repeat one addition with one key: it happens once, and all get the same answer [K18, K19]', async () => {
    const service = await app.service();
    const input = { customerId, campaignId, amount: '25', idempotencyKey: 'receipt-1' };
    const answers = await atOnce(() => app.ask(AddToBalanceDocument, { input }, service));
    const ids = new Set<string>();
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      const outcome = data.addToBalance;
      if (outcome.__typename === 'LoyaltyBalanceAdded') ids.add(outcome.transaction!.id);
      // Somebody who waited too long for the first is told to ask again.
      else expect(outcome.__typename).toBe('CustomerIdempotencyKeyInFlight');
    }
    expect(ids.size).toBe(1);
    expect(await booksOf(app)).toEqual({ balance: '25', entries: '25', total: '0', transactions: 1 });
  });

  test('repeat one redemption with one key: it happens once, and all get the same answer [K18, K19]', async () => {
    await till.hasAdded({ customerId, campaignId, amount: '100' });
    const service = await app.service();
    const input = { customerId, campaignId, amount: '25', idempotencyKey: 'receipt-1' };
    const answers = await atOnce(() => app.ask(RedeemFromBalanceDocument, { input }, service));
    const ids = new Set<string>();
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      const outcome = data.redeemFromBalance;
      if (outcome.__typename === 'LoyaltyBalanceRedeemed') ids.add(outcome.transaction!.id);
      else expect(outcome.__typename).toBe('CustomerIdempotencyKeyInFlight');
    }
    expect(ids.size).toBe(1);
    expect(await booksOf(app)).toEqual({ balance: '75', entries: '75', total: '0', transactions: 2 });
  });
});
