import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard, otherTill, startCampaign, tillOf } from '../../support/balances.js';
import { historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { BLOCK_CARD, ends } from '../../support/till.js';

const app = useApp();
let customerId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
});
const block = (input: object) => ends(app, BLOCK_CARD, input);
const refuse = (input: object) => withNothingMoved(app, () => block(input));

describe('blocking a card', () => {
  test('a stolen card is refused at the till and keeps what it holds', async () => {
    const campaignId = await startCampaign(app);
    const till = tillOf(app);
    await till.hasAdded({ cardNumber: CARD, campaignId, amount: '25' });
    const blocked = await block({ cardNumber: CARD, reason: 'stolen' });
    expect(blocked).toMatchObject({
      __typename: 'LoyaltyCardBlocked',
      customer: { id: customerId, card: { number: CARD, status: 'BLOCKED', balances: [{ amount: '25' }] } },
    });
    const input = { cardNumber: CARD, campaignId, amount: '1' };
    for (const move of [() => till.add(input), () => till.redeem(input)]) {
      const answer = await withNothingMoved<unknown>(app, move);
      expect(answer).toMatchObject({ __typename: 'LoyaltyCardNotUsable', status: 409 });
    }
    expect(await historyOf(app, customerId, ['CARD_BLOCKED'])).toMatchObject([
      {
        changes: [
          { field: 'card.status', from: 'ACTIVE', to: 'BLOCKED' },
          { field: 'reason', from: null, to: 'stolen' },
        ],
      },
    ]);
  });

  test('a card that is blocked already stays so, without another entry', async () => {
    await block({ customerId });
    expect((await refuse({ customerId, reason: 'again' })).__typename).toBe('LoyaltyCardBlocked');
  });

  test('a card that is not there, said badly or with an endless reason is refused [D12]', async () => {
    expect(await refuse({})).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'cardNumber' }],
    });
    expect(await refuse({ customerId, cardNumber: CARD })).toMatchObject({
      __typename: 'CustomerInputRejected',
    });
    expect(await refuse({ customerId: NOBODY })).toMatchObject({
      __typename: 'LoyaltyCardNotFound',
      status: 404,
    });
    for (const reason of ['', 'x'.repeat(201), 'a\u0000b']) {
      expect(await refuse({ customerId, reason })).toMatchObject({ fields: [{ path: 'reason' }] });
    }
  });
});

describeRepeatable<{ customerId: string; reason?: string; idempotencyKey?: string }>(app, {
  document: BLOCK_CARD,
  success: 'LoyaltyCardBlocked',
  input: async () => ({ customerId }),
  other: (input) => ({ ...input, reason: 'lost' }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
  another: () => otherTill(app),
});
