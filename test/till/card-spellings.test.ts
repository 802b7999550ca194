import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { campaign, codeTo, PASSWORD, register, sendCode } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { ended, enter } from '../support/customers.js';
import {
  BLOCK_CARD,
  countOf,
  ends,
  ISSUE_CARD,
  RECORD_CUSTOMER,
  REPLACE_CARD,
  VERIFY_PIN,
} from '../support/till.js';

const app = useApp();
const SPELLINGS = ['7700-1234', '7700 1234', '77001234', '77-00 12-34'];
const record = (input: object) => ends(app, RECORD_CUSTOMER, input);
const idOf = async (cardNumber: string) => {
  const ask = 'query ($cardNumber: String) { customer(cardNumber: $cardNumber) { id } }';
  const { data, errors } = await app.ask(ask, { cardNumber }, await app.service());
  return errors ? errors[0]!.extensions['problem'] : (data.customer?.id ?? null);
};

describe.each(['7700-1234', '7700 1234', '77001234'])('a card that was first recorded as %s', (first) => {
  test.each(SPELLINGS)(
    'is the same card as %s at the till, shown as it was recorded [ST-M5]',
    async (next) => {
      const made = await record({ cardNumber: first, firstName: 'Ida' });
      const known = await record({ cardNumber: next, lastName: 'Nowak' });
      expect(known).toMatchObject({ outcome: 'UPDATE', code: made.code, customer: { id: made.customer.id } });
      const named = await record({ code: made.code, cardNumber: next });
      expect(named.customer.card.number).toBe(first.replace(' ', ''));
      expect([await countOf(app, 'customer'), await countOf(app, 'card')]).toEqual([1, 1]);
      expect(await record({ code: 'OTHER', cardNumber: next })).toMatchObject({
        __typename: 'LoyaltyCardTaken',
      });
    },
  );

  test.each(SPELLINGS)('is found as %s wherever a card is named [ST-12]', async (typed) => {
    const { customer } = await record({ cardNumber: first, firstName: 'Ida', pin: '4711' });
    expect(await idOf(typed)).toBe(customer.id);
    const check =
      'query ($card: String) { checkCard(card: $card) { ... on LoyaltyCardChecked { customerId } } }';
    const checked = await app.ask(check, { card: typed }, await app.service());
    expect(checked.data.checkCard).toEqual({ customerId: customer.id });
    expect(await ends(app, VERIFY_PIN, { cardNumber: typed, pin: '4711' })).toMatchObject({
      customer: { id: customer.id },
    });
    const campaignId = await startCampaign(app);
    expect(await tillOf(app).add({ cardNumber: typed, campaignId, amount: '5' })).toMatchObject({
      __typename: 'LoyaltyBalanceAdded',
    });
    const search = 'query ($search: String) { customers(search: $search) { nodes { id } } }';
    const { data } = await app.ask(search, { search: typed }, await app.service());
    expect(data.customers.nodes).toEqual([{ id: customer.id }]);
    expect(await ends(app, BLOCK_CARD, { cardNumber: typed })).toMatchObject({
      __typename: 'LoyaltyCardBlocked',
    });
  });

  test.each(SPELLINGS)('gives who registers with %s the till’s record [FI-21]', async (typed) => {
    const { customer } = await record({ cardNumber: first, email: 'ida@example.com' });
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: 'ida@example.com' }), 'CustomerCodeSent');
    const code = await codeTo(app, 'ida@example.com');
    const registered = await register(app, {
      ...{ code, username: 'ida@example.com', password: PASSWORD, campaignId },
      cardNumber: typed,
    });
    expect(ended(registered, 'CustomerRegistered').customer!.id).toBe(customer.id);
  });

  test.each(SPELLINGS)(
    'is nobody else’s as %s, and stays when it is replaced by that [ST-12]',
    async (typed) => {
      const { customer } = await record({ cardNumber: first });
      const { id: customerId } = await enter(app, { externalId: 'shop-2' });
      expect(await ends(app, ISSUE_CARD, { customerId, number: typed })).toMatchObject({
        __typename: 'LoyaltyCardTaken',
      });
      await record({ cardNumber: '9999' });
      expect(await ends(app, REPLACE_CARD, { cardNumber: '9999', number: typed })).toMatchObject({
        __typename: 'LoyaltyCardTaken',
      });
      expect(await ends(app, REPLACE_CARD, { customerId: customer.id, number: typed })).toMatchObject({
        __typename: 'LoyaltyCardReplaced',
        customer: { card: { number: first.replace(' ', '') } },
      });
    },
  );
});

test('small and capital letters are two cards [ST-12]', async () => {
  const { customer } = await record({ cardNumber: 'ab-12' });
  expect(await idOf('ab12')).toBe(customer.id);
  expect(await idOf('AB-12')).toBeNull();
});

describe('cards of before that have a number in two spellings', () => {
  let ids: string[];
  beforeEach(async () => {
    const made = [await record({ cardNumber: '7700-1234' }), await record({ cardNumber: '1' })];
    ids = made.map(({ customer }) => customer.id);
    await sql`update card set is_shared = true, number = case number when '1' then '77001234' else number end`.execute(
      app.em.getKysely(),
    );
  });

  test('are each found by their own, and ambiguous by a third one [ST-M4]', async () => {
    expect(await Promise.all(['7700-1234', '77001234'].map(idOf))).toEqual(ids);
    expect(await idOf('77-001234')).toBe('LoyaltyCardAmbiguous');
    expect(await record({ cardNumber: '77-001234' })).toMatchObject({ __typename: 'LoyaltyCardAmbiguous' });
  });

  test('do not become three [ST-12]', async () => {
    const { id: customerId } = await enter(app, { externalId: 'shop-2' });
    const number = '77-001234';
    expect(await ends(app, ISSUE_CARD, { customerId, number })).toMatchObject({
      __typename: 'LoyaltyCardTaken',
    });
    await record({ cardNumber: '9999' });
    expect(await ends(app, REPLACE_CARD, { cardNumber: '9999', number })).toMatchObject({
      __typename: 'LoyaltyCardTaken',
    });
  });
});
