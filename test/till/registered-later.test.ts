import { describe, expect, test } from 'vitest';
import { campaign, codeTo, PASSWORD, register, sendCode, signIn, wrong } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { startCampaign } from '../support/balances.js';
import { ended, enter, historyOf, read } from '../support/customers.js';
import { merged } from '../support/merges.js';
import { countOf, ends, RECORD_CUSTOMER, REPLACE_CARD } from '../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';
const CARD = '5901234123457';

/** What a till notes of somebody who gets a plastic card. */
const noted = async (input: object = {}) =>
  ends(app, RECORD_CUSTOMER, { firstName: 'Anna', email: ANNA, cardNumber: CARD, ...input });

/** Registers with a code that was sent to this address, as often as it is called. */
async function withCode(username = ANNA) {
  const campaignId = await campaign(app);
  const to = username.includes('@') ? { email: username } : { phone: username };
  ended(await sendCode(app, campaignId, to), 'CustomerCodeSent');
  const code = await codeTo(app, username);
  return (shown: { cardNumber?: string; pin?: string }) =>
    register(app, { code, username, password: PASSWORD, campaignId, ...shown });
}
const registerWith = async (shown: { cardNumber?: string; pin?: string }, username?: string) =>
  ended(await (await withCode(username))(shown), 'CustomerRegistered');

describe('somebody noted at the till who registers by themselves', () => {
  test('and gives the card number has the till’s record, its card and balances, and no second one [FI-21]', async () => {
    const campaignId = await startCampaign(app);
    const till = await noted({ autoAdd: { campaignId, amount: '25' } });
    const { customer } = await registerWith({ cardNumber: CARD });
    expect(customer).toMatchObject({
      id: till.customer.id,
      registered: true,
      email: ANNA,
      card: { number: CARD, status: 'ACTIVE' },
      contacts: [{ type: 'EMAIL', value: ANNA, primary: true, verified: true }],
    });
    const balances = 'query ($id: ID) { customer(id: $id) { code firstName card { balances { amount } } } }';
    const { data } = await app.ask(balances, { id: customer!.id }, await app.service());
    expect(data.customer).toEqual({
      code: till.code,
      firstName: 'Anna',
      card: { balances: [{ amount: '25' }] },
    });
    expect([await countOf(app, 'customer'), await countOf(app, 'card')]).toEqual([1, 1]);
    ended(await signIn(app, { username: ANNA, password: PASSWORD }), 'CustomerSignedIn');
    expect((await historyOf(app, customer!.id, ['REGISTERED']))[0]).toMatchObject({
      actorKind: 'CUSTOMER',
      changes: expect.arrayContaining([
        { field: 'registered', from: false, to: true },
        expect.objectContaining({
          field: 'contact',
          to: expect.objectContaining({ verifiedBy: 'CUSTOMER' }),
        }),
      ]),
    });
  });

  test('is told of it at the address they proved [FI-21]', async () => {
    await noted();
    await registerWith({ cardNumber: CARD });
    expect((await app.messages()).at(-1)).toMatchObject({ to: ANNA, template: 'accountJoined' });
  });

  test('keeps the consents that the shop has on record [FI-21]', async () => {
    const { customer } = await noted();
    const agree = 'mutation ($input: SetAgreementsInput!) { setAgreements(input: $input) { __typename } }';
    await app.ask(
      agree,
      { input: { customerId: customer.id, email: true, sms: false } },
      await app.service(),
    );
    await registerWith({ cardNumber: CARD });
    const ask =
      'query ($id: ID) { customer(id: $id) { agreements { email sms records { channel actorKind } } } }';
    const { data } = await app.ask(ask, { id: customer.id }, await app.service());
    expect(data.customer.agreements).toMatchObject({
      email: true,
      sms: false,
      records: [{ actorKind: 'SERVICE' }, { actorKind: 'SERVICE' }],
    });
  });

  test.each(['5901 2341 2345 7', '5901-2341-2345-7', ' 5901234123457 '])(
    'types the number as it is printed: %s [FI-21]',
    async (cardNumber) => {
      const { customer } = await noted();
      expect((await registerWith({ cardNumber })).customer!.id).toBe(customer.id);
    },
  );

  test('by a number noted at the till, written as it is dialled there [FI-21, ST-14]', async () => {
    const { customer } = await noted({ phone: '601 234 567' });
    expect((await registerWith({ cardNumber: CARD }, '+48601234567')).customer!.id).toBe(customer.id);
  });

  test('with a PIN on record gives it as well, and by it alone gets there too [FI-21, I05]', async () => {
    const { customer } = await noted({ pin: '4711' });
    const tries = await withCode();
    expect(await tries({ cardNumber: CARD })).toMatchObject({
      __typename: 'LoyaltyCardRejected',
      status: 403,
    });
    expect(ended(await tries({ pin: '4711' }), 'CustomerRegistered').customer!.id).toBe(customer.id);
  });

  test('without either has a record of their own, and staff finds the two as a pair [FI-21]', async () => {
    const { customer: till } = await noted();
    const { customer } = await registerWith({});
    expect(customer!.id).not.toBe(till.id);
    expect((await read(app, till.id))!).toMatchObject({ registered: false });
    const pairs = '{ duplicateCandidates { nodes { one { id } other { id } signs { rule } } } }';
    await app.jobs.catchUp();
    const { data } = await app.ask(pairs, {}, await app.staff());
    expect(data.duplicateCandidates.nodes).toMatchObject([
      { one: { id: till.id }, other: { id: customer!.id }, signs: [{ rule: 'SAME_EMAIL' }] },
    ]);
  });

  test('shows a card that a merge joined to the one in use [FI-21]', async () => {
    const { customer: till } = await noted();
    const { id: other } = await enter(app, { externalId: 'shop-1' });
    await ends(app, 'mutation ($input: IssueCardInput!) { issueCard(input: $input) { __typename } }', {
      customerId: other,
      number: 'OTHER',
    });
    await merged(app, other, till.id);
    expect((await registerWith({ cardNumber: CARD })).customer!.id).toBe(other);
  });

  test('has the card replaced after a loss, and registers with the new one [FI-21]', async () => {
    const { customer } = await noted();
    await ends(app, REPLACE_CARD, { cardNumber: CARD, number: 'NEW' });
    const tries = await withCode();
    expect((await tries({ cardNumber: CARD })).__typename).toBe('LoyaltyCardRejected');
    expect(ended(await tries({ cardNumber: 'NEW' }), 'CustomerRegistered').customer!.id).toBe(customer.id);
  });
});

