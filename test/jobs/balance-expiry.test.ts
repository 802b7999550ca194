import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enterWithCard, tillOf } from '../support/balances.js';
import { enter } from '../support/customers.js';
import { at, startExpiring } from '../support/expiring.js';
import { expectSound } from '../support/merges.js';
import { giveCard } from '../support/rows.js';

const app = useApp();
const till = tillOf(app);
const kinds = async () => {
  const { rows } = await sql<{ kind: string; amount: string }>`
    select kind, trim_scale(amount)::text as amount from ledger_transaction order by at, id`.execute(
    app.database.kysely,
  );
  return rows.map(({ kind, amount }) => `${kind} ${amount}`);
};

describe('what has expired', () => {
  test('is entered in the books of every card by the job, once, however many there are [BX-12]', async () => {
    const campaignId = await startExpiring(app, 'DAYS_AFTER_EARNING', 1);
    for (let n = 10; n < 70; n += 1) {
      const customerId = await enterWithCard(app, `29000000000${n}`);
      await till.hasAdded({ customerId, campaignId, amount: '2' });
    }
    at(app, '2026-03-02T22:59:59.999Z');
    await app.jobs.catchUp();
    expect((await kinds()).filter((one) => one.startsWith('EXPIRY'))).toEqual([]);
    at(app, '2026-03-02T23:00:00Z');
    await app.jobs.catchUp();
    await app.jobs.catchUp();
    expect((await kinds()).filter((one) => one === 'EXPIRY -2')).toHaveLength(60);
    await expectSound(app);
  });

  test('on a card that is gone with its customer expires as well, under an id that names nobody [BX-12]', async () => {
    const campaignId = await startExpiring(app, 'DAYS_AFTER_EARNING', 1);
    const id = await enterWithCard(app);
    await till.hasAdded({ customerId: id, campaignId, amount: '2' });
    const document =
      'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { __typename } }';
    await app.ask(document, { input: { id } }, await app.service());
    at(app, '2026-03-05T12:00:00Z');
    await app.jobs.catchUp();
    expect(await kinds()).toEqual(['ADD 2', 'EXPIRY -2']);
    await expectSound(app);
  });
});

describe('before it expires', () => {
  let campaignId: string;
  beforeEach(async () => {
    campaignId = await startExpiring(app, 'DAYS_AFTER_EARNING', 30, {
      expiryNoticeDays: 7,
      name: 'Coffee Club',
    });
  });
  /** Somebody with an address, proved or not, who agreed to messages or did not, and 10 points. */
  async function somebody(card: string, contacts: object[], agreements: object | null) {
    const { id } = await enter(app, { externalId: card, contacts, language: 'pl' } as never);
    await giveCard(app, id, card);
    if (agreements) {
      const document =
        'mutation ($input: SetAgreementsInput!) { setAgreements(input: $input) { __typename } }';
      const { errors } = await app.ask(
        document,
        { input: { customerId: id, ...agreements } },
        await app.service(),
      );
      expect(errors).toBeUndefined();
    }
    await till.hasAdded({ customerId: id, campaignId, amount: '10' });
    return id;
  }
  const mail = (value: string, verified = true) => ({ type: 'EMAIL', value, primary: true, verified });
  const told = async () => (await app.messages()).filter(({ template }) => template === 'balanceExpires');

  test('its owner is told once, by the channel they agreed to, in their language [BX-12]', async () => {
    await somebody('2900000000001', [mail('anna@example.com')], { email: true });
    const phone = { type: 'PHONE', value: '+48512345678', primary: true, verified: true };
    await somebody('2900000000002', [mail('beata@example.com'), phone], { email: false, sms: true });
    at(app, '2026-03-24T21:59:59Z');
    await app.jobs.catchUp();
    expect(await told()).toEqual([]);
    at(app, '2026-03-24T22:00:00Z');
    await app.jobs.catchUp();
    await app.jobs.catchUp();
    const messages = (await told()).toSorted((a, b) => (a.to < b.to ? -1 : 1));
    expect(messages.map(({ channel, to }) => [channel, to])).toEqual([
      ['SMS', '+48512345678'],
      ['EMAIL', 'anna@example.com'],
    ]);
    expect(messages[1]!.data).toEqual({ campaign: 'Coffee Club', amount: '10', lastDay: '2026-03-31' });
    expect(messages[1]!.text).toContain('31 marca 2026');
  });

  test('nobody is told who did not agree, whose address is not proved, or whose points are spent [BX-12]', async () => {
    await somebody('2900000000001', [mail('anna@example.com')], null);
    await somebody('2900000000002', [mail('beata@example.com')], { email: false });
    await somebody('2900000000003', [mail('celina@example.com', false)], { email: true });
    const id = await somebody('2900000000004', [mail('dora@example.com')], { email: true });
    await till.redeem({ customerId: id, campaignId, amount: '10' });
    at(app, '2026-03-28T12:00:00Z');
    await app.jobs.catchUp();
    expect(await told()).toEqual([]);
  });

  test('what moves to another card is not told of twice [BX-12]', async () => {
    const id = await somebody('2900000000001', [mail('anna@example.com')], { email: true });
    at(app, '2026-03-28T12:00:00Z');
    await app.jobs.catchUp();
    const document = 'mutation ($input: ReplaceCardInput!) { replaceCard(input: $input) { __typename } }';
    await app.ask(document, { input: { customerId: id } }, await app.service());
    await app.jobs.catchUp();
    expect(await told()).toHaveLength(1);
  });
});
