import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { createLog } from '../../src/platform/log.js';
import { useApp } from '../support/app.js';
import { production, useLive } from '../support/live.js';

const app = useApp();
const shop = 'https://shop.example';
const development = useLive(app);
const live = useLive(app, { ...production, CORS_ORIGINS: shop, CORS_HEADERS: 'X-Tenant, sentry-trace' });

const QUERY = '{ __typename }';
const MUTATION = 'mutation { createCustomer(input: { externalId: "by-get" }) { __typename } }';
const at = (document: string) => `/graphql?query=${encodeURIComponent(document)}`;
/** What @urql/core 6 sends with a query, which goes by GET as long as its URL is short enough. */
const urql = {
  accept:
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
};
/** What @apollo/client 4 sends, by POST or, with `useGETForQueries`, by GET. */
const apolloClient = {
  accept: 'application/graphql-response+json,application/json;q=0.9',
  'content-type': 'application/json',
};
const get = (headers: Record<string, string>, document = QUERY) =>
  live.raw({ method: 'GET', path: at(document), headers });

describe('a query by GET', () => {
  test.each<[string, Record<string, string>]>([
    ['Apollo Client', apolloClient],
    ['urql on a page of a listed origin', { ...urql, origin: shop, 'sec-fetch-mode': 'cors' }],
    ['urql on that page over http, where browsers say no mode', { ...urql, origin: shop }],
    [
      'urql on a page of our own origin',
      { ...urql, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
    ],
    ['urql with a token', { ...urql, authorization: 'Bearer token' }],
    ['a client that names its operation', { 'x-apollo-operation-name': 'Me' }],
  ])('is answered to %s [FD-13]', async (_client, headers) => {
    const { status, text } = await get(headers);
    // A token that is none is no matter of where a request comes from.
    if (headers['authorization']) expect(text).not.toContain('CSRF');
    else expect([status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test('is answered to urql in Node, whose fetch says what mode it has [FD-13]', async () => {
    const answer = await fetch(`${live.origin}${at(QUERY)}`, { headers: urql });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test.each<[string, Record<string, string>]>([
    ['a foreign page', { ...urql, origin: 'https://evil.example', 'sec-fetch-mode': 'cors' }],
    ['a sandboxed frame', { ...urql, origin: 'null', 'sec-fetch-mode': 'cors' }],
    ['a foreign page that does not want to read the answer', { ...urql, 'sec-fetch-mode': 'no-cors' }],
    ['a foreign page over http', urql],
    ['a link', { accept: 'text/html', 'sec-fetch-mode': 'navigate' }],
    ['a link with a user name in it', { authorization: 'Basic dTpw', 'sec-fetch-mode': 'navigate' }],
  ])('is refused to %s [FD-13]', async (_sender, headers) => {
    const { status, text, data } = await get(headers);
    expect([status, data]).toEqual([400, undefined]);
    expect(text).toContain('CSRF');
  });

  test('a mutation is refused with 405 whoever sends it, and nothing is stored [FD-13]', async () => {
    const authorization = `Bearer ${await app.service()}`;
    const before = await app.everythingStored();
    const senders: Array<Record<string, string>> = [
      apolloClient,
      { ...urql, origin: 'http://localhost:3000' },
      { 'apollo-require-preflight': 'yes' },
    ];
    for (const sender of senders) {
      const headers = { ...sender, authorization };
      const answer = await development.raw({ method: 'GET', path: at(MUTATION), headers });
      expect([answer.status, answer.headers['allow'], answer.data]).toEqual([405, 'POST', undefined]);
    }
    expect(await app.everythingStored()).toEqual(before);
  });
});

describe('a page of another origin', () => {
  const preflight = async (origin: string, headers: string, method = 'POST') => {
    const asked = { 'access-control-request-method': method, 'access-control-request-headers': headers };
    const answer = await live.raw({ method: 'OPTIONS', headers: { origin, ...asked } });
    return answer.headers;
  };

  test.each([
    'authorization,content-type',
    'apollographql-client-name,apollographql-client-version,content-type',
    'apollo-require-preflight,x-apollo-operation-name',
    'baggage,traceparent,tracestate',
    'x-consistency-token,x-correlation-id,x-reason',
    'sentry-trace,x-tenant',
  ])('may send %s [FD-13]', async (asked) => {
    const { 'access-control-allow-headers': allowed, ...headers } = await preflight(shop, asked);
    expect(allowed?.split(', ')).toEqual(expect.arrayContaining(asked.split(',')));
    expect(headers['access-control-allow-origin']).toBe(shop);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('may send nothing else [FD-13]', async () => {
    const { 'access-control-allow-headers': allowed } = await preflight(shop, 'x-other');
    expect(allowed).toBeDefined();
    expect(allowed?.split(', ')).not.toContain('x-other');
    expect(allowed).not.toContain('*');
  });

  test('reads when to come back and by what id to ask for help [FD-13]', async () => {
    const { headers } = await live.ask(QUERY, {}, null, { origin: shop });
    expect(headers['access-control-expose-headers']?.split(', ')).toEqual([
      'retry-after',
      'x-correlation-id',
      'x-consistency-token',
    ]);
    expect(headers['vary']).toContain('Origin');
  });

  test('reads that the service is overloaded [FD-13]', async () => {
    const config = readConfig({ NODE_ENV: 'test', MAX_REQUESTS_IN_FLIGHT: '1' });
    const other = await createApp({
      config: { ...config, access: { ...config.access, maxInFlight: 0 } },
      database: { ...app.database, close: async () => {} },
      log: createLog('silent'),
    });
    const { statusCode, headers } = await other.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: 'http://localhost:3000' },
      payload: { query: QUERY },
    });
    expect([statusCode, headers['retry-after']]).toEqual([503, '1']);
    expect(headers['access-control-allow-origin']).toBe('http://localhost:3000');
    await other.close();
  });

  test('is at http://localhost:3000 in development only [FD-13]', async () => {
    const origin = 'http://localhost:3000';
    const here = await development.ask(QUERY, {}, null, { origin });
    expect(here.headers['access-control-allow-origin']).toBe(origin);
    const there = await live.ask(QUERY, {}, null, { origin });
    expect(there.headers['access-control-allow-origin']).toBeUndefined();
  });
});
