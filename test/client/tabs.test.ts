import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../client/src/client.js';
import { type Account, registered } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { useClientPages } from '../support/client-pages.js';
import { letTokensExpire } from '../support/front-end.js';
import { useLive } from '../support/live.js';

const ROUNDS = 4;

/** What a tab has. */
declare global {
  var client: typeof import('../../client/src/client.js');
  var session: Session;
  /** Whether there was a session, each time that one had begun or ended. */
  var openings: boolean[];
}

describe.skipIf(!hasBrowser)('the tabs of a browser', () => {
  const app = useApp();
  const browser = useBrowser();
  const pages = useClientPages();
  const environment: Record<string, string> = {};
  beforeAll(() => {
    environment['CORS_ORIGINS'] = pages.origin;
  });
  const live = useLive(app, environment);

  /** A tab in which the front end has begun. */
  async function tab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(pages.origin);
    await page.waitForFunction(() => globalThis.client !== undefined);
    await page.evaluate((url) => {
      globalThis.session = globalThis.client.createSession({ url });
      globalThis.openings = [];
      globalThis.session.subscribe(() => globalThis.openings.push(globalThis.session.isOpen));
    }, `${live.origin}/graphql`);
    return page;
  }

  const signIn = (page: Page, { username, password }: Account) =>
    page.evaluate(
      async (name) => {
        const input = { ...name, deviceType: 'BROWSER' } as const;
        const { signIn } = await globalThis.session.request(globalThis.client.SignInDocument, { input });
        if ('accessToken' in signIn) globalThis.session.keep(signIn);
      },
      { username, password },
    );

  /** The ids of the customer in the answers to five requests at once. */
  const ask = (page: Page) =>
    page.evaluate(async () => {
      const { MySessionsDocument } = globalThis.client;
      const asked = Array.from({ length: 5 }, () => globalThis.session.request(MySessionsDocument));
      return (await Promise.all(asked)).map(({ me }) => me?.id);
    });

  test.each([
    ['take turns by the locks of the browser', true],
    ['take turns by notes where there are no locks', false],
  ])('%s: one of them exchanges the tokens, and all go on [FD-13]', async (_, hasLocks) => {
    const context = await browser.open();
    if (!hasLocks)
      await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    const exchanged: string[] = [];
    context.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('refreshSession(')) exchanged.push(body);
    });
    const account = await registered(app);
    const tabs = [await tab(context), await tab(context), await tab(context)];
    await signIn(tabs[0]!, account);
    for (let round = 1; round <= ROUNDS; round += 1) {
      letTokensExpire(app);
      const answers = await Promise.all(tabs.map(ask));
      expect(answers.flat()).toEqual(Array(15).fill(account.id));
      expect(exchanged).toHaveLength(round);
    }
    // Each token was sent once.
    expect(new Set(exchanged).size).toBe(ROUNDS);

    await tabs[1]!.evaluate(() => globalThis.session.signOut());
    for (const page of tabs) {
      await expect.poll(() => page.evaluate(() => globalThis.openings)).toEqual([true, false]);
      expect(await page.evaluate(() => globalThis.session.isOpen)).toBe(false);
    }
  });
});
