import { expect, test } from 'vitest';
import { AddToBalanceDocument, DeleteCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { booksOf, CARD, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { ended, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const till = tillOf(app);

test('the books still add up when the customer is gone, and say nothing of the person [NH-10]', async () => {
  const id = await enterWithCard(app);
  const campaignId = await startCampaign(app);
  const input = { cardNumber: CARD, campaignId, amount: '25', idempotencyKey: 'receipt-1' };
  const reason = 'for Anna of Marszałkowska 1';
  const transactionId = await till.hasAdded({ ...input, reason, reference: 'R-1' });
  await till.redeem({ cardNumber: CARD, campaignId, amount: '10' });
  const before = await booksOf(app);
  expect(before).toEqual({ balance: '15', entries: '15', total: '0', transactions: 2 });

  const { data } = await app.ask(DeleteCustomerDocument, { input: { id } }, await app.service());
  ended(data.deleteCustomer, 'CustomerDeleted');
  expect(await booksOf(app)).toEqual(before);
  const stored = await app.everythingStored();
  expect(stored['card']).toEqual([]);
  expect(stored['ledger_transaction']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        id: transactionId,
        customer_id: id,
        amount: '25.0000',
        reason: null,
        reference: 'R-1',
      }),
    ]),
  );
  expect(JSON.stringify(stored)).not.toContain('Marszałkowska');

  const unknown = { __typename: 'LoyaltyTransactionNotFound', status: 404 };
  expect(await withNothingMoved(app, () => till.reverse({ transactionId }))).toMatchObject(unknown);
  // A repeated call is answered as the first time, as far as there is something left to tell.
  const again = await app.ask(
    AddToBalanceDocument,
    { input: { ...input, reason, reference: 'R-1' } },
    await app.service(),
  );
  expect(again.data.addToBalance).toMatchObject({
    __typename: 'LoyaltyBalanceAdded',
    transaction: { id: transactionId, amount: '25', reason: null },
    card: null,
  });
  expect(await booksOf(app)).toEqual(before);
});
