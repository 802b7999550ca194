import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ApolloClient, gql as apolloGql, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { device, registered } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { CARD, enterWithCard, startCampaign, tillOf } from '../support/balances.js';
import { hasBrowser, keepScreenshot, useBrowser } from '../support/browser.js';
import { later } from '../support/customers.js';
import { freePort } from '../support/free-port.js';
import { useLive } from '../support/live.js';

const app = useApp();
const shop = `http://127.0.0.1:${await freePort()}`;
const live = useLive(app, { CORS_ORIGINS: shop });
const till = tillOf(app);
const PATIENCE = { timeout: 30_000, interval: 20 };
const QUERY =
  'subscription Balance { myAccountChanged { types cursor customer { card { balances { amount } } } } }';

/** The snippets of docs/live-updates.md that export something. */
const snippets = [...(await readFile('docs/live-updates.md', 'utf8')).matchAll(/```ts\n(.*?)```/gs)]
  .map(([, code]) => code!)
  .filter((code) => code.includes('export '));
const [followCode, linkCode] = snippets as [string, string];

type Balance = { types: string[]; customer: { card: { balances: { amount: string }[] } } };
const amountIn = (change: Balance | undefined | null) => change?.customer.card.balances[0]?.amount ?? 'none';

/** A customer with a card, and how a till adds to it. */
async function cardInHand() {
  const campaignId = await startCampaign(app);
  const id = await enterWithCard(app);
  return {
    id,
    token: await app.customer(id),
    async add(amount: string) {
      await till.hasAdded({ cardNumber: CARD, campaignId, amount });
      await app.jobs.catchUp();
    },
  };
}

describe('a front end as docs/live-updates.md has it', () => {
  const file = join(import.meta.dirname, `snippets-${process.pid}.mjs`);
  let followAccount: (
    url: string,
    token: () => Promise<string | null>,
    query: string,
    show: unknown,
  ) => () => void;
  let streamLink: (client: unknown) => never;
  beforeAll(async () => {
    await writeFile(file, snippets.join('\n'));
    ({ followAccount, streamLink } = await import(file));
  });
  afterAll(() => rm(file));

  test('with graphql-sse sees the balance change, goes on with a fresh token, and stops when signed out [EV-07]', async () => {
    const account = await registered(app);
    let tokens = await device(app, account);
    let isSignedIn = true;
    const shown: (string[] | null)[] = [];
    const failures: unknown[] = [];
    const given: string[] = [];
    const stop = followAccount(
      `${live.origin}/graphql`,
      async () => {
        if (!isSignedIn) return null;
        given.push(tokens.accessToken);
        return tokens.accessToken;
      },
      'subscription { myAccountChanged { types cursor customer { id } } }',
      (change: Balance | null, error?: unknown) => {
        if (error) failures.push(error);
        else shown.push(change!.types);
      },
    );
    await vi.waitFor(() => expect(shown).toEqual([[]]), PATIENCE);
    later(app, { seconds: 240 });
    const next = await device(app, account);
    later(app, { seconds: 61 });
    tokens = next;
    // Signing in on another device is in the history, and was missed.
    await vi.waitFor(() => expect(given).toHaveLength(2), PATIENCE);
    await app.ask(
      'mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }',
      { input: { customerId: account.id, tags: ['vip'] } },
      await app.service(),
    );
    await app.jobs.catchUp();
    await vi.waitFor(() => expect(shown.flat()).toContain('tag.changed'), PATIENCE);
    isSignedIn = false;
    await app.ask('mutation { signOut { __typename } }', {}, tokens.accessToken);
    await vi.waitFor(() => expect(failures).toHaveLength(1), PATIENCE);
    expect(String(failures[0])).toContain('Nobody is signed in.');
    stop();
  });

  test('with Apollo Client over its link [EV-07]', async () => {
    const { token, add } = await cardInHand();
    const sse = createClient({
      url: `${live.origin}/graphql`,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const apollo = new ApolloClient({ cache: new InMemoryCache(), link: streamLink(sse) });
    const shown: string[] = [];
    const ending = apollo
      .subscribe<{ myAccountChanged: Balance }>({ query: apolloGql(QUERY) })
      .subscribe(({ data }) => void shown.push(amountIn(data?.myAccountChanged)));
    await vi.waitFor(() => expect(shown).toEqual(['none']), PATIENCE);
    await add('5');
    await vi.waitFor(() => expect(shown).toEqual(['none', '5']), PATIENCE);
    ending.unsubscribe();
    apollo.stop();
    await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
  });

  test('with urql by itself [EV-07]', async () => {
    const { token, add } = await cardInHand();
    const urql = new Client({
      url: `${live.origin}/graphql`,
      exchanges: [fetchExchange],
      fetchSubscriptions: true,
      preferGetMethod: false,
      fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    });
    const shown: string[] = [];
    const { unsubscribe } = urql
      .subscription<{ myAccountChanged: Balance }>(QUERY, {})
      .subscribe(
        ({ data, error }) => void shown.push(error ? String(error) : amountIn(data?.myAccountChanged)),
      );
    await vi.waitFor(() => expect(shown).toEqual(['none']), PATIENCE);
    await add('5');
    await vi.waitFor(() => expect(shown).toEqual(['none', '5']), PATIENCE);
    unsubscribe();
    await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
  });

  test('has the snippets that these tests run', () => {
    expect(followCode).toContain('followAccount');
    expect(linkCode).toContain('streamLink');
  });
});

describe.skipIf(!hasBrowser)('a page', { timeout: 60_000 }, () => {
  const browser = useBrowser();

  test('of another origin shows a balance that a till changes, without being asked [EV-07]', async () => {
    const { token, add } = await cardInHand();
    const context = await browser.open();
    const page = await context.newPage();
    const library = await readFile('node_modules/graphql-sse/umd/graphql-sse.js', 'utf8');
    const script = `
      const { createClient } = graphqlSse;
      ${followCode.replace(/^import .*$/gm, '').replace('export function', 'function')}
      followAccount('${live.origin}/graphql', async () => '${token}', '${QUERY}', (change, error) => {
        document.querySelector('output').textContent =
          error ? String(error) : change.customer.card.balances[0]?.amount ?? 'none';
      });`;
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Card</title><h1>Points</h1><output></output>
        <script>${library}</script><script>${script}</script>`);
    }).listen(Number(new URL(shop).port), '127.0.0.1');
    onTestFinished(() => void server.close());
    const failures: string[] = [];
    page.on('pageerror', (error) => void failures.push(String(error)));
    page.on('console', (message) => void failures.push(message.text()));
    await page.goto(shop);
    const shows = (text: string) =>
      vi.waitFor(
        async () => expect([await page.textContent('output'), failures]).toEqual([text, []]),
        PATIENCE,
      );
    await shows('none');
    await add('5');
    await shows('5');
    await add('2');
    await shows('7');
    await keepScreenshot(page, 'live-balance');
  });
});
