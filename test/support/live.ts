import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import type { Answer, TestApp } from './app.js';

export interface HttpAnswer extends Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Raw {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

/** The settings that production insists on; the database is still the tests' own. */
export const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/unused?sslmode=disable',
  SIGNING_KEYS: JSON.stringify({ keys: [{ ...key, kid: 'test', alg: 'ES256', use: 'sig' }] }),
  LOG_LEVEL: 'info',
  FRONT_END_URL: 'https://shop.example',
  TOKEN_ISSUER: 'https://accounts.example',
  WORKER: 'separate',
  ERASURE_LEDGER: 'none',
  MESSAGE_KEYS: `test:${randomBytes(32).toString('base64url')}`,
  PEPPERS: `test:${randomBytes(32).toString('base64url')}`,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Shop <accounts@shop.example>',
  SMS_WEBHOOK_URL: 'http://127.0.0.1:9/sms',
  SMS_WEBHOOK_SECRET: randomBytes(32).toString('base64url'),
  SMS_COUNTRIES: 'PL',
};

/**
 * The subgraph on a port, with an environment of its own, over the database of `app`.
 *
 * @param prepare adds what `npm start` adds before it listens
 */
export function useLive(
  app: TestApp,
  environment: Record<string, string> = {},
  prepare?: (live: App, config: Config) => Promise<void>,
) {
  let live: App;
  let origin: string;
  const lines: string[] = [];

  beforeAll(async () => {
    const config = readConfig({
      NODE_ENV: 'test',
      DEFAULT_COUNTRY: 'PL',
      MAX_EVENT_LOOP_LAG_MS: '60000',
      // Messages wait until a test looks at them.
      WORKER: 'separate',
      // The lowest cost bcrypt allows; production refuses it.
      ...(environment['NODE_ENV'] !== 'production' && { BCRYPT_COST: '4' }),
      ...environment,
    });
    live = await createApp({
      config,
      // The database is closed by its owner.
      database: { ...app.database, close: async () => {} },
      log: createLog(config.logLevel, { write: (line) => void lines.push(line) }, maskedNames),
      clock: () => app.clock.now,
    });
    await prepare?.(live, config);
    origin = await live.server.listen({ port: 0, host: '127.0.0.1' });
  });
  beforeEach(() => {
    lines.length = 0;
  });
  afterAll(() => live.close());

  const raw = ({ method = 'POST', path = '/graphql', headers = {}, body }: Raw): Promise<HttpAnswer> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(new URL(path, origin), { method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const isJson = response.headers['content-type']?.includes('json');
          resolve({
            data: undefined,
            ...(isJson && JSON.parse(text)),
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });

  return {
    get app() {
      return live;
    },
    get origin() {
      return origin;
    },
    /** The log since the test began, one JSON object per line. */
    lines,
    raw,
    ask: (query: string, variables?: object, token?: string | null, headers: Record<string, string> = {}) =>
      raw({
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, ...(variables && { variables }) }),
      }),
  };
}

export type Live = ReturnType<typeof useLive>;

export const codes = ({ errors }: Pick<Answer, 'errors'>) =>
  errors?.map(({ extensions }) => extensions['code']) ?? [];
