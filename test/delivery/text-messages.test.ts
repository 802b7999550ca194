import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { messageSenderWith, queueCode, standing, waitNoMore, waits } from '../support/message-sender.js';
import { type Reply, startProvider } from '../support/sms-provider.js';

const app = useApp();
const TO = '+48601234567';
const text = (to = TO) => queueCode(app, { to, channel: 'SMS', code: '481516' });

async function twilio(replies: Reply[] = [], more: Record<string, string> = {}) {
  const provider = await startProvider(...replies);
  const way = await messageSenderWith(app, {
    TWILIO_ACCOUNT_SID: 'AC123',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+48732000000',
    TWILIO_BASE_URL: provider.url,
    SMS_COUNTRIES: 'PL,GB',
    ...more,
  });
  return { ...way, provider };
}

test('a text message goes to Twilio as its documentation says', async () => {
  const { messageSender, provider } = await twilio();
  await text();
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(1);
  const [{ method, path, headers, body }] = provider.asked as [(typeof provider.asked)[0]];
  expect([method, path]).toEqual(['POST', '/2010-04-01/Accounts/AC123/Messages.json']);
  expect(headers.authorization).toBe(`Basic ${Buffer.from('AC123:token').toString('base64')}`);
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    To: TO,
    From: '+48732000000',
    Body: '481516 is your registration code. It is valid for 10 minutes. Never tell it to anybody.',
  });
  expect(await standing(app)).toEqual([{ status: 'SENT', reason: null, hasContent: false }]);
});

test('a messaging service of Twilio sends instead of a number', async () => {
  const { messageSender, provider } = await twilio([], { TWILIO_FROM: 'MG42' });
  await text();
  await messageSender.deliverDue();
  expect(provider.asked[0]!.body).toContain('MessagingServiceSid=MG42');
  expect(provider.asked[0]!.body).not.toContain('From=');
});

test('202 is a success: asked once [K14]', async () => {
  const { messageSender, provider } = await twilio([{ status: 202 }]);
  await text();
  await messageSender.deliverDue();
  await waitNoMore(app);
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(1);
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});

test.each([
  ['in seconds', () => '90', 90],
  ['as a date', () => new Date(Date.now() + 90_500).toUTCString(), 90],
  ['shorter than ours', () => '0', 1],
  ['nonsense', () => 'soon', 1],
])('429 with Retry-After %s is waited for [K14]', async (_how, retryAfter, seconds) => {
  const { messageSender, provider } = await twilio([
    { status: 429, headers: { 'retry-after': retryAfter() } },
  ]);
  await text();
  await messageSender.deliverDue();
  const [wait] = await waits(app);
  expect(Math.abs(wait! - seconds)).toBeLessThanOrEqual(1);
  expect(await standing(app)).toMatchObject([{ status: 'QUEUED', reason: 'HTTP 429' }]);
  await waitNoMore(app);
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(2);
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});

test.each([500, 503, 401])('%s is tried again [K14]', async (status) => {
  const { messageSender } = await twilio([{ status }]);
  await text();
  await messageSender.deliverDue();
  expect(await standing(app)).toEqual([{ status: 'QUEUED', reason: `HTTP ${status}`, hasContent: true }]);
});

test('a provider that says nothing for five seconds is asked again, the same [K14]', {
  timeout: 20_000,
}, async () => {
  const { messageSender, provider } = await twilio([{ status: 0, silent: true }]);
  await text();
  await messageSender.deliverDue();
  expect(await standing(app)).toMatchObject([{ status: 'QUEUED', reason: 'HTTP timeout' }]);
  await waitNoMore(app);
  await messageSender.deliverDue();
  expect(provider.asked[1]!.body).toBe(provider.asked[0]!.body);
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});

test('a number Twilio will not send to is parked', async () => {
  const { messageSender } = await twilio([
    { status: 400, body: { code: 21211, message: `'To' ${TO} is not valid` } },
  ]);
  await text();
  await messageSender.deliverDue();
  expect(await standing(app)).toEqual([{ status: 'PARKED', reason: 'HTTP 400', hasContent: false }]);
});

test('a redirect is not followed: codes go to the configured host only', async () => {
  const elsewhere = await startProvider();
  const { messageSender } = await twilio([{ status: 307, headers: { location: elsewhere.url } }]);
  await text();
  await messageSender.deliverDue();
  expect(elsewhere.asked).toEqual([]);
  expect(await standing(app)).toMatchObject([{ status: 'PARKED', reason: 'HTTP 307' }]);
});

test.each([
  ['premium-rate', '+48701234567'],
  ['of a country not on the list', '+4915112345678'],
  ['of no country', '+88213123456'],
])('a number that is %s gets nothing [B08]', async (_kind, to) => {
  const { messageSender, provider } = await twilio();
  await text(to);
  await messageSender.deliverDue();
  expect(provider.asked).toEqual([]);
  expect(await standing(app)).toEqual([
    { status: 'PARKED', reason: 'destination not allowed', hasContent: false },
  ]);
});

test('the daily budget ends sending, loudly, until tomorrow; attempts count [B08]', async () => {
  const { messageSender, provider, lines } = await twilio([{ status: 500 }], { SMS_DAILY_BUDGET: '3' });
  await text();
  await messageSender.deliverDue();
  await waitNoMore(app);
  for (let n = 1; n <= 3; n += 1) await text();
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(3);
  const all = await standing(app);
  expect(all.filter(({ status }) => status === 'SENT')).toHaveLength(2);
  expect(all.filter(({ reason }) => reason === 'daily budget used up')).toHaveLength(2);
  const alerts = lines.filter(({ alert }) => alert === 'SMS_BUDGET_USED_UP');
  expect(alerts).toHaveLength(2);
  expect(alerts[0]).toMatchObject({ level: 50, budget: 3 });

  app.clock.now = new Date('2026-03-02T00:00:00.000Z');
  await text();
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(4);
});

test('a budget that cannot be counted lets nothing out [B08]', async () => {
  const { messageSender, provider } = await twilio();
  await text();
  await app.em.execute('alter table sms_day rename to sms_day_gone');
  try {
    await messageSender.deliverDue();
  } finally {
    await app.em.execute('alter table sms_day_gone rename to sms_day');
  }
  expect(provider.asked).toEqual([]);
  expect(await standing(app)).toMatchObject([{ status: 'QUEUED' }]);
});

test('a webhook gets what it can verify: signed over time and body, the same id at a repetition', async () => {
  const secret = 'a secret of at least thirty-two characters';
  const provider = await startProvider({ status: 503 }, { status: 204 });
  const { messageSender } = await messageSenderWith(app, {
    SMS_WEBHOOK_URL: `${provider.url}/sms`,
    SMS_WEBHOOK_SECRET: secret,
    SMS_COUNTRIES: 'PL',
  });
  await text();
  await messageSender.deliverDue();
  await waitNoMore(app);
  await messageSender.deliverDue();
  expect(provider.asked).toHaveLength(2);
  for (const { path, headers, body } of provider.asked) {
    expect(path).toBe('/sms');
    const timestamp = String(headers['x-timestamp']);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(10);
    const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(expected);
    expect(JSON.parse(body)).toEqual({
      id: JSON.parse(provider.asked[0]!.body).id,
      to: TO,
      text: expect.stringMatching(/^481516 is your/),
    });
  }
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});
