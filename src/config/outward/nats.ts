import { z } from 'zod';
import { isLoopback } from '../../platform/providers/transport.js';

const yesOrNo = z.enum(['no', 'yes'], 'must be yes or no').default('no');
const file = z.string().min(1).optional();

const addresses = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine((items) => items.length > 0 && items.every(isAddress), {
    message: 'must be URLs like nats://host:4222 or tls://host:4222, separated by commas',
    abort: true,
  })
  .refine((items) => items.every((item) => new URL(item).username === ''), {
    message: 'must not hold a name or password: they belong into NATS_USER, NATS_PASSWORD or NATS_TOKEN',
  })
  .refine((items) => new Set(items.map((item) => new URL(item).protocol)).size === 1, {
    message: 'must be nats:// or tls:// throughout',
  });

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search } = new URL(text);
  return /^(nats|tls):$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && search === '';
}

/** A subject of NATS without wildcards. */
const SUBJECT = /^[\w-]+(\.[\w-]+)*$/;
const STREAM = /^[\w-]{1,64}$/;

/** The variables about NATS JetStream, which carries the events on. */
export const natsVariables = {
  NATS_URL: addresses.optional(),
  NATS_USER: z.string().min(1).optional(),
  NATS_PASSWORD: z.string().min(1).optional(),
  NATS_TOKEN: z.string().min(1).optional(),
  NATS_CREDENTIALS_FILE: file,
  NATS_TLS_CA_FILE: file,
  NATS_TLS_CERT_FILE: file,
  NATS_TLS_KEY_FILE: file,
  NATS_SUBJECT_PREFIX: z
    .string()
    .regex(SUBJECT, 'must be words of letters, digits, _ and -, with dots between them')
    .default('customer-accounts.events'),
  NATS_CREATE_STREAM: z
    .string()
    .regex(STREAM, 'must be a name of at most 64 letters, digits, _ and -')
    .optional(),
  /** Whether events hold the values that changed, and not only ids and the names of fields. */
  NATS_VALUES: yesOrNo,
};

const NatsVariables = z.object(natsVariables);
type NatsEnvironment = z.infer<typeof NatsVariables> & { NODE_ENV: string };

const WAYS = ['NATS_USER', 'NATS_TOKEN', 'NATS_CREDENTIALS_FILE'] as const;
const PAIRS = [
  ['NATS_USER', 'NATS_PASSWORD'],
  ['NATS_TLS_CERT_FILE', 'NATS_TLS_KEY_FILE'],
] as const;

const isEncrypted = (urls: readonly string[]) => urls.every((url) => url.startsWith('tls:'));

/** Conflicts between several variables, each under the variable to change. */
export function* natsProblems(env: NatsEnvironment): Iterable<[variable: string, message: string]> {
  for (const [one, other] of PAIRS) {
    if (env[one] && !env[other]) yield [other, `must be set together with ${one}`];
    if (env[other] && !env[one]) yield [one, `must be set together with ${other}`];
  }
  const ways = WAYS.filter((name) => env[name]);
  for (const name of ways.slice(1)) yield [name, `must not be set together with ${ways[0]}`];
  // A list that could not be read already has its own problem.
  if (!Array.isArray(env.NATS_URL)) return;
  if (env.NATS_TLS_CA_FILE && !isEncrypted(env.NATS_URL))
    yield ['NATS_TLS_CA_FILE', 'needs tls:// in NATS_URL'];
  if (env.NODE_ENV !== 'production' || isEncrypted(env.NATS_URL)) return;
  if (!env.NATS_URL.every((url) => isLoopback(new URL(url).hostname))) {
    yield ['NATS_URL', 'must be tls:// in production: events say who did what'];
  }
}

/** Null without a server. */
export function natsSettings(env: NatsEnvironment) {
  if (!env.NATS_URL) return null;
  return {
    servers: env.NATS_URL,
    user: env.NATS_USER,
    password: env.NATS_PASSWORD,
    token: env.NATS_TOKEN,
    credentialsFile: env.NATS_CREDENTIALS_FILE,
    tls: isEncrypted(env.NATS_URL)
      ? {
          caFile: env.NATS_TLS_CA_FILE,
          certFile: env.NATS_TLS_CERT_FILE,
          keyFile: env.NATS_TLS_KEY_FILE,
        }
      : null,
    prefix: env.NATS_SUBJECT_PREFIX,
    /** The stream to create if there is none of that name; null creates none. */
    createStream: env.NATS_CREATE_STREAM ?? null,
    showsValues: env.NATS_VALUES === 'yes',
  };
}

export type NatsSettings = NonNullable<ReturnType<typeof natsSettings>>;
