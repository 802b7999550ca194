import { beforeEach, describe, expect, test } from 'vitest';
import { forgetMessages, templates } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { booksOf, startCampaign, tillOf } from '../../support/balances.js';
import { ended, NOBODY, withNothingMoved } from '../../support/customers.js';
import { deskOf, lastEntry, REASON } from '../../support/desk.js';
import { expectSound } from '../../support/merges.js';
import { BLOCK_CARD, ends } from '../../support/till.js';

const app = useApp();
const desk = deskOf(app);
const till = tillOf(app);
let customerId: string;
let campaignId: string;
beforeEach(async () => {
  ({ id: customerId } = await registered(app));
  campaignId = await startCampaign(app);
  await till.hasAdded({ customerId, campaignId, amount: '10' });
  await forgetMessages(app);
});

describe('staff correct a balance', () => {
  test.each([
    ['5', '15', '+5'],
    ['-10', '0', '-10'],
  ])('by %s to %s, through the books, and the owner is told [BX-10]', async (amount, balance, told) => {
    const adjusted = ended(await desk.adjust({ customerId, campaignId, amount }), 'LoyaltyBalanceAdjusted');
    expect(adjusted).toMatchObject({
      transaction: { kind: 'ADJUST', amount, reason: REASON, reversesId: null },
      card: { balances: [{ amount: balance }] },
    });
    expect(await templates(app)).toEqual(['balanceAdjusted to anna@example.com']);
    expect((await app.messages())[0]!.data).toEqual({ campaign: 'Club POINTS', change: told, balance });
    expect(await lastEntry(app, customerId)).toMatchObject({
      kind: 'BALANCE_ADJUSTED',
      actorKind: 'STAFF',
      actorId: 'staff-7',
      changes: [
        { field: `balances.${campaignId}`, from: '10', to: balance },
        { field: 'reason', from: null, to: REASON },
      ],
    });
    expect(await booksOf(app)).toMatchObject({ balance, entries: balance, total: '0', transactions: 2 });
    await expectSound(app);
  });

  test('of a card that has nothing yet, of money to the cent and of a product by its name [BX-10]', async () => {
    const money = await startCampaign(app, 'MONEY', 'EUR');
    const products = await startCampaign(app, 'PRODUCT');
    ended(await desk.adjust({ customerId, campaignId: money, amount: '2.50' }), 'LoyaltyBalanceAdjusted');
    ended(
      await desk.adjust({ customerId, campaignId: products, amount: '1', product: 'Cake' }),
      'LoyaltyBalanceAdjusted',
    );
    const balances = (await till.card(customerId)).balances!.map(({ amount }) => amount);
    expect(balances.toSorted()).toEqual(['1', '10', '2.50']);
    await expectSound(app);
  });

  test('never below zero, nor beyond what fits [BX-10]', async () => {
    for (const [amount, problem] of [
      ['-11', 'LoyaltyBalanceInsufficient'],
      ['999999999999999', 'LoyaltyBalanceTooLarge'],
    ] as const) {
      const answer = await withNothingMoved(app, () => desk.adjust({ customerId, campaignId, amount }));
      expect(answer).toMatchObject({ __typename: problem, status: 409 });
    }
    const other = await startCampaign(app);
    const answer = await withNothingMoved(app, () =>
      desk.adjust({ customerId, campaignId: other, amount: '-1' }),
    );
    expect(answer).toMatchObject({ __typename: 'LoyaltyBalanceInsufficient', balance: '0' });
  });

  test('of a blocked card too, because it corrects a mistake [BX-10]', async () => {
    await ends(app, BLOCK_CARD, { customerId, reason: 'lost' });
    ended(await desk.adjust({ customerId, campaignId, amount: '-3' }), 'LoyaltyBalanceAdjusted');
    expect((await till.card(customerId)).balances).toMatchObject([{ amount: '7' }]);
  });

  test('once, and a wrong correction is corrected by another one, not reversed [BX-10]', async () => {
    const { transaction } = ended(
      await desk.adjust({ customerId, campaignId, amount: '4' }),
      'LoyaltyBalanceAdjusted',
    );
    const reversal = await withNothingMoved(app, () => till.reverse({ transactionId: transaction!.id }));
    expect(reversal).toMatchObject({ __typename: 'LoyaltyTransactionNotReversible' });
    ended(await desk.adjust({ customerId, campaignId, amount: '-4' }), 'LoyaltyBalanceAdjusted');
    expect((await till.card(customerId)).balances).toMatchObject([{ amount: '10' }]);
  });

  test.each(['0', '-0', '0.0', '--1', '+1', '1.5', '1e3', '-1.5', '1234567890123456', ''])(
    'by %j is refused, and nothing moves [BX-10]',
    async (amount) => {
      const sender = await app.staff(['balances:adjust']);
      const { data, errors } = await withNothingMoved(app, () =>
        app.ask(
          'mutation ($input: AdjustBalanceInput!) { adjustBalance(input: $input) { __typename } }',
          { input: { customerId, campaignId, amount, reason: REASON } },
          sender,
        ),
      );
      expect(errors?.[0]?.extensions['code'] ?? data.adjustBalance.__typename).toMatch(
        /^(BAD_USER_INPUT|CustomerInputRejected|LoyaltyWrongKind)$/,
      );
    },
  );

  test('of nobody, in no campaign or without saying why is refused [BX-10]', async () => {
    const refused = (input: Partial<Parameters<typeof desk.adjust>[0]>) =>
      withNothingMoved(app, () => desk.adjust({ customerId, campaignId, amount: '1', ...input }));
    expect(await refused({ customerId: NOBODY })).toMatchObject({ __typename: 'LoyaltyCardNotFound' });
    expect(await refused({ campaignId: NOBODY })).toMatchObject({ __typename: 'LoyaltyCampaignNotFound' });
    for (const reason of ['', ' ', '\u200b', 'x'.repeat(201)]) {
      expect(await refused({ reason })).toMatchObject({ __typename: 'CustomerInputRejected' });
    }
  });
});
