import { beforeEach, describe, expect, test } from 'vitest';
import { Card } from '../../../src/entities/card.entity.js';
import { RedeemFromBalanceDocument, type RedeemFromBalanceInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { booksOf, CARD, enterWithCard, otherTill, startCampaign, tillOf } from '../../support/balances.js';
import { ended, historyOf, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { shareCards } from '../../support/till.js';

const app = useApp();
const till = tillOf(app);

let customerId: string;
let campaignId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
  campaignId = await startCampaign(app);
});

const refuse = (input: Partial<RedeemFromBalanceInput>) =>
  withNothingMoved(app, () => till.redeem({ cardNumber: CARD, campaignId, amount: '25', ...input }));
const block = () => app.em.nativeUpdate(Card, { number: CARD }, { status: 'BLOCKED' });

describe('redeeming from a balance', () => {
  test('takes from the card what a reward costs, and says so in the history', async () => {
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    const input = { cardNumber: CARD, campaignId, amount: '10', reason: 'coffee' };
    const redeemed = ended(await till.redeem(input), 'LoyaltyBalanceRedeemed');
    expect(redeemed.transaction).toMatchObject({ kind: 'REDEEM', amount: '-10', reason: 'coffee' });
    expect(redeemed.card?.balances).toMatchObject([{ amount: '15' }]);
    expect(await historyOf(app, customerId, ['BALANCE_REDEEMED'])).toMatchObject([
      { changes: [{ field: `balances.${campaignId}`, from: '25', to: '15' }] },
    ]);
    expect(await booksOf(app)).toEqual({ balance: '15', entries: '15', total: '0', transactions: 2 });
  });

  test('leaves nothing when everything is redeemed, to the last grosz', async () => {
    const money = await startCampaign(app, 'MONEY', 'PLN');
    for (const amount of ['0.10', '0.20']) await till.hasAdded({ customerId, campaignId: money, amount });
    const input = { customerId, campaignId: money, amount: '0.3' };
    const redeemed = ended(await till.redeem(input), 'LoyaltyBalanceRedeemed');
    expect(redeemed.card?.balances).toMatchObject([{ amount: '0.00', currency: 'PLN' }]);
  });

  test('more than there is is refused, with what there is', async () => {
    const money = await startCampaign(app, 'MONEY', 'PLN');
    await till.hasAdded({ customerId, campaignId: money, amount: '24.5' });
    expect(await refuse({ campaignId: money, amount: '24.51' })).toEqual({
      __typename: 'LoyaltyBalanceInsufficient',
      status: 409,
      message: 'The card holds only 24.50.',
      balance: '24.50',
    });
    expect(await refuse({})).toMatchObject({ __typename: 'LoyaltyBalanceInsufficient', balance: '0' });
  });

  test('one campaign’s balance, or one product’s, does not pay for another', async () => {
    const coffee = await startCampaign(app, 'PRODUCT');
    await till.hasAdded({ customerId, campaignId: coffee, amount: '9', product: 'Espresso' });
    const cake = { campaignId: coffee, amount: '1', product: 'Cake' };
    expect(await refuse(cake)).toMatchObject({ __typename: 'LoyaltyBalanceInsufficient', balance: '0' });
    expect(await refuse({ amount: '1' })).toMatchObject({
      __typename: 'LoyaltyBalanceInsufficient',
      balance: '0',
    });
  });

  test('a blocked card gives nothing and gains nothing, and keeps what it has', async () => {
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    await block();
    expect(await refuse({})).toMatchObject({ __typename: 'LoyaltyCardNotUsable', status: 409 });
    const added = await withNothingMoved(app, () => till.add({ customerId, campaignId, amount: '1' }));
    expect(added).toMatchObject({ __typename: 'LoyaltyCardNotUsable', status: 409 });
    expect(await till.card(customerId)).toMatchObject({ status: 'BLOCKED', balances: [{ amount: '25' }] });
  });

  test('a card that two records have gives nothing [ST-M4]', async () => {
    await enterWithCard(app, '2222');
    await shareCards(app, CARD);
    expect(await refuse({})).toMatchObject({ __typename: 'LoyaltyCardAmbiguous', status: 409 });
  });

  test('nothing and less than nothing is refused, as is a wrong kind [F10]', async () => {
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    for (const amount of ['0', '-1']) {
      expect(await refuse({ amount })).toMatchObject({ __typename: 'CustomerInputRejected' });
    }
    expect(await refuse({ amount: '0.5' })).toMatchObject({ __typename: 'LoyaltyWrongKind' });
  });
});

describeRepeatable<RedeemFromBalanceInput>(app, {
  document: RedeemFromBalanceDocument,
  success: 'LoyaltyBalanceRedeemed',
  input: async () => {
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '100' });
    return { cardNumber: CARD, campaignId, amount: '10' };
  },
  other: (input) => ({ ...input, amount: '11' }),
  refused: (input) => ({ ...input, amount: '101' }),
  another: () => otherTill(app),
});
