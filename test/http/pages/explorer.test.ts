import { describe, expect, test } from 'vitest';
import { serveDevelopmentPages } from '../../../src/development-pages.js';
import { useApp } from '../../support/app.js';
import { useFirstCustomers } from '../../support/first-customers.js';
import { codes, production, useLive } from '../../support/live.js';

const SECRET = 'the-router-secret-0123456789abcdefghij';
const app = useApp();
const withPages = (environment: Record<string, string>) =>
  useLive(app, environment, async (live, config) => {
    await serveDevelopmentPages(live, { config, database: app.database, log: live.server.log as never });
  });
const development = withPages({});
const behindRouter = withPages({ ROUTER_SECRET: SECRET, CLIENT_IP_HEADER: 'x-forwarded-for' });
const inProduction = withPages(production);
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const open = (live: typeof development, path: string, headers: Record<string, string> = browser) =>
  live.raw({ method: 'GET', path, headers });
const tokensIn = (text: string) => [...new Set(text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? [])];

useFirstCustomers(app);

test('/ leads a browser to the explorer, and tells others where GraphQL is', async () => {
  const led = await open(development, '/');
  expect([led.status, led.headers.location]).toEqual([302, '/explorer/']);
  for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
    const {
      status,
      headers: answered,
      text,
    } = await open(development, '/', headers as Record<string, string>);
    expect([status, answered['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain('POST /graphql');
    expect(tokensIn(text)).toEqual([]);
  }
});

test('the explorer has a token for each of four callers, and each works', async () => {
  const { text } = await open(development, '/explorer/');
  const tokens = tokensIn(text);
  expect(tokens).toHaveLength(4);
  const whoAmI = '{ me { displayName } customer(externalId: "shop-1002") { displayName } }';
  const answers = await Promise.all(tokens.map((token) => development.ask(whoAmI, {}, token)));
  const seen = answers.map(({ data }) => [data?.me?.displayName, data?.customer?.displayName]);
  expect(seen.toSorted()).toEqual(
    [
      ['Maja Nowak', undefined],
      [undefined, undefined],
      [undefined, 'Jonas Brandt'],
      [undefined, 'Jonas Brandt'],
    ].toSorted(),
  );
});

test('production has neither page nor token', async () => {
  for (const path of ['/', '/explorer', '/explorer/', '/explorer/main.js', '/dev/inbox', '/dev/inbox.json']) {
    for (const headers of [browser, {}]) {
      const answer = await open(inProduction, path, headers as Record<string, string>);
      expect([path, answer.status, codes(answer)]).toEqual([path, 404, ['NOT_FOUND']]);
      expect(tokensIn(answer.text)).toEqual([]);
    }
  }
});

describe('where a router secret is set', () => {
  test('the pages open without it, as a browser cannot send it, and the explorer sends it', async () => {
    expect((await open(behindRouter, '/')).headers.location).toBe('/explorer/');
    for (const path of ['/explorer/main.js', '/dev/inbox']) {
      expect([path, (await open(behindRouter, path)).status]).toEqual([path, 200]);
    }
    const page = await open(behindRouter, '/explorer/');
    expect(page.text).toContain(`"x-router-secret":"${SECRET}"`);
    expect((await behindRouter.ask('{ __typename }')).status).toBe(401);
    const sent = await behindRouter.ask('{ __typename }', {}, null, { 'x-router-secret': SECRET });
    expect(sent.data).toEqual({ __typename: 'Query' });
  });

  test('they stay closed to other machines and to pages of other origins', async () => {
    for (const url of ['/', '/explorer/', '/dev/inbox', '/dev/inbox.json']) {
      const request = { url, headers: { host: 'localhost' } };
      const far = await behindRouter.app.server.inject({ ...request, remoteAddress: '192.0.2.7' });
      expect([url, far.statusCode]).toEqual([url, 401]);
      expect(far.body).not.toContain(SECRET);
      const near = await behindRouter.app.server.inject({ ...request, remoteAddress: '::ffff:127.0.0.1' });
      expect([url, near.statusCode < 400]).toEqual([url, true]);
      const foreign = await open(behindRouter, url, { origin: 'https://evil.example' });
      expect([url, foreign.status]).toEqual([url, 403]);
      expect(foreign.text).not.toContain(SECRET);
    }
  });

  test('what is no page stays closed', async () => {
    for (const path of ['/nothing', '/explorer', '/explorer/../graphql', '/dev', '/dev/inbox/more']) {
      const { status } = await open(behindRouter, path);
      expect([path, status]).toEqual([path, path === '/explorer' ? 302 : 401]);
    }
  });
});
