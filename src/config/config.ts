import { existsSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../platform/plain-error.js';
import { canonicalLanguage } from '../platform/text/language.js';
import { accessProblems, accessSettings, accessVariables } from './access.js';
import { accountProblems, accountSettings, accountVariables } from './account.js';
import { databaseProblems, databaseSettings, databaseVariables } from './database/database.js';
import { developmentSigningKeys } from './development-secrets.js';
import { documentProblems, documentSettings, documentVariables } from './documents.js';
import { failureProblems, failureVariables } from './failures.js';
import { identityProblems, identitySettings, identityVariables } from './identity.js';
import { lookSettings, lookVariables } from './messages/look.js';
import { messageProblems, messageSettings, messageVariables } from './messages/message.js';
import { networkProblems, networkSettings, networkVariables } from './network.js';
import { natsProblems, natsSettings, natsVariables } from './outward/nats.js';
import { telemetrySettings, telemetryVariables } from './outward/telemetry.js';
import { privacyProblems, privacySettings, privacyVariables } from './privacy.js';
import { misspeltNames } from './reading/misspelt.js';

const signingKeys = z.string().transform((text, { addIssue }) => {
  try {
    const { keys } = JSON.parse(text) as { keys: Array<{ kid?: string; d?: string; crv?: string }> };
    if (keys.length > 0 && keys.every(({ kid, d, crv }) => kid && d && crv === 'P-256')) return text;
  } catch {
    // Not JSON: the message below says what is expected.
  }
  addIssue('must be a JSON Web Key Set of private P-256 keys, each with a kid; the first one signs');
  return z.NEVER;
});

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every variable there is. A test keeps .env.example and docs/configuration.md in step with this list. */
export const Environment = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  LOG_OPERATIONS: z.coerce.number('must be a number from 0 to 1').min(0).max(1).default(0),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  TOKEN_ISSUER: z.url('must be a URL').default('http://localhost:4000'),
  TOKEN_AUDIENCE: z.string().min(1).default('customer-accounts'),
  SIGNING_KEYS: signingKeys.default(developmentSigningKeys),
  DEFAULT_LANGUAGE: z
    .string()
    .default('en-US')
    .transform((given, { addIssue }) => {
      const tag = canonicalLanguage(given);
      if (tag !== null) return tag;
      addIssue('must be a language tag (BCP 47) such as en or en-US');
      return z.NEVER;
    }),
  DEFAULT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as PL')
    .optional(),
  ...databaseVariables,
  ...networkVariables,
  ...messageVariables,
  ...lookVariables,
  ...accountVariables,
  ...accessVariables,
  ...identityVariables,
  ...privacyVariables,
  ...documentVariables,
  ...natsVariables,
  ...telemetryVariables,
  ...failureVariables,
});
type Environment = z.infer<typeof Environment>;

/** Problems between several variables. A variable that is itself invalid stands there as it was given. */
function* problemsTogether(env: Environment): Iterable<[variable: string, message: string]> {
  yield* databaseProblems(env);
  yield* networkProblems(env);
  yield* messageProblems(env);
  yield* accountProblems(env);
  yield* accessProblems(env);
  yield* identityProblems(env);
  yield* privacyProblems(env);
  yield* documentProblems(env);
  yield* natsProblems(env);
  yield* failureProblems(env);
  if (env.NODE_ENV !== 'production') return;
  if (env.SIGNING_KEYS === developmentSigningKeys) {
    yield ['SIGNING_KEYS', 'must be set in production: the development keys are published'];
  }
  if (!/^https:/.test(env.TOKEN_ISSUER)) {
    yield ['TOKEN_ISSUER', 'must be set in production, to the https:// URL of this service'];
  }
}

export type Config = ReturnType<typeof readConfig>;

/**
 * Each variable is parsed by itself: zod would skip the rules between variables once one of them is invalid, and an
 * operator who has fixed every listed problem should not get a second list.
 */
function readVariables(given: Record<string, string | undefined>): Environment {
  const values: Record<string, unknown> = {};
  const problems = new Map<string, string>();
  // Keeps the first problem of each variable; others may only follow from it.
  const refuse = (name: string, message: string) => problems.set(name, problems.get(name) ?? message);

  for (const [name, variable] of Object.entries(Environment.shape)) {
    const text = given[name] === '' ? undefined : given[name];
    const { success, data, error } = variable.safeParse(text);
    values[name] = success ? data : text;
    for (const { message } of error?.issues ?? []) refuse(name, message);
  }
  const env = values as Environment;
  for (const [name, message] of problemsTogether(env)) refuse(name, message);

  if (problems.size === 0) return env;
  const lines = [...problems].map(([name, message]) => `  ${name}: ${message}`);
  throw new ConfigError(`The configuration has ${lines.length} problem(s):\n${lines.join('\n')}`);
}

/** The process's environment, completed from a file `.env` in the working directory. */
function processEnvironment() {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
  } catch {
    throw new ConfigError('.env cannot be read. Make it a file this process may read, or remove it.');
  }
  return process.env;
}

/** The only place that reads the environment. Throws a `ConfigError` that names every invalid variable. */
export function readConfig(environment: Record<string, string | undefined> = processEnvironment()) {
  const env = readVariables(environment);
  return {
    isDevelopment: env.NODE_ENV !== 'production',
    logLevel: env.LOG_LEVEL,
    /** Variables that were probably meant to be settings. */
    misspelt: misspeltNames(environment, Object.keys(Environment.shape)),
    failPoints: env.FAIL_POINTS,
    /** The share of operations that are logged with a line each. */
    logOperations: env.LOG_OPERATIONS,
    defaultLanguage: env.DEFAULT_LANGUAGE,
    defaultCountry: env.DEFAULT_COUNTRY,
    ...networkSettings(env),
    messages: messageSettings(env),
    look: lookSettings(env),
    accounts: accountSettings(env),
    access: accessSettings(env),
    identities: identitySettings(env),
    privacy: privacySettings(env),
    persistedDocuments: documentSettings(env),
    nats: natsSettings(env),
    telemetry: telemetrySettings(env),
    database: databaseSettings(env),
    tokens: {
      keys: env.SIGNING_KEYS,
      issuer: env.TOKEN_ISSUER,
      audience: env.TOKEN_AUDIENCE,
      /** A token without a session cannot be revoked; only development issues such tokens. */
      acceptsSessionless: env.NODE_ENV !== 'production',
    },
  };
}
