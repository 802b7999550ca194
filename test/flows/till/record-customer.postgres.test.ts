import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { booksOf, startCampaign } from '../../support/balances.js';
import { whileLocked } from '../../support/locked.js';
import { countOf, ends, RECORD_CUSTOMER } from '../../support/till.js';

const app = useApp();
const atOnce = async (count: number, input: (n: number) => object) => {
  const service = await app.service();
  return Promise.all(Array.from({ length: count }, (_, n) => ends(app, RECORD_CUSTOMER, input(n), service)));
};
const counts = () => Promise.all(['customer', 'card'].map((table) => countOf(app, table)));

test('50 identical calls with one key are one customer, one card and one addition [ST-M7, K18]', async () => {
  const campaignId = await startCampaign(app);
  const input = {
    cardNumber: 'CARD-1',
    autoAdd: { campaignId, amount: '25' },
    idempotencyKey: 'receipt-1',
  };
  const answers = await atOnce(50, () => input);
  const done = answers.filter(({ __typename }) => __typename === 'CustomerRecorded');
  expect(done.length).toBeGreaterThan(0);
  expect(done).toEqual(Array(done.length).fill(done[0]));
  // Who had to wait too long for the first one is told to ask again.
  expect(
    answers.every((one) => done.includes(one) || one.__typename === 'CustomerIdempotencyKeyInFlight'),
  ).toBe(true);
  expect(await counts()).toEqual([1, 1]);
  expect(await booksOf(app)).toEqual({ balance: '25', entries: '25', total: '0', transactions: 1 });
  expect((await ends(app, RECORD_CUSTOMER, input)).outcome).toBe('NEW');
  expect(await booksOf(app)).toMatchObject({ transactions: 1 });
});

test('20 tills with one new card and no key are one customer with one card [ST-M7]', async () => {
  const answers = await atOnce(20, () => ({ cardNumber: 'CARD-1', firstName: 'Anna' }));
  const statuses = answers.map(({ outcome }) => outcome);
  expect(statuses.toSorted()).toEqual(['NEW', ...Array(19).fill('UPDATE')]);
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
  expect(await counts()).toEqual([1, 1]);
});

test('20 tills with one new code are one customer [ST-M3]', async () => {
  const answers = await atOnce(20, () => ({ code: 'A', firstName: 'Anna' }));
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['NEW', ...Array(19).fill('UPDATE')]);
  expect(await counts()).toEqual([1, 0]);
});

test('of 20 customers who want one card at once one gets it [ST-M8]', async () => {
  const answers = await atOnce(20, (n) => ({ code: `C${n}`, cardNumber: 'CARD-1' }));
  const names = answers.map(({ __typename }) => __typename).toSorted();
  expect(names).toEqual(['CustomerRecorded', ...Array(19).fill('LoyaltyCardTaken')]);
  expect(await counts()).toEqual([1, 1]);
});

test('20 cards drawn at once have 20 numbers [ST-02]', async () => {
  const answers = await atOnce(20, () => ({ cardNumberGenerate: 4 }));
  expect(new Set(answers.map(({ cardNumber }) => cardNumber)).size).toBe(20);
  expect(await counts()).toEqual([20, 20]);
});

test('20 additions at once for who has no card yet are on one card [ST-05]', async () => {
  const campaignId = await startCampaign(app);
  await ends(app, RECORD_CUSTOMER, { code: 'A' });
  await atOnce(20, () => ({ code: 'A', autoAdd: { campaignId, amount: '2' } }));
  expect(await counts()).toEqual([1, 1]);
  expect(await booksOf(app)).toEqual({ balance: '40', entries: '40', total: '0', transactions: 20 });
});

test('a card that is replaced while a till waits for its customer names nobody any more [K18]', async () => {
  const known = await ends(app, RECORD_CUSTOMER, { code: 'A', cardNumber: 'CARD-1' }, await app.service());
  const service = await app.service();
  const note = () => ends(app, RECORD_CUSTOMER, { cardNumber: 'CARD-1', firstName: 'Anna' }, service);
  const answer = await whileLocked(app, known.customer.id, note, async (tx) => {
    await sql`update card set status = 'REPLACED' where number = 'CARD-1'`.execute(tx);
  });
  expect(answer).toMatchObject({ __typename: 'CustomerRecorded', outcome: 'NEW' });
  expect(answer.customer.id).not.toBe(known.customer.id);
});
