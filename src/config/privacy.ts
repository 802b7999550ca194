import { z } from 'zod';
import { providerUrl } from './message.js';

/** What of the environment is about erasure, and about who is told of it. */
export const privacyVariables = {
  /** A file that no restored backup takes back; `none` for no file. */
  ERASURE_LEDGER: z.string().min(1).optional(),
  EVENTS_WEBHOOK_URL: providerUrl.optional(),
  EVENTS_WEBHOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
};

const PrivacyVariables = z.object(privacyVariables);
export type PrivacyEnvironment = z.infer<typeof PrivacyVariables> & { NODE_ENV: string; DATA_DIR: string };

const WEBHOOK = ['EVENTS_WEBHOOK_URL', 'EVENTS_WEBHOOK_SECRET'] as const;

/** What does not go together, by the variable to change. */
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
  // Beside the folder of the embedded database, not in it: a copy of the folder is a backup.
  const byDefault = env.NODE_ENV === 'test' ? 'none' : `${env.DATA_DIR.replace(/\/+$/, '')}.erasures.jsonl`;
  const ledger = env.ERASURE_LEDGER ?? byDefault;
  return {
    erasureJournal: ledger === 'none' ? null : ledger,
    /** Only the path nobody chose may lead to a folder that has to be made. */
    makesLedgerFolder: env.ERASURE_LEDGER === undefined,
    eventsWebhook:
      env.EVENTS_WEBHOOK_URL && env.EVENTS_WEBHOOK_SECRET
        ? { url: env.EVENTS_WEBHOOK_URL, secret: env.EVENTS_WEBHOOK_SECRET }
        : null,
  };
}
