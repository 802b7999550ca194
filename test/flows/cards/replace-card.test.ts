import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { booksOf, CARD, enterWithCard, otherTill, startCampaign, tillOf } from '../../support/balances.js';
import { historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { BLOCK_CARD, countOf, ends, REPLACE_CARD } from '../../support/till.js';

const app = useApp();
let customerId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
});
const replace = (input: object) => ends(app, REPLACE_CARD, input);
const refuse = (input: object) => withNothingMoved(app, () => replace(input));

describe('replacing a card', () => {
  test('the new card has the balances and the category of the old one, nothing is created or lost', async () => {
    const campaignId = await startCampaign(app);
    await tillOf(app).hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    const { __typename, customer } = await replace({ cardNumber: CARD, number: 'NEW-1' });
    expect(__typename).toBe('LoyaltyCardReplaced');
    expect(customer).toMatchObject({
      id: customerId,
      card: {
        number: 'NEW-1',
        status: 'ACTIVE',
        category: { name: 'Gold' },
        balances: [{ amount: '25', currency: null, product: null }],
      },
    });
    expect(await booksOf(app)).toMatchObject({ balance: '25', entries: '25', total: '0' });
    expect(await historyOf(app, customerId, ['CARD_REPLACED'])).toMatchObject([
      { changes: [{ field: 'card', from: CARD, to: 'NEW-1' }] },
    ]);
  });

  test('a lost card is found by whose it is; the new number is drawn and the old one finds nobody', async () => {
    await ends(app, BLOCK_CARD, { customerId });
    const { card } = (await replace({ customerId, digits: 9 })).customer;
    expect(card).toMatchObject({ number: expect.stringMatching(/^[1-9]\d{8}$/), status: 'ACTIVE' });
    expect(await refuse({ cardNumber: CARD })).toMatchObject({
      __typename: 'LoyaltyCardNotFound',
      status: 404,
    });
    expect(await countOf(app, 'card')).toBe(2);
  });

  test('the number a customer has already replaces nothing', async () => {
    const answer = await refuse({ cardNumber: CARD, number: CARD });
    expect(answer).toMatchObject({ __typename: 'LoyaltyCardReplaced', customer: { card: { number: CARD } } });
  });

  test('another’s number is refused', async () => {
    await enterWithCard(app, 'OTHER');
    expect(await refuse({ customerId, number: 'OTHER' })).toMatchObject({
      __typename: 'LoyaltyCardTaken',
      status: 409,
    });
  });

  test('a card said in no way, in two or that is not there is refused [D12]', async () => {
    expect(await refuse({})).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'cardNumber' }],
    });
    expect(await refuse({ cardNumber: CARD, customerId })).toMatchObject({
      __typename: 'CustomerInputRejected',
    });
    expect(await refuse({ customerId, number: 'a b' })).toMatchObject({ fields: [{ path: 'number' }] });
    expect(await refuse({ customerId, digits: 20 })).toMatchObject({ fields: [{ path: 'digits' }] });
    for (const id of [NOBODY, 'not-an-id', "' or 1=1 --"]) {
      expect(await refuse({ customerId: id })).toMatchObject({
        __typename: 'LoyaltyCardNotFound',
        status: 404,
      });
      expect(await refuse({ cardNumber: id })).toMatchObject({
        __typename: 'LoyaltyCardNotFound',
        status: 404,
      });
    }
  });
});

describeRepeatable<{ customerId: string; number: string; idempotencyKey?: string }>(app, {
  document: REPLACE_CARD,
  success: 'LoyaltyCardReplaced',
  input: async () => ({ customerId, number: 'NEW-1' }),
  other: (input) => ({ ...input, number: 'NEW-2' }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
  another: () => otherTill(app),
});
