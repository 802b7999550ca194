import { z } from 'zod';
import { serversOf } from '../../platform/database/servers/servers-of.js';
import { wholeNumber } from '../reading/whole-number.js';

const seconds = (value: number) => value * 1000;

const SAY_TLS = '?sslmode=verify-full or disable';

/** Without `prefer`, which falls back to clear text when the server wants it to. */
const sslModes = ['disable', 'require', 'verify-ca', 'verify-full'];
const sslModeOf = (url: string) => new URL(serversOf(url)[0]!).searchParams.get('sslmode');
const canParse = (url: string) => serversOf(url).every((server) => URL.canParse(server));

const databaseUrl = z
  .string()
  .refine((url) => /^postgres(ql)?:\/\//.test(url) && canParse(url), {
    message: 'must be a URL like postgres://user:password@host:5432/name',
    abort: true,
  })
  .refine((url) => sslModes.includes(sslModeOf(url) ?? 'disable'), {
    message: `has an sslmode that is not one of ${sslModes.join(', ')}`,
  });

const listed = (text: string) =>
  text
    .split(/[\s;]+|,(?=postgres)/)
    .map((item) => item.replace(/^,+|,+$/g, ''))
    .filter((item) => item !== '');

const replicaUrl = databaseUrl.refine((url) => serversOf(url).length === 1, 'must name one host in each URL');
/** Which of several is meant, never with its password. */
const which = (place: number, of: readonly string[]) => (of.length > 1 ? `URL number ${place + 1} ` : '');

/** Several URLs, separated by commas. A URL itself may hold commas between hosts, but here each names one server. */
const databaseUrls = z
  .string()
  .transform(listed)
  .superRefine((urls, { addIssue }) => {
    for (const [place, url] of urls.entries()) {
      for (const { message } of replicaUrl.safeParse(url).error?.issues ?? []) {
        addIssue(`${which(place, urls)}${message}`);
      }
    }
  });

/** The variables about the database. */
export const databaseVariables = {
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOLER: z.enum(['none', 'transaction'], 'must be none or transaction').default('none'),
  DATABASE_REPLICA_URLS: databaseUrls.default([]),
  DATABASE_REPLICA_MAX_LAG_MS: wholeNumber(500, 60_000, 'a whole number of milliseconds').default(5_000),
  DATABASE_SHARED_READS: z.enum(['no', 'yes'], 'must be yes or no').default('yes'),
  DATABASE_WRITES_ANSWERS: z.enum(['no', 'yes'], 'must be yes or no').default('yes'),
  DATABASE_POOL_MAX: wholeNumber(2, 500).default(20),
};

export type DatabaseEnvironment = z.infer<z.ZodObject<typeof databaseVariables>> & { NODE_ENV: string };

/** Conflicts between several variables, each under the variable to change. */
export function* databaseProblems(env: DatabaseEnvironment): Iterable<[variable: string, message: string]> {
  if (env.DATABASE_POOLER === 'transaction' && !env.DATABASE_URL) {
    yield ['DATABASE_POOLER', 'needs DATABASE_URL: nothing stands before the embedded database'];
  }
  const replicas = Array.isArray(env.DATABASE_REPLICA_URLS) ? env.DATABASE_REPLICA_URLS : [];
  if (replicas.length > 0 && !env.DATABASE_URL) {
    yield ['DATABASE_REPLICA_URLS', 'needs DATABASE_URL: they follow the server that is written to'];
  }
  if (env.NODE_ENV !== 'production') return;
  const unsaid = replicas.findIndex((url) => canParse(url) && !sslModeOf(url));
  if (unsaid >= 0) {
    const message = `${which(unsaid, replicas)}must say in production whether to use TLS: ${SAY_TLS}`;
    yield ['DATABASE_REPLICA_URLS', message];
  }
  if (!env.DATABASE_URL) {
    yield ['DATABASE_URL', 'must be set in production: the embedded database is for development'];
  } else if (canParse(env.DATABASE_URL) && !sslModeOf(env.DATABASE_URL)) {
    yield ['DATABASE_URL', `must say in production whether to use TLS: ${SAY_TLS}`];
  }
}

export const databaseSettings = (env: DatabaseEnvironment) => ({
  url: env.DATABASE_URL,
  pooler: env.DATABASE_POOLER,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  replicaMaxLagMs: env.DATABASE_REPLICA_MAX_LAG_MS,
  dataDir: env.DATA_DIR,
  maxConnections: env.DATABASE_POOL_MAX,
  acquireMs: seconds(2),
  statementMs: seconds(5),
  lockMs: seconds(2),
  idleInTransactionMs: seconds(10),
  stuckMs: seconds(60),
  writesAnswers: env.DATABASE_WRITES_ANSWERS === 'yes',
  sharesReads: env.DATABASE_SHARED_READS === 'yes',
});
