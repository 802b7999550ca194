import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { CARD, enterWithCard, startCampaign } from '../support/balances.js';
import { enter } from '../support/customers.js';

const app = useApp();

const UPDATE = `mutation ($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) { __typename ... on CustomerUpdated { customer { id version } } } }`;
const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { __typename ... on CustomerCreated { customer { id version } } } }`;
const RECORD = `mutation ($input: RecordCustomerInput!) {
  recordCustomer(input: $input) { __typename ... on CustomerRecorded { outcome code } } }`;
const ADD = `mutation ($input: AddToBalanceInput!) {
  addToBalance(input: $input) { __typename ... on LoyaltyBalanceAdded { transaction { amount } } } }`;

/** What a statement does, to which table: `update customer`. */
function named(statement: string): string {
  const text = statement.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim();
  if (text.includes('from service_client')) return 'standing';
  const [, verb = '', table = ''] =
    /^(?:with .*)?(insert) into (\w+)/.exec(text) ??
    /^(update) (\w+)/.exec(text) ??
    /^(delete) from (\w+)/.exec(text) ??
    /^(select)\b.*? from (?!ledger_lot)(\w+)/.exec(text) ??
    [];
  // What is answered is JSON in a row of its own, and begins otherwise.
  if (verb === 'select' && text.includes('json_build')) return ANSWERED;
  return `${/ for (no key )?update/.test(text) ? 'lock' : verb} ${table}`;
}

/** The statements of a write that must succeed, between `begin` and `commit` and around them. */
async function statementsOf(query: string, input: object): Promise<string[]> {
  const { data, errors } = await app.ask(query, { input }, await app.service());
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data as Record<string, { __typename: string }>);
  expect(answer!.__typename).toMatch(/(Updated|Created|Recorded|Added)$/);
  return app.statements.map(named);
}

/** Whoever calls is looked up, and what was written is read for the answer. */
const ASKED = 'standing';
const ANSWERED = 'select customer';

describe('the statements of a write are these and no other', () => {
  test('a corrected name: contacts are not looked at where an externalId identifies', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const written = ['insert history_entry', 'update customer'];
    expect(await statementsOf(UPDATE, { id, firstName: 'Ida' })).toEqual([
      ASKED,
      'lock customer',
      ...written,
      ANSWERED,
    ]);
    expect(await statementsOf(UPDATE, { id, firstName: 'Ida' })).toEqual([ASKED, 'lock customer', ANSWERED]);
  });

  test('corrected contacts are read once', async () => {
    const contact = (value: string) => ({ type: 'EMAIL', value, primary: true });
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'anna@example.com' }] });
    expect(await statementsOf(UPDATE, { id, contacts: [contact('ida@example.com')] })).toEqual([
      ASKED,
      'lock customer',
      'select contact',
      'delete contact',
      'insert history_entry',
      'insert contact',
      'update customer',
      ANSWERED,
    ]);
    expect(await statementsOf(UPDATE, { id, contacts: [contact('ida@example.com')] })).toEqual([
      ASKED,
      'lock customer',
      'select contact',
      ANSWERED,
    ]);
  });

  test('of a new customer nothing is read before the answer', async () => {
    const contacts = [{ type: 'EMAIL', value: 'jan@example.com' }];
    const attributes = [{ name: 'size', value: 38 }];
    const input = { externalId: 'shop-2', contacts, attributes, agreements: { email: true } };
    expect(await statementsOf(CREATE, input)).toEqual([
      ASKED,
      'insert history_entry',
      'insert agreement_evidence',
      'insert customer',
      'insert agreement',
      'insert attribute',
      'insert contact',
      ANSWERED,
    ]);
  });

  test('a till’s new customer is found by nobody’s number and written once', async () => {
    const input = { firstName: 'Ola', email: 'ola@example.com', phone: '+48600100201', cardNumber: '4711' };
    expect(await statementsOf(RECORD, input)).toEqual([
      ASKED,
      'select card',
      'lock customer',
      'insert history_entry',
      'insert customer',
      'insert card',
      'insert contact',
    ]);
  });

  test('a till’s known customer is updated once, whatever else changes', async () => {
    const { code } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    expect(await statementsOf(RECORD, { code, firstName: 'Ewa' })).toEqual([
      ASKED,
      'lock customer',
      'insert history_entry',
      'update customer',
    ]);
    const input = { code, firstName: 'Eva', email: 'eva@example.com', phone: '+48600100200' };
    expect(await statementsOf(RECORD, input)).toEqual([
      ASKED,
      'lock customer',
      'select contact',
      'insert history_entry',
      'insert contact',
      'update customer',
    ]);
    // The former primary address makes room before the new one comes.
    expect(await statementsOf(RECORD, { code, firstName: 'Ewa', email: 'ewa@example.com' })).toEqual([
      ASKED,
      'lock customer',
      'select contact',
      'update contact',
      'insert history_entry',
      'insert contact',
      'update customer',
    ]);
  });

  test('an addition by card: the card is read again under the lock, the balance weighed and booked', async () => {
    const campaignId = await startCampaign(app);
    await enterWithCard(app);
    const input = { cardNumber: CARD, campaignId, amount: '5' };
    const opened = ['lock ledger_account', 'insert ledger_account', 'lock ledger_account'];
    const around = (weighed: string[]) => [
      ASKED,
      'select card',
      'lock customer',
      'select card',
      'select campaign',
      ...weighed,
      'insert ledger_entry',
      'insert history_entry',
      'select ledger_transaction',
    ];
    expect(await statementsOf(ADD, input)).toEqual(around(opened));
    expect(await statementsOf(ADD, input)).toEqual(around(['lock ledger_account']));
  });

  test('what somebody was is written once, dated by the entry of the same transaction', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    app.clock.now = new Date('2026-03-02T10:00:00.000Z');
    await statementsOf(UPDATE, { id, firstName: 'Ida' });
    const db = app.database.kysely;
    const { rows } = await sql`select was ->> 'first_name' as was, to_json(until) as until, sequence
      from customer_past where customer_id = ${id}`.execute(db);
    expect(rows).toEqual([{ was: 'Anna', until: '2026-03-02T10:00:00+00:00', sequence: 2 }]);
    // Not even a row without a date could be given one later.
    const undated = sql`insert into customer_past (customer_id, place, row_id) values (${id}, 'customer', ${id})`;
    await undated.execute(db);
    const dating = sql`update customer_past set until = now() where until is null`.execute(db);
    await expect(dating).rejects.toThrow('customer_past is append-only');
  });
});
