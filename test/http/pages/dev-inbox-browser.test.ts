import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { hasBrowser, keepScreenshot, useBrowser } from '../../support/browser.js';
import { useLive } from '../../support/live.js';
import { queueAny, queueCode } from '../../support/message-sender.js';

/** Longer than the page waits before it looks again. */
const SOON = { timeout: 10_000 };
/** Sets a property of the page if anything that a mail brought along runs. */
const HOSTILE = `"></iframe><script>top.ran = 1; parent.ran = 1; window.ran = 1</script><img src=x onerror="top.ran = 1">`;

/** What a browser has and Node has not, as far as it is used here. */
declare global {
  var ran: number | undefined;
}

describe.skipIf(!hasBrowser)('the inbox in Chromium', { timeout: 60_000 }, () => {
  const app = useApp();
  const live = useLive(app);
  const browser = useBrowser();

  const deliver = () => app.app.messageSender.deliverDue();
  const later = (seconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + seconds * 1000);
  };
  async function inbox(query = '', options: Parameters<typeof browser.open>[0] = {}) {
    const context = await browser.open(options);
    const asked: string[] = [];
    // What a policy stops is tried, but nobody answers.
    context.on('response', (response) => asked.push(response.url()));
    const page = await context.newPage();
    await page.goto(`${live.origin}/dev/inbox${query}`);
    return { page, context, asked };
  }
  const state = (page: Page) => page.locator('#state').textContent();
  const shown = (page: Page) => page.locator('article:visible').count();

  test('shows a new message by itself, and nothing that one was reading moves away', async () => {
    const { page } = await inbox();
    await page.getByText('No messages yet').waitFor();
    await queueCode(app, { to: 'ada@example.com', code: '48151623' });
    await deliver();
    await page.getByRole('button', { name: 'Copy code 48151623' }).waitFor();
    expect(await page.getByText('No messages yet').count()).toBe(0);
    await page.locator('summary').click();
    later(60);
    await queueCode(app, { to: '+48601234567', code: '421337', channel: 'SMS' });
    await deliver();
    await page.getByText('421337 is your registration code').waitFor();
    expect(await page.locator('article h2').allTextContents()).toEqual([
      'Text message',
      'Your registration code',
    ]);
    expect(await state(page)).toBe('2 messages, 1 of them new');
    expect(await page.locator('details[open]').count()).toBe(1);
    await keepScreenshot(page, 'inbox');
  });

  test('finds messages by receiver, subject and text, also new ones', async () => {
    await queueCode(app, { to: 'ada@example.com', code: '11111111' });
    await queueAny(
      app,
      'passwordReset',
      { link: 'https://shop.example/reset?token=abc', minutes: 30 },
      { to: 'bert@example.com' },
    );
    await deliver();
    const { page } = await inbox();
    const search = page.getByRole('searchbox', { name: 'Search receiver, subject and text' });
    for (const [text, count] of [
      ['ada', 1],
      ['RESET your', 1],
      ['11111111', 1],
      ['example.com', 2],
      ['bert password', 1],
      ['cecilia', 0],
    ] as const) {
      await search.fill(text);
      expect([text, await shown(page), await state(page)]).toEqual([text, count, `${count} of 2 messages`]);
    }
    await search.fill('ada');
    later(60);
    await queueCode(app, { to: 'bert@example.com', code: '22222222' });
    await deliver();
    await expect.poll(() => state(page), SOON).toBe('1 of 3 messages');
    expect(await shown(page)).toBe(1);
    await page.reload();
    expect([await search.inputValue(), await shown(page)]).toEqual(['ada', 1]);
  });

  test('shows a long mail whole, on a wide screen and on a narrow one', async () => {
    const added = Array.from(
      { length: 60 },
      (_, index) => `address-number-${index}@a-rather-long-name.example.com`,
    );
    await queueAny(app, 'contactsChanged', { added, removed: [], changed: [] } as never);
    await deliver();
    for (const [name, viewport] of [
      ['inbox-long', { width: 1000, height: 800 }],
      ['inbox-narrow', { width: 320, height: 640 }],
    ] as const) {
      const { page } = await inbox('', { viewport });
      const mail = page.frameLocator('iframe');
      await mail.getByText('address-number-59').waitFor();
      const heightOf = () =>
        page.locator('iframe').evaluate((frame) => (frame as never as Measured).clientHeight);
      const needed = () => mail.locator('html').evaluate((root) => (root as never as Measured).scrollHeight);
      await expect.poll(heightOf, SOON).toBeGreaterThan(600);
      await expect.poll(async () => (await heightOf()) - (await needed()), SOON).toBe(0);
      const wide = await page.locator('html').evaluate((root) => (root as never as Measured).scrollWidth);
      expect([name, wide]).toEqual([name, viewport.width]);
      await keepScreenshot(page, name);
    }
  });

  test('copies codes and links by mouse and by keyboard', async () => {
    const link = 'https://shop.example/reset?token=abc-1.2';
    await queueAny(app, 'passwordReset', { link, minutes: 30 });
    later(1);
    await queueCode(app, { to: 'ada@example.com', code: '48151623' });
    await deliver();
    const { page, context } = await inbox();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => (navigator as never as Clipboard).clipboard.readText());
    await page.getByRole('button', { name: 'Copy code' }).click();
    await expect.poll(clipboard, SOON).toBe('48151623');
    expect(await state(page)).toBe('Copied: 48151623');
    expect(await page.getByRole('link', { name: 'Open link' }).getAttribute('href')).toBe(link);

    // From the top: the links of the page, the search, then the messages.
    await page.reload();
    const reached: string[] = [];
    for (let step = 0; step < 12 && !reached.includes('Copy link'); step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(focused));
    }
    expect(reached.filter((text) => text)).toEqual(
      expect.arrayContaining(['Explorer', 'JSON', 'Copy code 48151623', 'Open link', 'Copy link']),
    );
    await page.keyboard.press('Enter');
    await expect.poll(clipboard, SOON).toBe(link);
  });

  test('runs nothing that a mail brings along, and loads nothing from anywhere [F09]', async () => {
    await queueAny(
      app,
      'newCustomer',
      { name: HOSTILE, customerCode: '4711', card: null, address: [], customerPage: null },
      { to: 'shop@example.com' },
    );
    await deliver();
    const { page, asked } = await inbox();
    const mail = page.frameLocator('iframe');
    await mail.getByText('<script>').first().waitFor();
    later(60);
    await queueAny(
      app,
      'newCustomer',
      { name: HOSTILE, customerCode: '4711', card: null, address: [], customerPage: null },
      { to: 'shop@example.com' },
    );
    await deliver();
    await expect.poll(() => page.locator('article').count(), SOON).toBe(2);
    await page.locator('summary').first().click();
    await keepScreenshot(page, 'inbox-hostile');
    // A script that somehow stood in the frame would not run either.
    await page
      .locator('iframe')
      .first()
      .evaluate((frame, html) => {
        (frame as never as { srcdoc: string }).srcdoc = html;
      }, `<p>planted</p>${HOSTILE}`);
    await page.frameLocator('iframe >> nth=0').getByText('planted').waitFor();
    expect(await page.evaluate(() => globalThis.ran)).toBeUndefined();
    expect([
      ...new Set(asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin)),
    ]).toEqual([live.origin]);
    expect(asked.filter((url) => !url.includes('/dev/inbox') && url.startsWith('http'))).toEqual([]);
  });

  test('says its language and title, has text that can be read, and says when the service is away', async () => {
    await queueCode(app, { to: 'ada@example.com', code: '48151623', language: 'pl-PL' });
    await deliver();
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await inbox('', { colorScheme });
      expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual([
        'en',
        'Development inbox',
      ]);
      expect(await page.locator('h2').getAttribute('lang')).toBe('pl');
      for (const selector of ['.soft', 'h1', 'nav a', 'h2', '.kind', 'button', '#state', 'summary']) {
        const ratio = await page.locator(selector).first().evaluate(contrast);
        expect([colorScheme, selector, ratio >= 4.5]).toEqual([colorScheme, selector, true]);
      }
      await keepScreenshot(page, `inbox-${colorScheme}`);
      await context.route('**/dev/inbox?after=*', (route) => route.abort());
      await expect.poll(() => state(page), SOON).toMatch(/does not answer/);
      await context.unroute('**/dev/inbox?after=*');
      await expect.poll(() => state(page), SOON).toBe('1 message');
    }
  });
});

interface Measured {
  clientHeight: number;
  scrollHeight: number;
  scrollWidth: number;
  textContent: string;
}
/** The text of what has the focus. */
const focused = (): string =>
  (
    globalThis as never as { document: { activeElement: Measured } }
  ).document.activeElement.textContent.trim();
interface Clipboard {
  clipboard: { readText(): Promise<string> };
}

/** The contrast of an element's text to what is behind it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(element: unknown): number {
  const page = globalThis as never as {
    getComputedStyle(of: unknown): { color: string; backgroundColor: string };
  };
  const luminance = (color: string) => {
    const [red, green, blue] = color.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  let behind = element as { parentElement: unknown };
  const backgroundOf = () => page.getComputedStyle(behind).backgroundColor;
  while (/^rgba\(.*, 0\)$/.test(backgroundOf()) && behind.parentElement)
    behind = behind.parentElement as typeof behind;
  const one = luminance(page.getComputedStyle(element).color);
  const other = luminance(backgroundOf());
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
