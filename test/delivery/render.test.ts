import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { openRendering } from '../../src/delivery/render.js';
import type { MessageContent } from '../../src/domain/messages/queue.js';
import type { TemplateName } from '../../src/domain/messages/templates.js';

const { render } = await openRendering(readConfig({ BRAND: 'Coffee & Co' }).look);
const rendered = (template: TemplateName, language: string, data: MessageContent['data']) =>
  render(template, { language, data });

test('the plain text reads like a letter', () => {
  expect(
    rendered('passwordReset', 'en-US', { link: 'https://shop.example/reset', minutes: 60 }).text,
  ).toBe(`Hello,

You can choose a new password here:

Choose a new password:
https://shop.example/reset

The link works once, for 60 minutes. If you did not ask for it, ignore this message: your password stays as it is.

-- 
Coffee & Co sent this message because of something done with your account or address.
`);
});

test.each([
  [1, '1 minutę'],
  [2, '2 minuty'],
  [5, '5 minut'],
  [10, '10 minut'],
  [22, '22 minuty'],
])('Polish counts %d as "%s"', (minutes, words) => {
  expect(rendered('registrationCode', 'pl', { code: '1', minutes }).text).toContain(`przez ${words}.`);
});

test.each([
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$' + '{7*7}',
  '<%= 7*7 %>',
  '"><img src=x onerror=alert(1)>',
])('a name %j is shown, not obeyed [F09]', (name) => {
  const { html, text, sms } = rendered('newCustomer', 'en-US', { name });
  expect(text).toContain(`${name} is now`);
  expect(sms).toContain(`${name} is now`);
  expect(html).not.toMatch(/<script|<img|\b49\b/);
  const escaped = name
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  expect(html).toContain(`${escaped}</bdi> is now`);
});

test('a template nobody has worded is refused', () => {
  expect(() => render('invented', { language: null, data: {} })).toThrow('invented');
});

test.each([
  ['en-US', 'March 31, 2026', 'the category Gold', 'no longer belongs'],
  ['en-GB', '31 March 2026', 'the category Gold', 'no longer belongs'],
  ['pl-PL', '31 marca 2026', 'do kategorii Gold', 'nie należy już'],
])(
  'in %s a balance that expires has its amount and last day, and a card its category',
  (language, day, gold, none) => {
    const balance = { campaign: 'Coffee Club', amount: '30', lastDay: '2026-03-31' };
    const { text, sms } = rendered('balanceExpires', language, balance);
    expect(text).toContain(day);
    for (const part of [text, sms]) expect(part).toMatch(/Coffee Club.*30/s);
    expect(sms).toContain('2026-03-31');
    expect(rendered('cardCategoryChanged', language, { category: 'Gold' }).text).toContain(gold);
    expect(rendered('cardCategoryChanged', language, { category: null }).text).toContain(none);
  },
);