describe('somebody who has tried too often', () => {
  test('is told to wait, in the words of every wrong try, whether or not there is such a card [FI-21, I05]', async () => {
    const messages = new Set<string>();
    await noted();
    for (const cardNumber of [CARD, '5901234120000']) {
      for (const username of Array.from({ length: 12 }, (_, n) => `${n}-of-${cardNumber}@example.com`)) {
        const answer = await (await withCode(username))({ cardNumber });
        expect(answer).toMatchObject({ __typename: 'LoyaltyCardRejected', status: 403 });
        messages.add((answer as { message: string }).message);
      }
      // Places have limits of their own.
      await app.em.execute(`delete from throttle where key like 'card-shown from%'`);
    }
    expect([...messages]).toEqual([expect.stringContaining('too many tries: wait an hour')]);
  });

  test('a code is told so as well [FI-07]', async () => {
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: ANNA }), 'CustomerCodeSent');
    const code = wrong(await codeTo(app, ANNA));
    const tried = [];
    for (let n = 0; n < 12; n += 1) {
      tried.push(await register(app, { code, username: ANNA, password: PASSWORD, campaignId }));
    }
    const rejected = { __typename: 'CustomerCodeRejected', message: expect.stringContaining('wait an hour') };
    for (const answer of tried) expect(answer).toMatchObject(rejected);
    expect(new Set(tried.map((answer) => (answer as { message: string }).message)).size).toBe(1);
  });
});
