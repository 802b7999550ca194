import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { developmentMessageKeys } from '../../../src/config/development-secrets.js';

const production = {
  NODE_ENV: 'production',
  MESSAGE_KEYS: `2026-03:${randomBytes(32).toString('base64url')}`,
  SMTP_URL: 'smtps://mail.shop.example',
  MAIL_FROM: 'Shop <accounts@shop.example>',
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_FROM: '+48732000000',
  SMS_COUNTRIES: 'PL,DE',
};

/** What is wrong about messages, by variable. */
function complaints(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n').map((line) => line.trim());
    return lines.filter((line) => /^(MESSAGE|SMTP|MAIL|SMS|TWILIO|WORKER)/.test(line));
  }
}

test('a newcomer configures nothing, and nothing leaves the machine', () => {
  expect(readConfig({}).messages).toMatchObject({
    worker: 'inside',
    smtpUrl: undefined,
    twilio: null,
    webhook: null,
    smsCountries: null,
    smsDailyBudget: 1000,
  });
});

test('production is content with its own keys, a mail server and a way for text messages', () => {
  expect(complaints(production)).toEqual([]);
});

test('production refuses the published key, also behind its own [H03]', () => {
  const expected = ['MESSAGE_KEYS: must be set in production: the development key is published'];
  expect(complaints({ ...production, MESSAGE_KEYS: undefined })).toEqual(expected);
  const both = `${production.MESSAGE_KEYS},${developmentMessageKeys}`;
  expect(complaints({ ...production, MESSAGE_KEYS: both })).toEqual(expected);
});

test('production refuses to run on the development inbox', () => {
  const { SMTP_URL: _, ...noMail } = production;
  expect(complaints(noMail)).toEqual(['SMTP_URL: must be set in production: the inbox is for development']);
  const { TWILIO_ACCOUNT_SID: _a, TWILIO_AUTH_TOKEN: _b, TWILIO_FROM: _c, ...noSms } = production;
  expect(complaints(noSms)).toEqual([
    'TWILIO_ACCOUNT_SID: must be set in production, unless SMS_WEBHOOK_URL is',
  ]);
});

test.each([
  [{ MESSAGE_KEYS: 'short:AAAA' }, 'MESSAGE_KEYS: must be id:key pairs'],
  [{ MESSAGE_KEYS: 'no-colon' }, 'MESSAGE_KEYS: must be id:key pairs'],
  [{ SMTP_URL: 'mail.shop.example' }, 'SMTP_URL: must be an smtp:// or smtps:// URL'],
  [{ SMTP_URL: 'smtp://mail:port' }, 'SMTP_URL: must be an smtp:// or smtps:// URL'],
  [
    { TWILIO_ACCOUNT_SID: 'AC1', SMS_COUNTRIES: 'PL', TWILIO_FROM: '+1' },
    'TWILIO_AUTH_TOKEN: must be set together',
  ],
  [
    { SMS_WEBHOOK_URL: 'https://sms.shop.example', SMS_COUNTRIES: 'PL' },
    'SMS_WEBHOOK_SECRET: must be set together',
  ],
  [
    { SMS_WEBHOOK_URL: 'http://sms.shop.example', SMS_WEBHOOK_SECRET: 's'.repeat(32), SMS_COUNTRIES: 'PL' },
    'SMS_WEBHOOK_URL: must be an https:// URL',
  ],
  [{ TWILIO_BASE_URL: 'http://api.twilio.com' }, 'TWILIO_BASE_URL: must be an https:// URL'],
  [{ ...production, SMS_COUNTRIES: undefined }, 'SMS_COUNTRIES: must name the countries'],
  [{ SMS_COUNTRIES: 'Poland' }, 'SMS_COUNTRIES: must be codes such as PL,DE'],
  [{ SMS_DAILY_BUDGET: '-1' }, 'SMS_DAILY_BUDGET: '],
])('%o is refused [H03]', (environment, complaint) => {
  expect(complaints(environment).join('\n')).toContain(complaint);
});
