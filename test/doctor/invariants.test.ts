import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { brokenIn, brokenRules } from '../../src/doctor/invariants.js';
import type { Db } from '../../src/tables/db.js';
import { DeleteCustomerDocument, SetAgreementsDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { enter, later } from '../support/customers.js';
import { everyField } from '../support/every-field.js';
import { startExpiring } from '../support/expiring.js';
import { merged } from '../support/merges.js';
import { ISSUE_CARD } from '../support/till.js';

const app = useApp();
const till = tillOf(app);

/** A life of everything: customers with cards and balances, one with all fields, two made one, one who left. */
beforeEach(async () => {
  const service = await app.service();
  const { id } = await enter(app, everyField);
  await app.ask(SetAgreementsDocument, { input: { customerId: id, email: true } }, service);
  await app.ask(SetAgreementsDocument, { input: { customerId: id, email: false } }, service);
  const campaignId = await startCampaign(app);
  for (const number of ['2900000000001', '2900000000002']) {
    const { id: customerId } = await enter(app, { externalId: `of ${number}` });
    await app.ask(ISSUE_CARD, { input: { customerId, number } }, service);
    const transactionId = await till.hasAdded({ customerId, campaignId, amount: '25', reason: 'birthday' });
    await till.hasAdded({ customerId, campaignId, amount: '5' });
    await till.redeem({ customerId, campaignId, amount: '5' });
    await till.reverse({ transactionId });
  }
  const fading = await startExpiring(app, 'DAYS_AFTER_EARNING', 1);
  const points = { cardNumber: '2900000000001', campaignId: fading, amount: '4' };
  await till.hasAdded(points);
  later(app, { hours: 48 });
  await app.jobs.catchUp();
  await till.hasAdded(points);
  const [{ id: whole }, { id: part }] = [
    await enter(app, { externalId: 'whole' }),
    await enter(app, { externalId: 'part' }),
  ];
  await merged(app, whole, part);
  const { id: gone } = await enter(app, { externalId: 'gone' });
  await app.ask(DeleteCustomerDocument, { input: { id: gone } }, service);
});

/** What is found when the data is spoiled, which is taken back afterwards. */
async function foundAfter(...statements: string[]): Promise<Record<string, string[]>> {
  const undo = new Error('undo');
  let found: Record<string, string[]> = {};
  const spoil = async (db: Db) => {
    await sql`set local session_replication_role = replica`.execute(db);
    for (const statement of statements) await sql.raw(statement).execute(db);
    const { broken } = await brokenIn(db);
    found = Object.fromEntries(broken.map(({ title, flaws }) => [title, flaws]));
    throw undo;
  };
  await app.database.kysely
    .transaction()
    .execute(spoil)
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

const somebody = `(select id from customer where external_id = 'shop-1')`;
const part = `(select id from customer where external_id = 'part')`;
const spoiled: Array<[rule: RegExp, flaw: RegExp, ...statements: string[]]> = [
  [/sum of its entries/, /holds 1.*, its entries make 0/, 'update ledger_account set balance = balance + 1'],
  [
    /balance below zero/,
    /holds -1/,
    'alter table ledger_account drop constraint ledger_account_not_overdrawn',
    'update ledger_account set balance = -1 where balance is not null',
  ],
  [/sum to zero/, /^transaction /, 'update ledger_entry set amount = amount + 1 where amount = 25'],
  [/sum to zero/, /^transaction /, 'delete from ledger_entry where amount = 5'],
  [/accounts of its campaign/, /^transaction /, `update ledger_transaction set product = 'Cake'`],
  [/accounts of its campaign/, /^transaction /, 'update ledger_transaction set card_id = customer_id'],
  [/take back of it/, /^transaction /, `update ledger_transaction set amount = -26 where kind = 'REVERSAL'`],
  [/balance after each entry/, /^account .*: /, 'update ledger_entry set balance_after = balance_after + 1'],
  [/balance after each entry/, /^account .*: /, 'update ledger_account set balance = balance + 1'],
  [/lot holds the sum/, /^lot of account /m, 'update ledger_lot set remaining = remaining + 1'],
  [
    /lots of an account no more/,
    /^account /m,
    'update ledger_account set balance = 0 where balance is not null',
  ],
  [
    /What expires, its lots lose/,
    /^transaction /,
    `update ledger_transaction set amount = -1 where kind = 'EXPIRY'`,
  ],
  [/whole/, /^transaction /, `update ledger_transaction set amount = 5.5 where amount = 5`],
  [
    /replaced or merged holds nothing/,
    /holds 3/,
    'update ledger_account set balance = 3 where balance is not null',
    `update card set status = 'REPLACED'`,
  ],
  [
    /one primary contact/,
    /customer .*: EMAIL/,
    'drop index contact_one_primary_per_type',
    `insert into contact select gen_random_uuid(), customer_id, type, 'b@x.pl', 'b@x.pl', true, false, created_at,
       updated_at, null from contact where type = 'EMAIL'`,
  ],
  [
    /belongs to one customer/,
    /contacts .*, /,
    'drop index contact_verified_address_unique',
    `insert into contact select gen_random_uuid(), (select max(id::text)::uuid from customer), type, value,
       value_normalized, true, true, created_at, updated_at, 'CUSTOMER' from contact where type = 'EMAIL'`,
  ],
  [
    /at most one card in use/,
    /cards .*, /,
    'drop index card_number_unique',
    `update card set number = '2900000000001'`,
  ],
  [
    /An externalId, a code/,
    /customers .*, /,
    'alter table customer drop constraint customer_code_unique',
    `update customer set code = '1'`,
  ],
  [/newest evidence/, /customer .*: email/, 'update agreement set is_granted = true'],
  [/newest evidence/, /customer .*: email/, 'delete from agreement'],
  [
    /registered customer has/,
    /^customer /,
    `update customer set is_registered = true where external_id <> 'shop-1'`,
  ],
  [
    /password without being registered/,
    /^customer /,
    `insert into credential (customer_id, username, username_normalized, password_hash, scheme, pepper_id,
       changed_at) values (${somebody}, 'a', 'a', 'x', 'bcrypt', 'x', now())`,
  ],
  [
    /one who exists, or who was deleted/,
    /: (history|ledger)/,
    `delete from customer where external_id <> 'shop-1'`,
  ],
  [/says nothing about the person/, /^(history entry|transaction) /, 'delete from customer'],
  [/Every contact has its customer/, /contact whose customer_id is /, 'delete from customer'],
  [/Every card has its customer/, /card whose customer_id is /, 'delete from customer'],
  [/Every ledger_transaction has its campaign/, /campaign_id/, 'delete from campaign'],
  [/exist and are enabled/, /history_entry_is_append_only/, 'alter table history_entry disable trigger user'],
  [
    /exist and are enabled/,
    /ledger_entry_moves_balance on ledger_entry/,
    'drop trigger ledger_entry_moves_balance on ledger_entry',
  ],
  [
    /leads in one step/,
    /^customer /,
    `update customer set merged_into_id = ${part} where external_id = 'shop-1'`,
  ],
  [
    /no contact, card, address, group, note, way to sign in/,
    /: contact$/m,
    `update contact set customer_id = ${part}`,
  ],
  [
    /no contact, card, address, group, note, way to sign in/,
    /: session$/m,
    `insert into session (id, customer_id, device_type, created_at, last_used_at, expires_at)
       values (gen_random_uuid(), ${part}, 'IOS', now(), now(), now())`,
  ],
  [/A merge stands exactly/, /^customer /, 'update customer set merged_into_id = null'],
  [/A merge stands exactly/, /^customer /, 'delete from customer_merge'],
  [
    /can be decoded/,
    /^attribute.value of .*\ncustomer.metadata of .*\ncustomer_past.was of /s,
    String.raw`update customer set metadata = '{"a":["\u0000"]}' where external_id = 'shop-1'`,
    String.raw`update attribute set value = '{"\ud800":1}'`,
    String.raw`update customer_past set was = '{"metadata":"\udc00"}'
      where id = (select max(id) from customer_past where place = 'customer')`,
  ],
  [
    /has a way to sign in/,
    /^customer /,
    `update customer set is_registered = true where external_id = 'shop-1'`,
  ],
  [/Lists by a tag/, /^customer /, `update customer_label set created_at = created_at + interval '1 second'`],
  [/one of each exist/, /index card_number_unique/, 'drop index card_number_unique'],
];

describe('the rules', () => {
  test('all hold after a life of everything, and looking changes nothing', async () => {
    const before = await app.everythingStored();
    const { checked, broken } = await brokenRules(app.database.kysely);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(30);
    expect(await app.everythingStored()).toEqual(before);
  });

  test('say which of them is broken, whatever is spoiled behind our back', async () => {
    for (const [rule, flaw, ...statements] of spoiled) {
      const found = await foundAfter(...statements);
      const titles = Object.keys(found).filter((title) => rule.test(title));
      expect(titles, `${statements.join('; ')} found ${JSON.stringify(found)}`).toHaveLength(1);
      expect(found[titles[0]!]!.join('\n')).toMatch(flaw);
    }
    expect((await brokenRules(app.database.kysely)).broken).toEqual([]);
  }, 60_000);

  test('name ids and nothing personal', async () => {
    const found = JSON.stringify(await foundAfter('delete from customer', 'delete from campaign'));
    expect(found).toMatch(/[0-9a-f]{8}-/);
    expect(found).not.toMatch(/anna|nowak|512345678|2900000000001|birthday/i);
  });
});
