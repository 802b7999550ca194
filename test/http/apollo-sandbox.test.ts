import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { production, useLive } from '../support/live.js';

const app = useApp();
const development = useLive(app);
const inProduction = useLive(app, production);
const sandbox = 'https://studio.apollographql.com';

/** Those it sends by itself, those it can be told to send, and one that somebody enters there. */
const headers = [
  ...['apollographql-client-name', 'apollographql-client-version', 'authorization', 'content-type'],
  ...['apollo-federation-include-trace', 'apollo-require-preflight', 'x-apollo-operation-name'],
  ...['x-my-own-header', 'x-reason'],
];
const preflight = async (live: typeof development, origin: string) => {
  const answer = await live.raw({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': headers.join(','),
      'access-control-request-private-network': 'true',
      'sec-fetch-mode': 'cors',
      'sec-fetch-site': 'cross-site',
    },
  });
  return {
    status: answer.status,
    origin: answer.headers['access-control-allow-origin'],
    methods: answer.headers['access-control-allow-methods'],
    headers: answer.headers['access-control-allow-headers']?.split(/, ?/).toSorted(),
    network: answer.headers['access-control-allow-private-network'],
  };
};

test('in development Apollo Sandbox may send what it and whoever uses it want to, and reach this machine', async () => {
  expect(await preflight(development, sandbox)).toEqual({
    status: 204,
    origin: sandbox,
    methods: 'GET, POST',
    headers: headers.toSorted(),
    network: 'true',
  });
});

test('another page of a developer may send what is known, and reach this machine', async () => {
  const answer = await preflight(development, 'http://localhost:3000');
  expect(answer).toMatchObject({ status: 204, origin: 'http://localhost:3000', network: 'true' });
  expect(answer.headers).toContain('x-reason');
  expect(answer.headers).not.toContain('x-my-own-header');
});

test.each([
  ['a page of anybody', development, 'https://evil.example'],
  ['a page whose name only looks like it', development, `${sandbox}.evil.example`],
  ['a page without an origin', development, 'null'],
  ['Apollo Sandbox in production', inProduction, sandbox],
] as const)('%s gets no leave for anything', async (_, live, origin) => {
  const { origin: allowed, network, headers: sent } = await preflight(live, origin);
  expect([allowed, network]).toEqual([undefined, undefined]);
  expect(sent ?? []).not.toContain('x-my-own-header');
});

/** The whole of it, as its settings for introspection ask. */
const introspection = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
});

test('it gets the schema by introspection and as SDL, in development only', async () => {
  const sdl = '{ _service { sdl } }';
  const asked = await development.ask(introspection, {}, null, { origin: sandbox });
  expect(asked.errors).toBeUndefined();
  expect(asked.data.__schema.types.length).toBeGreaterThan(100);
  expect((await development.ask(sdl, {}, null, { origin: sandbox })).data._service.sdl).toContain(
    'type Customer',
  );
  for (const query of [introspection, sdl]) {
    const refused = await inProduction.ask(query, {}, null, { origin: sandbox });
    expect(refused.errors).toHaveLength(1);
    expect(refused.text).not.toContain('LoyaltyCard');
  }
});

describe.skipIf(!hasBrowser)('in Chromium, a page of its origin', () => {
  const browser = useBrowser();

  /** What a page of this origin reads of our answer, or why it reads nothing. */
  async function reads(origin: string) {
    const context = await browser.open();
    await context.route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }),
    );
    // Chromium asks whoever sits there whether the page may reach this machine.
    await context.grantPermissions(['local-network-access'], { origin });
    const page = await context.newPage();
    await page.goto(`${origin}/sandbox/explorer`);
    return page.evaluate(
      async ([url, query]) => {
        const sent = {
          'content-type': 'application/json',
          'apollographql-client-name': 'Sandbox',
          'x-apollo-operation-name': 'IntrospectionQuery',
          'x-my-own-header': 'mine',
        };
        const request = { method: 'POST', headers: sent, body: JSON.stringify({ query }) };
        const answer = await fetch(url!, request).catch((error: Error) => error.message);
        return typeof answer === 'string' ? answer : (await answer.text()).length;
      },
      [`${development.origin}/graphql`, introspection],
    );
  }

  test('reads the schema, and a page of another origin does not', async () => {
    expect(await reads(sandbox)).toBeGreaterThan(100_000);
    expect(await reads('https://evil.example')).toBe('Failed to fetch');
  });
});
