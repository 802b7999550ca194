import { describe, expect, test } from 'vitest';
import {
  confirmPhone,
  forgetMessages,
  requestPhone,
  signedIn,
  templates,
} from '../../support/account-changes.js';
import { campaign, codeTo, registered } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, historyOf, later, read } from '../../support/customers.js';
import { merged, unmerge } from '../../support/merges.js';
import { messageSenderWith, standing } from '../../support/message-sender.js';
import { startProvider } from '../../support/sms-provider.js';
import { ends } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';
const PHONE = '+48512345678';
const PASSWORD = 'correct horse battery staple';

const RECORD = `mutation ($input: RecordCustomerInput!) {
  recordCustomer(input: $input) { __typename ... on CustomerRecorded { outcome customer { id } } } }`;
/** What a till notes of a customer. Answers the id. */
const note = async (outcome: 'NEW' | 'UPDATE', input: object, till: Sender): Promise<string> => {
  const answer = await ends(app, RECORD, input, till);
  expect(answer.outcome).toBe(outcome);
  return answer.customer.id;
};
const changed = async (name: 'addContact' | 'updateContact', input: object, sender: Sender) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await ends(
    app,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
    input,
    sender,
  );
  expect(answer.__typename).toMatch(/^CustomerContact(Added|Updated)$/);
};
const codeOf = async (id: string) => (await read(app, id))!.code;
const valuesOf = async (id: string) => (await read(app, id))!.contacts!.map(({ value }) => value);

describe('what others do to an account is told to nobody who is only noted there', () => {
  test('a till that made the account cannot have us write to strangers [L03]', async () => {
    const till = await app.service(['till:record']);
    const first = { email: 'q0@stranger.example', phone: PHONE, username: 'anna.n', password: PASSWORD };
    const id = await note('NEW', { code: 'A', cardNumber: '100', ...first }, till);
    expect(await read(app, id)).toMatchObject({ registered: true });
    for (let n = 1; n <= 20; n += 1) {
      await note('UPDATE', { cardNumber: '100', email: `q${n}@stranger.example` }, till);
    }
    expect(await valuesOf(id)).toHaveLength(22);
    expect(await templates(app)).toEqual([]);
  });

  test('where none is proved, vouched addresses are told, and noted ones still not [L01]', async () => {
    const till = await app.service(['till:record']);
    const input = { code: 'A', username: 'anna.n', password: PASSWORD, phone: PHONE };
    const id = await note('NEW', input, till);
    const vouched = { customerId: id, type: 'EMAIL', value: ANNA, verified: true };
    await changed('addContact', vouched, await app.staff(['customers:write', 'contacts:verify']));
    expect(await templates(app)).toEqual([]);
    await note('UPDATE', { code: 'A', email: 'q1@stranger.example' }, till);
    expect(await templates(app)).toEqual([`contactsChanged to ${ANNA}`]);
  });
});

describe('how often others have us write to the owner of an account', () => {
  test('three notices in ten minutes and ten a day; history has every change [L03]', async () => {
    const { id } = await registered(app, { email: ANNA });
    const writing = () => app.service(['customers:write']);
    const first = { customerId: id, type: 'EMAIL', value: 'q0@stranger.example' };
    await changed('addContact', first, await writing());
    const contactId = (await read(app, id))!.contacts!.find(({ value }) => value !== ANNA)!.id;
    later(app, { hours: 24 });
    let n = 0;
    const change = async (times: number) => {
      await forgetMessages(app);
      const service = await writing();
      for (const end = n + times; n < end; ) {
        n += 1;
        const input = { customerId: id, contactId, value: `q${n}@stranger.example` };
        await changed('updateContact', input, service);
      }
      return templates(app);
    };
    const before = (await historyOf(app, id)).length;
    const notices = (count: number) => Array(count).fill(`contactsChanged to ${ANNA}`);
    expect(await change(10)).toEqual(notices(3));
    expect(await valuesOf(id)).toEqual([ANNA, 'q10@stranger.example']);
    expect((await historyOf(app, id)).length).toBe(before + 10);
    for (const most of [3, 3, 1, 0]) {
      later(app, { seconds: 600 });
      expect(await change(4)).toEqual(notices(most));
    }
    later(app, { hours: 24 });
    expect(await change(4)).toEqual(notices(3));
  });

  test('merging and parting again and again counts with it, for each of the two [L03]', async () => {
    const { id: survivor, campaignId } = await registered(app, { phone: PHONE });
    const { id: absorbed } = await registered(app, { email: ANNA, campaignId });
    const queued: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      // Looked at before each step: a merge takes what is on its way to the absorbed customer.
      await forgetMessages(app);
      const mergeId = await merged(app, survivor, absorbed);
      queued.push(...(await templates(app)));
      await forgetMessages(app);
      ended(await unmerge(app, mergeId), 'CustomersUnmerged');
      queued.push(...(await templates(app)));
    }
    expect(queued.toSorted()).toEqual([
      `accountJoined to ${PHONE}`,
      `accountJoined to ${PHONE}`,
      `accountMerged to ${ANNA}`,
      `accountMerged to ${ANNA}`,
      `accountsParted to ${PHONE}`,
      `accountsParted to ${ANNA}`,
    ]);
  });
});

test('text messages that services or staff cause leave the customers’ share to them [L03]', async () => {
  const provider = await startProvider();
  const { messageSender, lines } = await messageSenderWith(app, {
    TWILIO_ACCOUNT_SID: 'AC123',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+48732000000',
    TWILIO_BASE_URL: provider.url,
    SMS_COUNTRIES: 'PL',
    SMS_DAILY_BUDGET: '12',
  });
  const campaignId = await campaign(app);
  const till = await app.service(['till:record']);
  const staff = await app.staff(['customers:write']);
  const people = ['+48512345601', '+48512345602', '+48512345603', '+48512345604'];
  const ids: string[] = [];
  for (const phone of people) ids.push((await registered(app, { phone, campaignId })).id);
  const { token } = await signedIn(app, { email: ANNA, campaignId });
  await forgetMessages(app);
  for (const [at, id] of ids.entries()) {
    const code = await codeOf(id);
    for (let n = 0; n < 5; n += 1) {
      const value = `q${at}-${n}@stranger.example`;
      if (n === 0) await changed('addContact', { customerId: id, type: 'EMAIL', value }, staff);
      else await note('UPDATE', { code, email: value }, till);
    }
  }
  expect(await templates(app)).toHaveLength(12);
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(8);
  expect(lines.filter(({ alert }) => alert).map(({ of }) => of)).toEqual(Array(4).fill('STRANGERS'));

  await requestPhone(app, token, PHONE);
  const own = await codeTo(app, PHONE);
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(9);
  expect((await standing(app)).filter(({ status }) => status === 'SENT')).toHaveLength(9);
  ended(await confirmPhone(app, token, PHONE, own), 'CustomerPhoneChanged');
});
