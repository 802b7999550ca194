import { beforeEach, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { booksOf, CARD, enterWithCard, otherTill, startCampaign, tillOf } from '../../support/balances.js';
import { ended, withNothingMoved } from '../../support/customers.js';
import { expectSound } from '../../support/merges.js';

const app = useApp();
const till = tillOf(app);
let campaignId: string;
beforeEach(async () => {
  await enterWithCard(app);
  campaignId = await startCampaign(app, 'MONEY', 'PLN');
});
const add = (amount: string, reference?: string) =>
  till.hasAdded({ cardNumber: CARD, campaignId, amount, ...(reference && { reference }) });
const reverse = (input: object) => till.reverse(input);
const refused = (input: object) => withNothingMoved(app, () => reverse(input));
const LIST =
  'query ($reference: String!) { loyaltyTransactions(reference: $reference) { id amount reference } }';

test('a transaction is reversed part by part, never by more than is left [BX-12]', async () => {
  const transactionId = await add('25.50');
  const first = ended(await reverse({ transactionId, amount: '5.50' }), 'LoyaltyTransactionReversed');
  expect(first.transaction).toMatchObject({
    amount: '-5.50',
    balanceAfter: '20.00',
    reversesId: transactionId,
  });
  expect(await refused({ transactionId, amount: '20.01' })).toMatchObject({
    __typename: 'LoyaltyReversalTooLarge',
    status: 409,
    message: 'Only 20.00 of this transaction is left to reverse.',
  });
  expect(await refused({ transactionId, amount: '0.001' })).toMatchObject({ __typename: 'LoyaltyWrongKind' });
  expect(await refused({ transactionId, amount: '0' })).toMatchObject({
    __typename: 'CustomerInputRejected',
  });
  ended(await reverse({ transactionId, amount: '19.99' }), 'LoyaltyTransactionReversed');
  const last = ended(await reverse({ transactionId }), 'LoyaltyTransactionReversed');
  expect(last.transaction).toMatchObject({ amount: '-0.01', balanceAfter: '0.00' });
  expect(await refused({ transactionId, amount: '0.01' })).toMatchObject({
    __typename: 'LoyaltyTransactionAlreadyReversed',
  });
  expect(await booksOf(app)).toMatchObject({ balance: '0', total: '0', transactions: 4 });
  await expectSound(app);
});

test('a transaction says how much of it was reversed, and the balance after it [BX-12]', async () => {
  const transactionId = await add('10');
  await add('5');
  await reverse({ transactionId, amount: '4' });
  const { data } = await app.ask(
    '{ customers { nodes { card { transactions { nodes { amount balanceAfter reversedAmount isReversed } } } } } }',
    {},
    await app.staff(),
  );
  expect(data.customers.nodes[0].card.transactions.nodes).toEqual([
    { amount: '-4.00', balanceAfter: '11.00', reversedAmount: '0.00', isReversed: false },
    { amount: '5.00', balanceAfter: '15.00', reversedAmount: '0.00', isReversed: false },
    { amount: '10.00', balanceAfter: '10.00', reversedAmount: '4.00', isReversed: false },
  ]);
});

test('a transaction is found and reversed by its reference, which is the caller’s own [BX-12]', async () => {
  const id = await add('10', 'R-1');
  const find = async (sender: string) =>
    (await app.ask(LIST, { reference: 'R-1' }, sender)).data.loyaltyTransactions;
  expect(await find(await app.service())).toEqual([{ id, amount: '10.00', reference: 'R-1' }]);
  expect(await find(await otherTill(app))).toEqual([]);
  expect(await find(await app.staff())).toEqual([{ id, amount: '10.00', reference: 'R-1' }]);
  expect(await refused({ reference: 'R-2' })).toMatchObject({ __typename: 'LoyaltyTransactionNotFound' });
  const reversal = ended(await reverse({ reference: 'R-1', amount: '4' }), 'LoyaltyTransactionReversed');
  expect(reversal.transaction).toMatchObject({ reversesId: id, amount: '-4.00' });
  ended(await reverse({ reference: 'R-1' }), 'LoyaltyTransactionReversed');
  expect(await refused({ reference: 'R-1' })).toMatchObject({
    __typename: 'LoyaltyTransactionAlreadyReversed',
  });
});

test('of two transactions with one reference nobody guesses which is meant, until one is left [BX-12]', async () => {
  const first = await add('10', 'R-1');
  const second = await add('20', 'R-1');
  expect(await refused({ reference: 'R-1' })).toMatchObject({
    __typename: 'LoyaltyReferenceAmbiguous',
    status: 409,
  });
  ended(await reverse({ transactionId: first }), 'LoyaltyTransactionReversed');
  const reversal = ended(await reverse({ reference: 'R-1' }), 'LoyaltyTransactionReversed');
  expect(reversal.transaction).toMatchObject({ reversesId: second });
});

test('both a transactionId and a reference, or neither, is refused [BX-12]', async () => {
  const transactionId = await add('10', 'R-1');
  for (const input of [{}, { transactionId, reference: 'R-1' }]) {
    expect(await refused(input)).toMatchObject({ __typename: 'CustomerInputRejected' });
  }
});

test('the database itself refuses to reverse more than there was [BX-12]', async () => {
  const id = await add('10');
  const statement = (amount: string) =>
    app.em.execute(`insert into ledger_transaction (id, kind, campaign_id, customer_id, card_id, amount, reverses_id, at, actor_kind)
      select gen_random_uuid(), 'REVERSAL', campaign_id, customer_id, card_id, ${amount}, id, at, actor_kind
      from ledger_transaction where id = '${id}'`);
  await expect(statement('-10.01')).rejects.toThrow('reversed by more than it was');
  await expect(statement('1')).rejects.toThrow('reversed by more than it was');
});
