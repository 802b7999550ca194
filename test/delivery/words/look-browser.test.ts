import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { openRendering } from '../../../src/delivery/render.js';
import type { MessageContent } from '../../../src/domain/messages/queue.js';
import type { TemplateName } from '../../../src/domain/messages/templates.js';
import { arabicFolder } from '../../support/arabic.js';
import { hasBrowser, keepScreenshot, useBrowser } from '../../support/browser.js';

const NARROW = { width: 320, height: 760 };
const WIDE = { width: 800, height: 760 };

const samples: Array<[TemplateName, object]> = [
  ['registrationCode', { code: '48151623', minutes: 10 }],
  ['passwordReset', { link: `https://shop.example/password-reset?token=${'Ab-_9'.repeat(12)}`, minutes: 60 }],
  [
    'contactsChanged',
    { added: ['+48601234567', 'ada.lovelace@example.com'], removed: [], changed: ['ada@example.com'] },
  ],
];

interface Shown {
  colorScheme: 'light' | 'dark';
  viewport: typeof NARROW;
}

describe.runIf(hasBrowser)('a mail in a browser', () => {
  const browser = useBrowser();

  /** Shows mails in one tab, and keeps a picture of each for people to look at. */
  async function tab({ colorScheme, viewport }: Shown) {
    const { render } = await openRendering(
      readConfig({
        BRAND: 'Coffee & Co',
        MESSAGES_DIR: await arabicFolder(),
        MAIL_COLOR: '#14532d',
        MAIL_FOOTER: 'Coffee & Co\\nRynek 12, 31-042 Kraków',
      }).look,
    );
    const page = await (await browser.open({ colorScheme, viewport })).newPage();
    return async (language: string, [template, data]: [TemplateName, object]) => {
      const { html } = render(template, { language, data: data as MessageContent['data'] });
      await page.setContent(html);
      await keepScreenshot(page, `mail-${template}-${language}-${colorScheme}-${viewport.width}`);
      return page;
    };
  }

  test('fits a narrow telephone in every language', async () => {
    const show = await tab({ colorScheme: 'light', viewport: NARROW });
    for (const language of ['en', 'pl', 'de', 'fr', 'es', 'it', 'ar']) {
      for (const sample of samples) {
        const page = await show(language, sample);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect([language, sample[0], width]).toEqual([language, sample[0], NARROW.width]);
      }
    }
  });

  test.each(['light', 'dark'] as const)('can be read in %s', async (colorScheme) => {
    const show = await tab({ colorScheme, viewport: WIDE });
    for (const sample of samples) {
      const page = await show('de', sample);
      expect(await page.evaluate(LEAST_CONTRAST)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('in Arabic is the mirror of the English one, with codes from left to right', async () => {
    const show = await tab({ colorScheme: 'dark', viewport: WIDE });
    const gaps = async (language: string) =>
      (await show(language, samples[0]!)).evaluate<{ left: number; right: number }>(GAPS);
    const [english, arabic] = [await gaps('en'), await gaps('ar')];
    expect(english.left).toBeLessThan(5);
    expect(english.right).toBeGreaterThan(200);
    expect(arabic.right).toBeLessThan(5);
    expect(arabic.left).toBeGreaterThan(200);
    const page = await show('ar', samples[0]!);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.code')).direction`)).toBe('ltr');
  });
});

/** The gaps between the words of the greeting and the edges of the card's content. */
const GAPS = `(() => {
  const greeting = document.querySelector('.card p');
  const range = document.createRange();
  range.selectNodeContents(greeting);
  const words = range.getBoundingClientRect();
  const box = greeting.getBoundingClientRect();
  return { left: words.left - box.left, right: box.right - words.right };
})()`;

/** The least contrast of any words with what is behind them (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = `(() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = color.map((value) => value / 255).map((s) => (s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color[3] !== 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const ratios = [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => {
      const [a, b] = [luminance(rgb(getComputedStyle(element).color).slice(0, 3)), luminance(behind(element))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    });
  return Math.min(...ratios);
})()`;
