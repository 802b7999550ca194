import { describe, expect, test } from 'vitest';
import { SendRecoveryDocument, SendRegistrationCodeDocument } from '../../generated/graphql.js';
import { requestMove, requestPhone, requestReset, signedIn, visitor } from '../../support/account-changes.js';
import {
  campaign,
  cardHolder,
  elsewhere,
  type From,
  registered,
  sendClaim,
  sendCode,
} from '../../support/accounts.js';
import type { Sender } from '../../support/app.js';
import { useApp } from '../../support/app.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';
import { employee, REASON } from '../../support/desk.js';
import { messageSenderWith, standing } from '../../support/message-sender.js';
import { startProvider } from '../../support/sms-provider.js';

const app = useApp();
const HERE = { ip: '192.0.2.1' };
const TOO_MANY = { __typename: 'CustomerTooManyRequests', status: 429 };

const codeAs = async (sender: Sender, campaignId: string, email: string, from: From = elsewhere()) => {
  const input = { campaignId, email, deviceType: 'BROWSER' } as const;
  return (await app.ask(SendRegistrationCodeDocument, { input }, sender, from)).data.sendRegistrationCode;
};
const sent = async () => (await app.messages()).length;

describe('from one place [L03]', () => {
  test('ten messages in ten minutes, to whomever, by mail or text [L03]', async () => {
    const campaignId = await campaign(app);
    for (let n = 0; n < 200; n += 1) {
      const to = n % 2 === 0 ? { email: `n${n}@example.com` } : { phone: `+4860123${1000 + n}` };
      const answer = await sendCode(app, campaignId, to, HERE);
      if (n < 10) expect(answer.__typename).toBe('CustomerCodeSent');
      else expect(answer).toMatchObject(TOO_MANY);
    }
    expect(await sent()).toBe(10);
    expect(
      (await sendCode(app, campaignId, { email: 'a@example.com' }, { ip: '192.0.2.2' })).__typename,
    ).toBe('CustomerCodeSent');
    later(app, { seconds: 600 });
    expect((await sendCode(app, campaignId, { email: 'b@example.com' }, HERE)).__typename).toBe(
      'CustomerCodeSent',
    );
  });

  test('fifty in a day [L03]', async () => {
    const campaignId = await campaign(app);
    for (let n = 0; n < 50; n += 1) {
      if (n % 10 === 0) later(app, { seconds: 600 });
      ended(await sendCode(app, campaignId, { email: `n${n}@example.com` }, HERE), 'CustomerCodeSent');
    }
    later(app, { seconds: 600 });
    const asked = () => sendCode(app, campaignId, { email: 'last@example.com' }, HERE);
    expect(await withNothingMoved(app, asked)).toMatchObject(TOO_MANY);
    later(app, { hours: 24 });
    expect((await asked()).__typename).toBe('CustomerCodeSent');
  });

  test('whatever is asked for counts together, and the answer says nothing about the address [L03]', async () => {
    const { campaignId } = await registered(app);
    later(app, { hours: 25 });
    for (let n = 0; n < 5; n += 1) {
      await sendCode(app, campaignId, { email: `n${n}@example.com` }, HERE);
      await requestReset(app, `m${n}@example.com`, undefined, HERE);
    }
    const asks: Array<(email: string) => Promise<unknown>> = [
      (email: string) => sendCode(app, campaignId, { email }, HERE),
      (email: string) => requestReset(app, email, undefined, HERE),
    ];
    for (const ask of asks) {
      const known = await withNothingMoved(app, () => ask('anna@example.com'));
      expect(known).toMatchObject(TOO_MANY);
      expect(await ask('nobody@example.com')).toEqual(known);
    }
  });

  test('who is too impatient for one address uses up nothing [L03]', async () => {
    const campaignId = await campaign(app);
    for (let n = 0; n < 20; n += 1) await sendCode(app, campaignId, { email: 'a@example.com' }, HERE);
    for (let n = 0; n < 9; n += 1) {
      ended(await sendCode(app, campaignId, { email: `n${n}@example.com` }, HERE), 'CustomerCodeSent');
    }
  });

  test('networks of 56 and 48 bits have two and four times as much [L03]', async () => {
    const campaignId = await campaign(app);
    const ask = (n: number, net: number) =>
      sendCode(app, campaignId, { email: `n${n}@example.com` }, { ip: `2001:db8:7:${net.toString(16)}::1` });
    for (let n = 0; n < 20; n += 1) ended(await ask(n, n % 4), 'CustomerCodeSent');
    expect(await ask(20, 0xff)).toMatchObject(TOO_MANY);
    for (let n = 20; n < 40; n += 1) ended(await ask(n, 0x100 + (n % 8) * 0x100), 'CustomerCodeSent');
    expect(await ask(40, 0xffff)).toMatchObject(TOO_MANY);
  });
});

