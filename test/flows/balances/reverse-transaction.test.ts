import { beforeEach, describe, expect, test } from 'vitest';
import { Card } from '../../../src/entities/card.entity.js';
import { ReverseTransactionDocument, type ReverseTransactionInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import {
  booksOf,
  CARD,
  enterWithCard,
  otherTill,
  replaceCardOf,
  startCampaign,
  tillOf,
} from '../../support/balances.js';
import { ended, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();
const till = tillOf(app);

let customerId: string;
let campaignId: string;
const add = (amount: string) => till.hasAdded({ cardNumber: CARD, campaignId, amount });
const refuse = (input: ReverseTransactionInput) => withNothingMoved(app, () => till.reverse(input));

beforeEach(async () => {
  customerId = await enterWithCard(app);
  campaignId = await startCampaign(app);
});

describe('reversing a transaction', () => {
  test('takes an addition back, and both say so', async () => {
    const transactionId = await add('25');
    const reversed = ended(
      await till.reverse({ transactionId, reason: 'mistyped' }),
      'LoyaltyTransactionReversed',
    );
    expect(reversed.transaction).toMatchObject({
      kind: 'REVERSAL',
      amount: '-25',
      reversesId: transactionId,
      reason: 'mistyped',
      isReversed: false,
    });
    const { balances, transactions } = await till.card(customerId);
    expect(balances).toMatchObject([{ amount: '0' }]);
    expect(transactions.nodes.map(({ amount, isReversed }) => [amount, isReversed])).toEqual([
      ['-25', false],
      ['25', true],
    ]);
    expect(await historyOf(app, customerId, ['BALANCE_REVERSED'])).toMatchObject([
      { changes: [{ field: `balances.${campaignId}`, from: '25', to: '0' }] },
    ]);
    expect(await booksOf(app)).toEqual({ balance: '0', entries: '0', total: '0', transactions: 2 });
  });

  test('gives a redemption back, of a product as well', async () => {
    const coffee = await startCampaign(app, 'PRODUCT');
    const pot = { customerId, campaignId: coffee, product: 'Espresso' };
    await till.hasAdded({ ...pot, amount: '5' });
    const redeemed = ended(
      await till.redeem({ ...pot, amount: '2', reference: 'R-9' }),
      'LoyaltyBalanceRedeemed',
    );
    const reversed = ended(
      await till.reverse({ transactionId: redeemed.transaction!.id }),
      'LoyaltyTransactionReversed',
    );
    expect(reversed.transaction).toMatchObject({ amount: '2', product: 'Espresso', reference: 'R-9' });
    expect(reversed.card?.balances).toMatchObject([{ amount: '5', product: 'Espresso' }]);
  });

  test('happens once: the second time it is refused', async () => {
    const transactionId = await add('25');
    await till.reverse({ transactionId });
    await add('100');
    expect(await refuse({ transactionId })).toMatchObject({
      __typename: 'LoyaltyTransactionAlreadyReversed',
      status: 409,
    });
  });

  test('a reversal is not reversed, nor what went from card to card', async () => {
    const transactionId = await add('25');
    const reversal = ended(await till.reverse({ transactionId }), 'LoyaltyTransactionReversed').transaction!
      .id;
    const notReversible = { __typename: 'LoyaltyTransactionNotReversible', status: 409 };
    expect(await refuse({ transactionId: reversal })).toMatchObject(notReversible);
    await add('25');
    await replaceCardOf(app, customerId, '2900000000002');
    const stored = (await app.everythingStored())['ledger_transaction'] as Array<{
      id: string;
      kind: string;
    }>;
    const { id } = stored.find(({ kind }) => kind === 'TRANSFER')!;
    expect(await refuse({ transactionId: id })).toMatchObject(notReversible);
  });

  test('what has been spent cannot be taken back', async () => {
    const transactionId = await add('25');
    await till.redeem({ customerId, campaignId, amount: '1' });
    expect(await refuse({ transactionId })).toMatchObject({
      __typename: 'LoyaltyBalanceInsufficient',
      status: 409,
      balance: '24',
    });
  });

  test('a mistake on a blocked card can be mended', async () => {
    const transactionId = await add('25');
    await app.em.nativeUpdate(Card, { number: CARD }, { status: 'BLOCKED' });
    const { card } = ended(await till.reverse({ transactionId }), 'LoyaltyTransactionReversed');
    expect(card).toMatchObject({ status: 'BLOCKED', balances: [{ amount: '0' }] });
  });

  test('what was added to a replaced card is taken from the card that replaced it', async () => {
    const transactionId = await add('25');
    await replaceCardOf(app, customerId, '2900000000002');
    const reversed = ended(await till.reverse({ transactionId }), 'LoyaltyTransactionReversed');
    expect(reversed.card).toMatchObject({ number: '2900000000002', balances: [{ amount: '0' }] });
    expect((await till.card(customerId)).transactions.nodes.map(({ amount }) => amount)).toEqual([
      '-25',
      '25',
    ]);
  });

  test('an unknown transaction is refused', async () => {
    await add('25');
    for (const transactionId of [NOBODY, 'not-an-id']) {
      expect(await refuse({ transactionId })).toMatchObject({
        __typename: 'LoyaltyTransactionNotFound',
        status: 404,
      });
    }
  });

  test('a reason nobody could store is refused [F10]', async () => {
    const transactionId = await add('25');
    for (const reason of ['', 'x'.repeat(501), 'a\0b']) {
      expect(await refuse({ transactionId, reason })).toMatchObject({ __typename: 'CustomerInputRejected' });
    }
  });
});

let second: string;

describeRepeatable<ReverseTransactionInput>(app, {
  document: ReverseTransactionDocument,
  success: 'LoyaltyTransactionReversed',
  input: async () => {
    second = await add('100');
    return { transactionId: await add('25') };
  },
  other: (input) => ({ ...input, transactionId: second }),
  refused: (input) => ({ ...input, transactionId: NOBODY }),
  another: () => otherTill(app),
});
