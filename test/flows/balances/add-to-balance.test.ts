import { beforeEach, describe, expect, test } from 'vitest';
import { AddToBalanceDocument, type AddToBalanceInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { booksOf, CARD, enterWithCard, otherTill, startCampaign, tillOf } from '../../support/balances.js';
import { ended, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
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

const refuse = (input: Partial<AddToBalanceInput>) =>
  withNothingMoved(app, () => till.add({ cardNumber: CARD, campaignId, amount: '25', ...input }));

describe('adding to a balance', () => {
  test('the card gains what was added, by its number [ST-05]', async () => {
    const added = ended(
      await till.add({ cardNumber: CARD, campaignId, amount: '25', reason: 'birthday', reference: 'R-1' }),
      'LoyaltyBalanceAdded',
    );
    expect(added).toEqual({
      __typename: 'LoyaltyBalanceAdded',
      transaction: {
        id: expect.any(String),
        kind: 'ADD',
        campaign: { id: campaignId },
        amount: '25',
        currency: null,
        product: null,
        reason: 'birthday',
        reference: 'R-1',
        at: '2026-03-01T09:00:00+00:00',
        reversesId: null,
        isReversed: false,
        reversedAmount: '0',
        balanceAfter: '25',
      },
      card: {
        id: expect.any(String),
        number: CARD,
        status: 'ACTIVE',
        balances: [
          {
            campaign: { id: campaignId, name: 'Club POINTS', kind: 'POINTS' },
            amount: '25',
            currency: null,
            product: null,
            expiringAmount: null,
            expiresAt: null,
          },
        ],
      },
    });
    expect(await booksOf(app)).toEqual({ balance: '25', entries: '25', total: '0', transactions: 1 });
  });

  test('amounts add up, by number or by customer, and the history says from what to what [ST-05]', async () => {
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    await till.hasAdded({ customerId, campaignId, amount: '17' });
    const card = await till.card(customerId);
    expect(card.balances).toMatchObject([{ amount: '42' }]);
    expect(card.transactions.nodes.map(({ amount }) => amount)).toEqual(['17', '25']);
    const history = await historyOf(app, customerId, ['BALANCE_ADDED']);
    const field = `balances.${campaignId}`;
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field, from: '25', to: '42' }],
      [{ field, from: '0', to: '25' }],
    ]);
    expect(history[0]).toMatchObject({ actorKind: 'SERVICE', actorId: 'test-till' });
  });

  test('money is exact and shown with the digits of its currency [ST-05]', async () => {
    const money = await startCampaign(app, 'MONEY', 'PLN');
    for (const amount of ['0.1', '0.20', '12.5'])
      await till.hasAdded({ customerId, campaignId: money, amount });
    const yen = await startCampaign(app, 'MONEY', 'JPY');
    await till.hasAdded({ customerId, campaignId: yen, amount: '500.00' });
    const { balances } = await till.card(customerId);
    expect(balances.map(({ amount, currency }) => `${amount} ${currency}`)).toEqual(['12.80 PLN', '500 JPY']);
  });

  test('products are counted by name [ST-05]', async () => {
    const coffee = await startCampaign(app, 'PRODUCT');
    await till.hasAdded({ customerId, campaignId: coffee, amount: '2', product: 'Espresso' });
    await till.hasAdded({ customerId, campaignId: coffee, amount: '1', product: 'Cake, "big"' });
    await till.hasAdded({ customerId, campaignId: coffee, amount: '3', product: 'Espresso' });
    const { balances } = await till.card(customerId);
    expect(balances.map(({ amount, product }) => [product, amount])).toEqual([
      ['Cake, "big"', '1'],
      ['Espresso', '5'],
    ]);
  });

  test('an amount of another kind than the campaign’s is refused [ST-06]', async () => {
    const of = {
      VISITS: await startCampaign(app, 'VISITS'),
      PLN: await startCampaign(app, 'MONEY', 'PLN'),
      JPY: await startCampaign(app, 'MONEY', 'JPY'),
      PRODUCT: await startCampaign(app, 'PRODUCT'),
    };
    const wrong: Array<[Partial<AddToBalanceInput>, string]> = [
      [{ amount: '1.5' }, 'The campaign counts POINTS: the amount must be a whole number.'],
      [{ product: 'Espresso' }, 'The campaign counts POINTS: it has no products.'],
      [
        { campaignId: of.VISITS, amount: '0.5' },
        'The campaign counts VISITS: the amount must be a whole number.',
      ],
      [{ campaignId: of.PLN, amount: '1.234' }, 'An amount in PLN has at most 2 digits after the point.'],
      [{ campaignId: of.JPY, amount: '1.5' }, 'An amount in JPY has at most 0 digits after the point.'],
      [{ campaignId: of.PRODUCT }, 'The campaign counts products: name the product.'],
      [
        { campaignId: of.PRODUCT, product: 'Espresso', amount: '0.5' },
        'The campaign counts PRODUCT: the amount must be a whole number.',
      ],
    ];
    for (const [input, message] of wrong) {
      expect(await refuse(input)).toEqual({ __typename: 'LoyaltyWrongKind', status: 400, message });
    }
  });

  test('what is no amount is refused [F10]', async () => {
    for (const amount of ['0', '-0', '0.0000', '-25']) {
      const fields = [{ path: 'amount', message: 'must be greater than zero.' }];
      expect(await refuse({ amount })).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
        fields,
      });
    }
    const service = await app.service();
    const asText: string = AddToBalanceDocument.toString();
    for (const amount of [
      ...['1e3', '1.00001', '1234567890123456', '9'.repeat(400), 'NaN', 'Infinity', '', ' 1', '1,5', '+1'],
      ...['0x10', '٣', '.5', '5.', '01', 25, 1.5, true, ['1', '2'], { value: '1' }],
    ]) {
      const input = { cardNumber: CARD, campaignId, amount };
      const { data, errors } = await withNothingMoved(app, () => app.ask(asText, { input }, service));
      expect(data, String(amount)).toBeUndefined();
      expect(errors?.[0]?.extensions, String(amount)).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('a balance never has more than 15 digits before the point [F10]', async () => {
    await till.hasAdded({ customerId, campaignId, amount: '999999999999999' });
    expect(await refuse({ amount: '1' })).toMatchObject({
      __typename: 'LoyaltyBalanceTooLarge',
      status: 409,
    });
  });

  test('a card that is not there, or said in no way or two, is refused', async () => {
    expect(await refuse({ cardNumber: 'none' })).toMatchObject({
      __typename: 'LoyaltyCardNotFound',
      status: 404,
    });
    const cardNumber = null;
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await refuse({ cardNumber, customerId: id })).toMatchObject({
        __typename: 'LoyaltyCardNotFound',
      });
    }
    expect(await refuse({ customerId })).toMatchObject({ __typename: 'CustomerInputRejected' });
    expect(await refuse({ cardNumber })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'cardNumber', message: 'give exactly one of `cardNumber` and `customerId`.' }],
    });
  });

  test('a card that two records have is refused [ST-M4]', async () => {
    await enterWithCard(app, '2222');
    await shareCards(app, CARD);
    expect(await refuse({})).toMatchObject({ __typename: 'LoyaltyCardAmbiguous', status: 409 });
  });

  test('a campaign that is not there is refused', async () => {
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await refuse({ campaignId: id })).toMatchObject({
        __typename: 'LoyaltyCampaignNotFound',
        status: 404,
      });
    }
  });
});

describeRepeatable<AddToBalanceInput>(app, {
  document: AddToBalanceDocument,
  success: 'LoyaltyBalanceAdded',
  input: async () => ({ cardNumber: CARD, campaignId, amount: '25' }),
  other: (input) => ({ ...input, amount: '26' }),
  refused: (input) => ({ ...input, cardNumber: 'none' }),
  another: () => otherTill(app),
});
