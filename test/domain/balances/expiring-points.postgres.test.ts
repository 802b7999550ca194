import { beforeEach, expect, test } from 'vitest';
import { AddToBalanceDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { booksOf, enterWithCard, tillOf } from '../../support/balances.js';
import { at, startExpiring } from '../../support/expiring.js';
import { expectSound, merge } from '../../support/merges.js';

const app = useApp();
const till = tillOf(app);
let campaignId: string;
let customerId: string;
beforeEach(async () => {
  campaignId = await startExpiring(app, 'DAYS_AFTER_EARNING', 1);
  customerId = await enterWithCard(app);
});
const kinds = async () =>
  (await till.card(customerId)).transactions.nodes.map(({ kind, amount }) => `${kind} ${amount}`);

test('the job, tills, reversals and a merge meet on one card: what has expired is used by nobody and expires once [BX-12]', async () => {
  const other = await enterWithCard(app, '2900000000002');
  for (let round = 0; round < 5; round += 1) {
    for (const id of [customerId, other]) await till.hasAdded({ customerId: id, campaignId, amount: '10' });
  }
  at(app, '2026-03-02T12:00:00Z');
  const fresh = await till.hasAdded({ customerId, campaignId, amount: '7' });
  at(app, '2026-03-02T23:00:00Z');
  const outcomes = await Promise.all([
    app.jobs.catchUp(),
    app.jobs.catchUp(),
    ...Array.from({ length: 10 }, () => till.redeem({ customerId, campaignId, amount: '1' })),
    ...Array.from({ length: 3 }, () => till.reverse({ transactionId: fresh, amount: '1' })),
    merge(app, { survivorId: customerId, absorbedId: other }),
  ]);
  await app.jobs.catchUp();
  const names = outcomes.flatMap((outcome) => (outcome ? [outcome.__typename] : []));
  const redeemed = names.filter((name) => name === 'LoyaltyBalanceRedeemed').length;
  const reversed = names.filter((name) => name === 'LoyaltyTransactionReversed').length;
  expect(redeemed + reversed).toBe(7);
  expect(names.at(-1)).toBe('CustomersMerged');
  expect((await till.card(customerId)).balances).toMatchObject([{ amount: '0' }]);
  expect((await kinds()).filter((kind) => kind.startsWith('EXPIRY'))).toEqual(['EXPIRY -50', 'EXPIRY -50']);
  expect(await booksOf(app)).toMatchObject({ balance: '0', total: '0' });
  await expectSound(app);
});

test('of parts reversed at once no more comes back than there was [BX-12]', async () => {
  const transactionId = await till.hasAdded({ customerId, campaignId, amount: '10' });
  await till.hasAdded({ customerId, campaignId, amount: '100' });
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => till.reverse({ transactionId, amount: '3' })),
  );
  const count = (name: string) => outcomes.filter(({ __typename }) => __typename === name).length;
  expect(count('LoyaltyTransactionReversed')).toBe(3);
  expect(count('LoyaltyReversalTooLarge')).toBe(9);
  expect((await till.card(customerId)).balances).toMatchObject([{ amount: '101' }]);
  await expectSound(app);
});

/** As a till does that is told to try again. */
async function persistentlyAdd(amount: string): Promise<void> {
  const input = { customerId, campaignId, amount, idempotencyKey: `receipt-${amount}` };
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const { errors } = await app.ask(AddToBalanceDocument, { input }, await app.service());
    if (!errors) return;
  }
  throw new Error('was told to try again too often');
}

test('each transaction has the balance after it, whoever comes first [BX-12]', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => persistentlyAdd(String(n + 1))));
  const { transactions } = await till.card(customerId);
  const after = transactions.nodes.map(({ balanceAfter }) => Number(balanceAfter)).toSorted((a, b) => a - b);
  expect(new Set(after).size).toBe(20);
  expect(after.at(-1)).toBe(210);
  await expectSound(app);
});
