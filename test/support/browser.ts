import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Where Debian puts it. */
const executablePath = '/usr/bin/chromium';

/** False on a machine without Chromium, where tests in a browser are left out. In CI it has to be there. */
export const hasBrowser = existsSync(executablePath) || Boolean(process.env['CI']);

if (!hasBrowser) console.warn(`Tests in a browser are left out: there is no Chromium at ${executablePath}.`);

/** Where pictures of the pages go, for people to look at; git ignores it. */
const SCREENSHOTS = join(import.meta.dirname, '../screenshots');

export const keepScreenshot = (page: Page, name: string) =>
  page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });

/** Chromium without a window. What a test has opened is closed after it. */
export function useBrowser() {
  let browser: Browser;
  const contexts = new Set<BrowserContext>();

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
  });
  afterAll(() => browser.close());

  return {
    /** A browser as a person has it: its tabs share what they store. */
    async open(options?: BrowserContextOptions): Promise<BrowserContext> {
      const context = await browser.newContext(options);
      contexts.add(context);
      return context;
    },
  };
}
