import type { APIResponse, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveDevelopmentPages } from '../../../src/development-pages.js';
import { useApp } from '../../support/app.js';
import { hasBrowser, keepScreenshot, useBrowser } from '../../support/browser.js';
import { useFirstCustomers } from '../../support/first-customers.js';
import { useLive } from '../../support/live.js';

const WIDE = { viewport: { width: 1400, height: 850 } };

describe.skipIf(!hasBrowser)('the explorer in Chromium', { timeout: 90_000 }, () => {
  const app = useApp();
  const browser = useBrowser();
  const withPages = (environment: Record<string, string>) =>
    useLive(app, environment, async (live, config) => {
      await serveDevelopmentPages(live, { config, database: app.database, log: live.server.log as never });
    });
  const live = withPages({});
  const behindRouter = withPages({
    ROUTER_SECRET: 'the-router-secret-0123456789abcdefghij',
    CLIENT_IP_HEADER: 'x-forwarded-for',
  });

  useFirstCustomers(app);

  /** The explorer as somebody finds it who opens `/`, and what it asked for. */
  async function explorer(origin: string) {
    const context = await browser.open(WIDE);
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(origin);
    await page.getByText('19 Campaigns and fields').waitFor();
    return { page, asked };
  }
  const openSample = async (page: Page, group: string, name: string) => {
    await page.getByText(group).click();
    await page.getByText(name, { exact: true }).click();
    await page
      .locator('.window-switcher__item--active, [class*=active]', { hasText: name })
      .first()
      .waitFor();
  };
  /** Sends what the open tab has; returns the answer, read on its way, because Chromium may drop it afterwards. */
  async function send(page: Page) {
    const answered = new Promise<{ status: number; body: Awaited<ReturnType<APIResponse['json']>> }>((tell) =>
      page.route('**/graphql', async (route) => {
        const request = route.request();
        if (request.method() !== 'POST' || isIntrospection(request.postData())) return route.continue();
        const response = await route.fetch();
        tell({ status: response.status(), body: await response.json() });
        await route.fulfill({ response });
      }),
    );
    await page.getByText('Send Request').locator('visible=true').click();
    const answer = await answered;
    await page.unroute('**/graphql');
    return answer;
  }
  const isIntrospection = (body: string | null) => body?.includes('IntrospectionQuery') === true;
  const choose = async (page: Page, now: string, next: string) => {
    await page.getByText(now).first().click();
    await page.getByText(next).first().click();
    await page.getByText(next).first().waitFor();
  };

  test('answers the first query and a sample at once, and asks no other host for anything', async () => {
    const { page, asked } = await explorer(live.origin);
    expect(new URL(page.url()).pathname).toBe('/explorer/');
    expect((await send(page)).body.data.customer.displayName).toBe('Maja Nowak');
    await page.getByText('"Maja Nowak"').waitFor();
    await keepScreenshot(page, 'explorer');

    await openSample(page, '10 At the till', 'CheckCard');
    expect((await send(page)).body.data.checkCard).toMatchObject({ outcome: 'HAS_CARD' });
    await page.getByText('"HAS_CARD"').waitFor();
    await keepScreenshot(page, 'explorer-sample');
    const hosts = new Set(
      asked.filter((url) => /^(https?|wss?):/.test(url)).map((url) => new URL(url).origin),
    );
    expect([...hosts]).toEqual([live.origin]);
    expect(asked.length).toBeGreaterThan(10);
  });

  test('sends the token of whom one chooses, in every tab', async () => {
    const { page } = await explorer(live.origin);
    await choose(page, 'As each sample says', 'As nobody');
    expect((await send(page)).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await choose(page, 'As nobody', 'As a customer');
    expect((await send(page)).body.errors[0].extensions.code).toBe('FORBIDDEN');
    await choose(page, 'As a customer', 'As staff');
    expect((await send(page)).body.data.customer.displayName).toBe('Maja Nowak');
    // A tab that names nobody.
    await openSample(page, '19 Campaigns and fields', 'Campaigns');
    const request = page.waitForRequest((one) => one.postData()?.includes('query Campaigns') === true);
    await send(page);
    expect((await request).headers()['authorization']).toMatch(/^Bearer eyJ[^,]+$/);
  });

  test('has fresh tokens after a day, and keeps what somebody chose and collected', async () => {
    const { page } = await explorer(live.origin);
    await choose(page, 'As each sample says', 'As staff');
    // Altair writes a second later.
    await page.waitForTimeout(2_500);
    await page.evaluate(keepOwnCollection);
    app.clock.now = new Date(app.clock.now.getTime() + 24 * 60 * 60_000);
    expect((await send(page)).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await page.reload();
    await page.getByText('As staff').first().waitFor();
    await page.getByText('My own requests').waitFor();
    expect((await send(page)).body.data.customer.displayName).toBe('Maja Nowak');
  });

  test('advertises nothing and asks for no money, however often it is used', async () => {
    const { page } = await explorer(live.origin);
    const counted = () =>
      page.evaluate(() => JSON.parse(globalThis.localStorage.getItem('altair:db:dac')!).value);
    const before = await counted();
    await send(page);
    // This is what Altair counts by, and it is nowhere near 50.
    await expect.poll(counted).toBe(before + 1);
    expect(before).toBeLessThan(-1_000_000);
    await page.waitForTimeout(1_500);
    const text = await page.evaluate(() => (globalThis as never as Window).document.body.innerText);
    expect(text).toContain('Send Request');
    expect(text).not.toMatch(
      /altair ai|assistant|altair cloud|donat|sponsor|support (us|altair)|upgrade|sign ?in to|log ?in/i,
    );
  });

  test('works where a router secret is set', async () => {
    const { page } = await explorer(behindRouter.origin);
    const { status, body } = await send(page);
    expect([status, body.data?.customer.displayName]).toEqual([200, 'Maja Nowak']);
    // Documentation, too: the schema came the same way.
    await page.getByText('Docs', { exact: true }).locator('visible=true').click();
    await page.getByText('Mutation', { exact: true }).first().waitFor();
    await keepScreenshot(page, 'explorer-docs');
  });
});

/** What a browser has and Node has not, as far as it is used here. */
interface Window {
  document: { body: { innerText: string } };
}
declare global {
  // biome-ignore lint/suspicious/noExplicitAny: Node has no database of a browser
  var indexedDB: any;
}

/** Puts a collection of somebody's own where Altair keeps them. */
function keepOwnCollection(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open('AltairDB');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('queryCollections', 'readwrite');
      const own = { id: 'own', title: 'My own requests', queries: [], parentPath: '', storageType: 'local' };
      transaction
        .objectStore('queryCollections')
        .put({ ...own, workspaceId: 'local', created_at: 1, updated_at: 1 });
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
