import { z } from 'zod';
import { isLoopback } from '../platform/providers/transport.js';
import { wholeNumber } from './reading/whole-number.js';

const isExactOrigin = (text: string) =>
  !text.includes('*') &&
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).origin === text;

/** Browsers compare origins letter by letter, so an origin spelt differently would admit nobody, or everybody. */
const origins = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine(
    (items) => items.every(isExactOrigin),
    'must be exact origins such as https://shop.example or http://localhost:3000: no *, null, path or final slash',
  );

const headers = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim().toLowerCase()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine(
    (items) => items.every((item) => /^[a-z0-9-]+$/.test(item)),
    'must be header names separated by commas, such as x-tenant: letters, digits and hyphens, no *',
  );

const port = wholeNumber(0, 65_535, 'a port number');

/** The variables about the ports to listen on and the foreign pages that may call. */
export const networkVariables = {
  PORT: port.default(4000),
  PROBE_PORT: port.optional(),
  METRICS_PORT: port.optional(),
  HOST: z.string().default('127.0.0.1'),
  ALLOW_DEVELOPMENT_ON_NETWORK: z.enum(['no', 'yes'], 'must be yes or no').default('no'),
  OUTBOUND_PRIVATE_ADDRESSES: z.enum(['no', 'yes'], 'must be yes or no').optional(),
  CORS_ORIGINS: origins.default([]),
  CORS_HEADERS: headers.default([]),
};

export type NetworkEnvironment = z.infer<z.ZodObject<typeof networkVariables>> & {
  NODE_ENV: string;
  TOKEN_ISSUER: string;
};

/** Conflicts between several variables, each under the variable to change. */
export function* networkProblems(env: NetworkEnvironment): Iterable<[variable: string, message: string]> {
  if (env.PROBE_PORT && env.PROBE_PORT === env.PORT) {
    yield ['PROBE_PORT', 'is already PORT: give the probes another port, or leave it out'];
  }
  if (env.METRICS_PORT && [env.PORT, env.PROBE_PORT].includes(env.METRICS_PORT)) {
    yield ['METRICS_PORT', 'is already PORT or PROBE_PORT: give the metrics another port, or leave it out'];
  }
  if (env.NODE_ENV === 'production' && env.OUTBOUND_PRIVATE_ADDRESSES === 'yes') {
    yield [
      'OUTBOUND_PRIVATE_ADDRESSES',
      'must not be yes in production: whoever may enter an address could make the service call the network it is in',
    ];
  }
  if (env.NODE_ENV === 'production' || isLoopback(env.HOST)) return;
  if (env.ALLOW_DEVELOPMENT_ON_NETWORK === 'yes') return;
  yield [
    'HOST',
    'would open development, with keys everybody knows, to the network: set NODE_ENV=production, keep to 127.0.0.1, ' +
      'or confirm it with ALLOW_DEVELOPMENT_ON_NETWORK=yes',
  ];
}

export const networkSettings = (env: NetworkEnvironment) => ({
  port: env.PORT,
  /** A port that answers only probes; if undefined, only the main port answers them. */
  probePort: env.PROBE_PORT,
  /** A port that answers only /metrics; if undefined, nothing is counted. */
  metricsPort: env.METRICS_PORT,
  host: env.HOST,
  /** How addresses are called that staff have entered. */
  outbound: {
    allowsPrivate: env.NODE_ENV !== 'production' && env.OUTBOUND_PRIVATE_ADDRESSES !== 'no',
  },
  corsOrigins: env.CORS_ORIGINS,
  corsHeaders: env.CORS_HEADERS,
  /** Names of this service besides localhost. */
  hostNames: [env.HOST, new URL(env.TOKEN_ISSUER).hostname]
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase()),
});
