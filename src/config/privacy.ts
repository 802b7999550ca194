import { z } from 'zod';
import { providerUrl } from './messages/message.js';
import { wholeNumber } from './reading/whole-number.js';

const days = (least: number) => wholeNumber(least, 36_500, 'a whole number of days');

/** The variables about erasure, about what is forgotten by itself and about the receiver of its events. */
export const privacyVariables = {
  /** Path of the erasure journal, a file that restoring a backup does not take back; `none` for no file. */
  ERASURE_LEDGER: z.string().min(1).optional(),
  /** Days for which the past of customers, and the record of what was delivered, are kept. */
  PAST_DAYS: days(90).optional(),
  RECORD_DAYS: days(1).default(90),
  /** Days for which other systems can read what has happened. */
  EVENT_DAYS: days(1).default(30),
  /** Days in which other systems have to acknowledge an erasure. */
  ERASURE_ACKNOWLEDGE_DAYS: days(1).default(7),
  EVENTS_WEBHOOK_URL: providerUrl.optional(),
  EVENTS_WEBHOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
};

const PrivacyVariables = z.object(privacyVariables);
export type PrivacyEnvironment = z.infer<typeof PrivacyVariables> & { NODE_ENV: string; DATA_DIR: string };

const WEBHOOK = ['EVENTS_WEBHOOK_URL', 'EVENTS_WEBHOOK_SECRET'] as const;

/** Conflicts between several variables, each under the variable to change. */
export function* privacyProblems(env: PrivacyEnvironment): Iterable<[string, string]> {
  const given = WEBHOOK.find((name) => env[name] !== undefined);
  for (const name of WEBHOOK) {
    if (given && env[name] === undefined) yield [name, `must be set together with ${given}`];
  }
  if (env.NODE_ENV === 'production' && env.ERASURE_LEDGER === undefined) {
    yield [
      'ERASURE_LEDGER',
      'must be set in production: a file on a disk that backups of the database do not restore',
    ];
  }
}

export function privacySettings(env: PrivacyEnvironment) {
  // Beside the folder of the embedded database, not inside it: a copy of the folder is a backup.
  const byDefault = env.NODE_ENV === 'test' ? 'none' : `${env.DATA_DIR.replace(/\/+$/, '')}.erasures.jsonl`;
  const ledger = env.ERASURE_LEDGER ?? byDefault;
  return {
    erasureJournal: ledger === 'none' ? null : ledger,
    /** A folder is created only for the default path, not for a configured one. */
    makesLedgerFolder: env.ERASURE_LEDGER === undefined,
    /** Null: for as long as the customer is there. */
    pastDays: env.PAST_DAYS ?? null,
    recordDays: env.RECORD_DAYS,
    eventDays: env.EVENT_DAYS,
    acknowledgeDays: env.ERASURE_ACKNOWLEDGE_DAYS,
    eventsWebhook:
      env.EVENTS_WEBHOOK_URL && env.EVENTS_WEBHOOK_SECRET
        ? { url: env.EVENTS_WEBHOOK_URL, secret: env.EVENTS_WEBHOOK_SECRET }
        : null,
  };
}
