import { z } from 'zod';
import { isLoopback } from '../../platform/providers/transport.js';
import { SEALING_KEY_BYTES, type SealingKey } from '../../platform/secrets/sealing.js';
import { developmentMessageKeys } from '../development-secrets.js';
import { wholeNumber } from '../reading/whole-number.js';
import type { LookEnvironment } from './look.js';

const sealingKeys = z.string().transform((text, { addIssue }) => {
  const keys: SealingKey[] = text.split(',').map((item) => {
    const [, id = '', secret = ''] = /^\s*([\w-]{1,64}):([\w-]+)\s*$/.exec(item) ?? [];
    return { id, secret: Buffer.from(secret, 'base64url') };
  });
  const areKeys = keys.every(({ id, secret }) => id !== '' && secret.length === SEALING_KEY_BYTES);
  if (areKeys && new Set(keys.map(({ id }) => id)).size === keys.length) return keys;
  addIssue('must be id:key pairs separated by commas, each key 32 bytes in base64url; the first one seals');
  return z.NEVER;
});

const countries = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .refine((items) => items.every((item) => /^[A-Z]{2}$/.test(item)), 'must be codes such as PL,DE');

/** Codes and credentials are sent to this URL, so only over TLS, except within the machine. */
export const providerUrl = z
  .url('must be a URL')
  .refine(
    (url) => !URL.canParse(url) || new URL(url).protocol === 'https:' || isLoopback(new URL(url).hostname),
    {
      message: 'must be an https:// URL',
    },
  );

/** The variables about messages. */
export const messageVariables = {
  /** `inside`: this process also sends messages; `separate`: `npm run worker` does. */
  WORKER: z.enum(['inside', 'separate'], 'must be inside or separate').default('inside'),
  MESSAGE_KEYS: sealingKeys.prefault(developmentMessageKeys),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\/\S+$/.test(url) && URL.canParse(url), 'must be an smtp:// or smtps:// URL')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Customer accounts <accounts@localhost>'),
  SMS_COUNTRIES: countries.optional(),
  SMS_DAILY_BUDGET: wholeNumber(0, 1_000_000).default(1_000),
  SERVICE_SENDS_PER_DAY: wholeNumber(1, 10_000_000).default(5_000),
  SMS_WEBHOOK_URL: providerUrl.optional(),
  SMS_WEBHOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_BASE_URL: providerUrl.default('https://api.twilio.com'),
};

const MessageVariables = z.object(messageVariables);
export type MessageEnvironment = z.infer<typeof MessageVariables>;

const TWILIO = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const;
const WEBHOOK = ['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET'] as const;

/** Conflicts between several variables, each under the variable to change. */
export function messageProblems(env: MessageEnvironment & { NODE_ENV: string }): Array<[string, string]> {
  const problems: Array<[string, string]> = [];
  const isSet = (name: keyof MessageEnvironment) => env[name] !== undefined;
  for (const group of [TWILIO, WEBHOOK]) {
    if (!group.some(isSet)) continue;
    for (const name of group) {
      if (!isSet(name)) problems.push([name, `must be set together with ${group.find(isSet)}`]);
    }
  }
  const hasProvider = isSet('TWILIO_ACCOUNT_SID') || isSet('SMS_WEBHOOK_URL');
  if (isSet('TWILIO_ACCOUNT_SID') && isSet('SMS_WEBHOOK_URL')) {
    problems.push([
      'SMS_WEBHOOK_URL',
      'must not be set together with TWILIO_ACCOUNT_SID: text messages leave by one of the two',
    ]);
  }
  if (hasProvider && !isSet('SMS_COUNTRIES')) {
    problems.push(['SMS_COUNTRIES', 'must name the countries text messages may go to']);
  }
  if (env.NODE_ENV !== 'production') return problems;
  // A list that could not be parsed already has its own problem.
  if (Array.isArray(env.MESSAGE_KEYS) && env.MESSAGE_KEYS.some(({ id }) => id === 'development')) {
    problems.push(['MESSAGE_KEYS', 'must be set in production: the development key is published']);
  }
  if (!isSet('SMTP_URL')) {
    problems.push(['SMTP_URL', 'must be set in production: the inbox is for development']);
  }
  if (!hasProvider) {
    problems.push(['TWILIO_ACCOUNT_SID', 'must be set in production, unless SMS_WEBHOOK_URL is']);
  }
  if (env.MAIL_FROM.includes('@localhost')) {
    problems.push(['MAIL_FROM', 'must be set in production, for example to Shop <accounts@shop.example>']);
  }
  return problems;
}

export function messageSettings(env: MessageEnvironment & Pick<LookEnvironment, 'MAIL_REPLY_TO'>) {
  return {
    worker: env.WORKER,
    keys: env.MESSAGE_KEYS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    replyTo: env.MAIL_REPLY_TO,
    smsCountries: env.SMS_COUNTRIES ?? null,
    smsDailyBudget: env.SMS_DAILY_BUDGET,
    sendsPerService: env.SERVICE_SENDS_PER_DAY,
    webhook:
      env.SMS_WEBHOOK_URL && env.SMS_WEBHOOK_SECRET
        ? { url: env.SMS_WEBHOOK_URL, secret: env.SMS_WEBHOOK_SECRET }
        : null,
    twilio:
      env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_FROM
        ? {
            accountSid: env.TWILIO_ACCOUNT_SID,
            authToken: env.TWILIO_AUTH_TOKEN,
            from: env.TWILIO_FROM,
            baseUrl: env.TWILIO_BASE_URL,
          }
        : null,
  };
}
