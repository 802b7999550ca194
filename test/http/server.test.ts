import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { createLog } from '../../src/platform/log.js';
import { useApp } from '../support/app.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app, { LOG_LEVEL: 'warn' });
const studio = 'https://studio.apollographql.com';

const post = (query: string, headers: Record<string, string> = {}) =>
  app.app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
const get = (query: string, headers: Record<string, string> = {}) =>
  app.app.server.inject({ url: '/graphql', query: { query }, headers });
const preflight = (origin: string) =>
  app.app.server.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

test('a query may also come by GET', async () => {
  const response = await get('{ __typename }', { 'apollo-require-preflight': 'yes' });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('a GET that a page of any origin could send is refused', async () => {
  const response = await get('{ __typename }');
  expect(response.statusCode).toBe(400);
  expect(response.json().errors[0].message).toContain('CSRF');
});

test('a mutation by GET is refused and nothing is stored', async () => {
  const before = await app.everythingStored();
  const mutation = 'mutation { createCustomer(input: { externalId: "by-get" }) { __typename } }';
  const response = await get(mutation, {
    'apollo-require-preflight': 'yes',
    authorization: `Bearer ${await app.service()}`,
  });
  expect(response.statusCode).toBe(405);
  expect(response.headers['allow']).toBe('POST');
  expect(response.json().data).toBeUndefined();
  expect(await app.everythingStored()).toEqual(before);
});

test.each(['PUT', 'DELETE', 'PATCH'] as const)('%s is not answered', async (method) => {
  const response = await app.app.server.inject({
    method,
    url: '/graphql',
    payload: { query: '{ __typename }' },
  });
  expect([404, 405]).toContain(response.statusCode);
  expect(response.json().data).toBeUndefined();
});

test('in development Apollo Sandbox may call from the browser', async () => {
  const { statusCode, headers } = await preflight(studio);
  expect(statusCode).toBe(204);
  expect(headers['access-control-allow-origin']).toBe(studio);
  expect(headers['access-control-allow-methods']).toBe('GET, POST');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
  const answer = await post('{ __typename }', { origin: studio });
  expect(answer.headers['access-control-allow-origin']).toBe(studio);
});

test.each(['https://evil.example', 'null', `${studio}.evil.example`, 'http://studio.apollographql.com'])(
  'a page from %s gets no leave to read an answer',
  async (origin) => {
    expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    const answer = await post('{ __typename }', { origin });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  },
);

test('in production only the listed pages may call from the browser', async () => {
  const config = readConfig({ NODE_ENV: 'test', CORS_ORIGINS: 'https://shop.example, https://club.example' });
  const other = await createApp({
    config: { ...config, isDevelopment: false },
    database: { ...app.database, close: async () => {} },
    log: createLog('silent'),
  });
  const allowed = async (origin: string) => {
    const headers = { origin, 'access-control-request-method': 'POST' };
    const response = await other.server.inject({ method: 'OPTIONS', url: '/graphql', headers });
    return response.headers['access-control-allow-origin'];
  };
  expect(await allowed('https://shop.example')).toBe('https://shop.example');
  expect(await allowed('https://club.example')).toBe('https://club.example');
  expect(await allowed(studio)).toBeUndefined();
  await other.close();
});

test.each(['', ':4000', 'a b', '[::1'])(
  'a request for the host "%s" is refused, and is no error of ours',
  async (host) => {
    const path = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect(await asHost(host, path)).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
    expect(await asHost('localhost', path)).toMatch(/^HTTP\/1\.1 200 /);
    // A balancer's probe may name no host.
    expect(await asHost(host, '/readyz')).toMatch(/^HTTP\/1\.1 200 /);
    expect(live.lines).toEqual([]);
  },
);

/** Node's own client would fill in an empty host. */
async function asHost(host: string, path: string): Promise<string> {
  const socket = connect(Number(new URL(live.origin).port), '127.0.0.1');
  const head = [
    `GET ${path} HTTP/1.1`,
    `host: ${host}`,
    'apollo-require-preflight: yes',
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

test('every answer says not to keep it, nor to guess its type', async () => {
  for (const response of [
    await post('{ __typename }'),
    await post('{'),
    await app.app.server.inject('/livez'),
  ]) {
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': expect.stringMatching(/^application\/(graphql-response\+)?json; charset=utf-8$/),
    });
    expect(response.headers['x-powered-by']).toBeUndefined();
  }
});

test('the keys that verify tokens may be kept for five minutes, and have no private part', async () => {
  const response = await app.app.server.inject('/.well-known/jwks.json');
  expect(response.headers['cache-control']).toBe('public, max-age=300');
  const { keys } = response.json();
  expect(keys).toHaveLength(1);
  expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
});

test('a correlation id comes back, one that could forge a log line is replaced', async () => {
  const idOf = async (headers: Record<string, string>) =>
    (await post('{ __typename }', headers)).headers['x-correlation-id'];
  const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  expect(await idOf({ 'x-correlation-id': 'order-4711.a' })).toBe('order-4711.a');
  expect(await idOf({})).toMatch(made);
  expect(await idOf({ 'x-correlation-id': 'a b {"level":50}' })).toMatch(made);
  expect(await idOf({ 'x-correlation-id': 'x'.repeat(65) })).toMatch(made);
});

test('the process is live, and ready once the database answers and nothing is left to migrate', async () => {
  const live = await app.app.server.inject('/livez');
  expect([live.statusCode, live.json()]).toEqual([200, { status: 'live' }]);
  const ready = await app.app.server.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
});

test.each(['migrations pending: 0009-next', 'database unreachable'])(
  'it is live and not ready with: %s',
  async (missing) => {
    const other = await createApp({
      config: readConfig({ NODE_ENV: 'test' }),
      database: { ...app.database, notReady: async () => missing, close: async () => {} },
      log: createLog('silent'),
    });
    expect((await other.server.inject('/livez')).statusCode).toBe(200);
    const response = await other.server.inject('/readyz');
    expect([response.statusCode, response.json()]).toEqual([503, { status: 'not ready', missing }]);
    await other.close();
  },
);

test('while it stops, a request that runs is finished, and no new one is taken', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<null>();
  const notReady = () => {
    asked.resolve();
    return answer.promise;
  };
  const other = await createApp({
    config: readConfig({ NODE_ENV: 'test' }),
    database: { ...app.database, notReady, close: async () => {} },
    log: createLog('silent'),
  });
  const origin = await other.server.listen({ port: 0, host: '127.0.0.1' });
  const running = fetch(`${origin}/readyz`);
  await asked.promise;
  const closing = other.close();
  answer.resolve(null);
  expect((await running).status).toBe(200);
  await closing;
  await expect(fetch(`${origin}/livez`)).rejects.toThrow();
});