describe('one caller, wherever from [L03]', () => {
  test('a visitor [L03]', async () => {
    const campaignId = await campaign(app);
    const { token } = await visitor(app);
    for (let n = 0; n < 10; n += 1)
      ended(await codeAs(token, campaignId, `n${n}@example.com`), 'CustomerCodeSent');
    expect(await codeAs(token, campaignId, 'more@example.com')).toMatchObject(TOO_MANY);
    const other = await visitor(app);
    ended(await codeAs(other.token, campaignId, 'more@example.com'), 'CustomerCodeSent');
  });

  test('a customer, for numbers and addresses together [L03]', async () => {
    const { token } = await signedIn(app);
    for (let n = 0; n < 5; n += 1) {
      ended(await requestPhone(app, token, `+4860123${4000 + n}`), 'CustomerCodeSent');
      ended(await requestMove(app, token, `n${n}@example.com`), 'CustomerEmailChangeRequested');
    }
    const before = await sent();
    expect(await requestPhone(app, token, '+48601239999')).toMatchObject(TOO_MANY);
    expect(await requestMove(app, token, 'more@example.com')).toMatchObject(TOO_MANY);
    expect(await sent()).toBe(before);
  });

  test('a service, which asks for many from one address [L03]', async () => {
    const contacts = Array.from({ length: 12 }, (_, n) => ({
      type: 'EMAIL' as const,
      value: `n${n}@example.com`,
    }));
    const { id } = await cardHolder(app, contacts);
    for (const { value } of contacts) ended(await sendClaim(app, id, { email: value }), 'CustomerCodeSent');
    await app.em.execute(`update throttle set count = 1000, blocked_until = expires_at
      where key = 'sends by client test-till in ten minutes' and count = 12`);
    later(app, { seconds: 61 });
    const refused = await sendClaim(app, id, { email: contacts[0]!.value });
    expect(refused).toMatchObject({ ...TOO_MANY, retryAfterSeconds: 539 });
  });
});

describe('an employee [L03]', () => {
  const recover = async (customerId: string, email: string, from: From) => {
    const input = { customerId, email, reason: REASON };
    const staff = await employee(app, 'eva', 'accounts:support');
    return (await app.ask(SendRecoveryDocument, { input }, staff, from)).data.sendRecovery;
  };

  test('still sends where strangers have used up what the place may send [L03, BX-10]', async () => {
    const { id, campaignId } = await registered(app);
    later(app, { hours: 25 });
    for (let n = 0; n < 10; n += 1) {
      ended(await sendCode(app, campaignId, { email: `n${n}@example.com` }, HERE), 'CustomerCodeSent');
    }
    expect(await requestReset(app, 'anna@example.com', undefined, HERE)).toMatchObject(TOO_MANY);
    ended(await recover(id, 'anna@example.com', HERE), 'CustomerRecoverySent');
  });

  test('sends ten messages in ten minutes, wherever from [L03, BX-10]', async () => {
    const { campaignId, ...first } = await registered(app);
    const ids = [first.id];
    for (const name of ['berta', 'carla']) {
      ids.push((await registered(app, { email: `${name}@example.com`, campaignId })).id);
    }
    later(app, { hours: 25 });
    ended(await recover(ids[0]!, 'anna@example.com', HERE), 'CustomerRecoverySent');
    await app.em.execute(`update throttle set count = count + 8
      where key = 'sends by employee eva in ten minutes' and count = 1`);
    ended(await recover(ids[1]!, 'berta@example.com', elsewhere()), 'CustomerRecoverySent');
    const before = await sent();
    expect(await recover(ids[2]!, 'carla@example.com', elsewhere())).toMatchObject(TOO_MANY);
    expect(await sent()).toBe(before);
  });
});

test('strangers use 70 % of the day’s text messages, and customers have the rest [L03]', async () => {
  const provider = await startProvider();
  const { messageSender, lines } = await messageSenderWith(app, {
    TWILIO_ACCOUNT_SID: 'AC123',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+48732000000',
    TWILIO_BASE_URL: provider.url,
    SMS_COUNTRIES: 'PL',
    SMS_DAILY_BUDGET: '10',
  });
  const { token, account } = await signedIn(app);
  await app.em.execute('delete from message');
  for (let n = 0; n < 9; n += 1) {
    ended(await sendCode(app, account.campaignId, { phone: `+4860123${1000 + n}` }), 'CustomerCodeSent');
  }
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(7);
  const parked = (await standing(app)).filter(({ status }) => status === 'PARKED');
  expect(parked).toMatchObject([{ reason: 'daily budget used up' }, { reason: 'daily budget used up' }]);
  const alerts = () => lines.filter(({ alert }) => alert === 'SMS_BUDGET_USED_UP');
  expect(alerts()).toMatchObject([
    { level: 50, budget: 7, of: 'STRANGERS' },
    { level: 50, budget: 7, of: 'STRANGERS' },
  ]);

  for (let n = 0; n < 4; n += 1)
    ended(await requestPhone(app, token, `+4860123${2000 + n}`), 'CustomerCodeSent');
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(10);
  expect(alerts()).toHaveLength(3);
  expect(alerts()[2]).toMatchObject({ budget: 10, of: 'ALL' });
});
