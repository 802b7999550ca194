import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { booksOf, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { BLOCK_CARD, REPLACE_CARD } from '../../support/till.js';

const app = useApp();
const till = tillOf(app);

const mutation = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { __typename } }`;

/** As a till does that gets no answer in time: it asks again, with the same key. */
async function persistently(document: string, input: object): Promise<string> {
  const service = await app.service();
  for (let attempt = 1; ; attempt += 1) {
    const { data, errors } = await app.ask(document, { input }, service);
    if (!errors) return (Object.values(data)[0] as { __typename: string }).__typename;
    if (attempt === 20) expect(errors).toBeUndefined();
  }
}

test('K18 a card replaced and blocked while its balance moves: nothing is created or lost', {
  timeout: 120_000,
}, async () => {
  const customerId = await enterWithCard(app);
  const campaignId = await startCampaign(app);
  await till.hasAdded({ customerId, campaignId, amount: '100' });

  const move = (name: string, n: number) =>
    persistently(mutation(name), { customerId, campaignId, amount: '3', idempotencyKey: `${name}-${n}` });
  const calls = Array.from({ length: 12 }, (_, n) => [
    () => move('addToBalance', n),
    () => move('redeemFromBalance', n),
    ...(n % 3 === 0
      ? [() => persistently(REPLACE_CARD, { customerId, idempotencyKey: `replace-${n}` })]
      : []),
    ...(n === 6 ? [() => persistently(BLOCK_CARD, { customerId, idempotencyKey: 'block' })] : []),
  ]).flat();
  const ends = await Promise.all(calls.map((call) => call()));

  const count = (name: string) => ends.filter((end) => end === name).length;
  const refused = ends.filter(
    (end) => !/^(BalanceAdded|BalanceRedeemed|CardReplaced|CardBlocked)$/.test(end),
  );
  expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['CardNotUsable'] : []));
  expect(count('CardReplaced')).toBe(4);
  expect(count('CardBlocked')).toBe(1);
  const left = String(100 + 3 * (count('BalanceAdded') - count('BalanceRedeemed')));
  const books = await booksOf(app);
  expect(books).toMatchObject({ balance: left, entries: left, total: '0' });

  const { rows: held } = await sql<{ status: string; balance: string }>`
    select card.status, trim_scale(sum(coalesce(a.balance, 0)))::text as balance
    from card left join ledger_account a on a.card_id = card.id
    where card.customer_id = ${customerId} group by card.id, card.status`.execute(app.em.getKysely());
  expect(held.filter(({ status }) => status === 'REPLACED')).toEqual(
    Array.from({ length: 4 }, () => ({ status: 'REPLACED', balance: '0' })),
  );
  expect(held.filter(({ status }) => status !== 'REPLACED')).toMatchObject([{ balance: left }]);
});
