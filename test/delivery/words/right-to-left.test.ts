import { beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { openRendering, type Rendering } from '../../../src/delivery/render.js';
import type { MessageContent } from '../../../src/domain/messages/queue.js';
import type { TemplateName } from '../../../src/domain/messages/templates.js';
import { arabicFolder } from '../../support/arabic.js';

let rendering: Rendering;

beforeEach(async () => {
  rendering = await openRendering(
    readConfig({ BRAND: 'Coffee & Co', MESSAGES_DIR: await arabicFolder() }).look,
  );
});

const inArabic = (template: TemplateName, data: object) =>
  rendering.render(template, { language: 'ar-EG', data: data as MessageContent['data'] });

const FSI = '\u2068';
const PDI = '\u2069';

describe('a mail in Arabic', () => {
  test('says its direction at the page and at each table, as some mail programs drop the page', () => {
    const { html } = inArabic('registrationCode', { code: '12345678', minutes: 10 });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html.match(/<table role="presentation"[^>]* dir="rtl"/g)).toHaveLength(2);
    expect(html).not.toMatch(/text-align:(left|right)|align="(left|right)"/);
  });

  test('has codes and links from left to right, apart from the words around them', () => {
    const { html } = inArabic('registrationCode', { code: '12345678', minutes: 10 });
    expect(html).toMatch(/<p class="code" dir="ltr"[^>]*>12345678<\/p>/);
    const reset = inArabic('passwordReset', { link: 'https://shop.example/r?token=x', minutes: 60 });
    expect(reset.html).toMatch(/<a class="link" dir="ltr" href="https:\/\/shop.example\/r\?token=x"/);
    expect(reset.html).toContain('ساعة واحدة');
    // Alone on its line, so that no mark becomes a part of it.
    expect(reset.text).toMatch(/^https:\/\/shop\.example\/r\?token=x$/m);
  });

  test('has names, addresses and numbers apart from the words around them', () => {
    const { html, text, sms } = inArabic('contactsChanged', {
      added: ['+48601234567', 'ada@example.com'],
      removed: [],
      changed: [],
    });
    expect(html).toContain('جديد: <bdi>+48601234567</bdi> و<bdi>ada@example.com</bdi>');
    expect(text).toContain(`جديد: ${FSI}+48601234567${PDI} و${FSI}ada@example.com${PDI}`);
    expect(text).not.toContain('محذوف');
    expect(sms).not.toMatch(/[\u2066-\u2069]/);
    expect(html).toContain('أرسل إليك <bdi>Coffee &amp; Co</bdi> هذه');
  });

  test('counts and dates as its readers do', () => {
    const minutes = (count: number) => inArabic('registrationCode', { code: '1', minutes: count }).text;
    expect(minutes(2)).toContain('دقيقتين');
    expect(minutes(10)).toContain(`${new Intl.NumberFormat('ar-EG').format(10)} دقائق`);
    const { text, sms } = inArabic('balanceExpires', {
      campaign: 'Club',
      amount: '12.50 EGP',
      lastDay: '2026-03-31',
    });
    expect(text).toContain(
      new Intl.DateTimeFormat('ar-EG', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2026-03-31')),
    );
    expect(sms).toContain('2026-03-31');
  });
});

describe('a name', () => {
  const HEBREW = 'דנה';

  test('that is written from right to left does not turn an English sentence', () => {
    const { text, html, sms, subject } = rendering.render('newCustomer', {
      language: 'en',
      data: { name: HEBREW },
    });
    expect(text).toContain(`${FSI}${HEBREW}${PDI} is now`);
    expect(sms).toContain(`${FSI}${HEBREW}${PDI} is now`);
    expect(html).toContain(`<bdi>${HEBREW}</bdi> is now`);
    expect(subject).toBe(`New customer: ${FSI}${HEBREW}${PDI}`);
  });

  test.each([
    ['turns what follows', 'Ada\u202egnp.exe', 'Adagnp.exe'],
    ['leaves its place', 'Ada\u2069\u2067x', 'Adax'],
    ['breaks the line', 'Ada\r\nBcc: all@example.com', 'Ada Bcc: all@example.com'],
    ['breaks the line as Unicode does', 'Ada\u2028Bcc: all@example.com', 'Ada Bcc: all@example.com'],
    ['rings', 'Ada\u0007\u0000', 'Ada '],
    ['is a parameter', '{shop} {{7*7}}', '{shop} {{7*7}}'],
    ['is a tag of the layout', '<%= it.shop %>', '<%= it.shop %>'],
    ['is a plural', '{n, plural, other {49}}', '{n, plural, other {49}}'],
    ['is a button', '[Win]({link})', '[Win]({link})'],
    ['keeps the joiners it needs', 'می\u200cخواهم 👩\u200d🍳', 'می\u200cخواهم 👩\u200d🍳'],
  ])('that %s stays text [F09]', (_what, name, shown) => {
    const { text, html, sms } = rendering.render('newCustomer', { language: 'en', data: { name } });
    const isolated = /[\p{Script=Arabic}]/u.test(shown) ? `${FSI}${shown}${PDI}` : shown;
    expect(text).toContain(`\n${isolated} is now among your customers.\n`);
    expect(sms).toBe(`${isolated} is now among your customers.`);
    const escaped = shown.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(html).toContain(`<bdi>${escaped}</bdi> is now`);
    expect(html).not.toMatch(/<a [^>]*>Win|\b49\b(?!})/);
  });

  test('chooses no words, whatever it is', () => {
    const { text } = rendering.render('cardCategoryChanged', { language: 'en', data: { category: 'none' } });
    expect(text).toContain('Your card now belongs to the category none.');
  });
});
