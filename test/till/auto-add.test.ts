import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { booksOf, startCampaign } from '../support/balances.js';
import { NOBODY, withNothingMoved } from '../support/customers.js';
import { BLOCK_CARD, ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();
const record = (input: object) => ends(app, RECORD_CUSTOMER, input);
const refuse = (input: object) => withNothingMoved(app, () => record(input));

describe('adding in the same call', () => {
  let campaignId: string;
  beforeEach(async () => {
    campaignId = await startCampaign(app);
  });
  const autoAdd = (amount: string, more: object = {}) => ({ autoAdd: { campaignId, amount, ...more } });

  test('"25" adds 25 on a card that is drawn for who has none, and adds up [ST-05]', async () => {
    const { customer } = await record({ code: 'A', ...autoAdd('25') });
    expect(customer.card).toMatchObject({
      number: expect.stringMatching(/^[1-9]\d{15}$/),
      balances: [{ amount: '25' }],
    });
    const again = await record({ code: 'A', ...autoAdd('17') });
    expect(again.customer.card.balances).toEqual([{ amount: '42', currency: null, product: null }]);
    expect(await booksOf(app)).toEqual({ balance: '42', entries: '42', total: '0', transactions: 2 });
  });

  test.each([
    ['VISITS', { amount: '1' }, { amount: '1', currency: null, product: null }],
    ['MONEY', { amount: '12.50' }, { amount: '12.50', currency: 'EUR', product: null }],
    ['PRODUCT', { amount: '2', product: 'Tea' }, { amount: '2', currency: null, product: 'Tea' }],
  ] as const)('a campaign of %s adds what it counts [ST-05]', async (kind, given, balance) => {
    campaignId = await startCampaign(app, kind, kind === 'MONEY' ? 'EUR' : undefined);
    const { customer } = await record({ autoAdd: { campaignId, ...given } });
    expect(customer.card.balances).toEqual([balance]);
  });

  test('what the campaign does not count is refused with all the rest [ST-06, F10]', async () => {
    await record({ code: 'A' });
    const rest = { code: 'A', firstName: 'Eve', cardNumber: 'CARD-1', pin: '4711' };
    for (const [given, type] of [
      [{ product: 'Tea' }, 'LoyaltyWrongKind'],
      [{ amount: '1.5' }, 'LoyaltyWrongKind'],
      ...['0', '-1'].map((amount) => [{ amount }, 'CustomerInputRejected'] as const),
      [{ campaignId: NOBODY }, 'LoyaltyCampaignNotFound'],
      [{ campaignId: 'x' }, 'LoyaltyCampaignNotFound'],
    ] as const) {
      const answer = await refuse({ ...rest, ...autoAdd('25', given) });
      expect(answer.__typename, JSON.stringify(given)).toBe(type);
      if (type === 'CustomerInputRejected') expect(answer.fields).toMatchObject([{ path: 'autoAdd.amount' }]);
    }
    const service = await app.service();
    for (const amount of ['1e3', 'NaN', '', '9'.repeat(400), 25]) {
      const input = { ...rest, ...autoAdd('25', { amount }) };
      const { errors } = await withNothingMoved(app, () => app.ask(RECORD_CUSTOMER, { input }, service));
      expect(errors?.[0]?.extensions, String(amount)).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('a blocked card earns nothing, and nothing else of the call happens', async () => {
    const { customer } = await record({ code: 'A', ...autoAdd('25') });
    await ends(app, BLOCK_CARD, { customerId: customer.id });
    expect(await refuse({ code: 'A', firstName: 'Eve', ...autoAdd('1') })).toMatchObject({
      __typename: 'LoyaltyCardNotUsable',
      status: 409,
    });
  });

  test('a balance has at most 15 digits before the point [F10]', async () => {
    await record({ code: 'A', ...autoAdd('999999999999999') });
    expect(await refuse({ code: 'A', firstName: 'Eve', ...autoAdd('1') })).toMatchObject({
      __typename: 'LoyaltyBalanceTooLarge',
      status: 409,
    });
  });

  test('the same key adds once and answers the same [ST-07]', async () => {
    const input = { cardNumberGenerate: 8, ...autoAdd('25'), idempotencyKey: 'k' };
    const first = await record(input);
    expect(await refuse(input)).toEqual(first);
    expect(await booksOf(app)).toMatchObject({ balance: '25', transactions: 1 });
  });
});
