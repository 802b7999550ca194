import { describe, expect, test } from 'vitest';
import { render } from '../../src/delivery/render.js';
import { english } from '../../src/delivery/words.en.js';
import { polish } from '../../src/delivery/words.pl.js';
import type { TemplateData, TemplateName } from '../../src/domain/messages/templates.js';

const code = { code: '12345678', minutes: 10 };
const link = { link: 'https://shop.example/reset#t=AbC-_123&x=<y>', minutes: 60 };
const examples: TemplateData = {
  registrationCode: code,
  claimCode: code,
  alreadyRegistered: {},
  passwordReset: link,
  passwordCode: code,
  recoveryLink: { ...link, waitHours: 24, minutes: 72 * 60 },
  recoverySent: { to: 'a...@example.com' },
  recoveryWaiting: { to: 'a...@example.com', waitHours: 24 },
  sessionsEnded: {},
  pinRemoved: {},
  balanceAdjusted: { campaign: 'Club', change: '-5', balance: '120' },
  cardIssued: { card: '5901234123457' },
  cardReplaced: { card: '5901234123457' },
  cardBlocked: { card: '5901234123457' },
  passwordChanged: {},
  emailChange: link,
  emailInUse: {},
  emailChanged: link,
  phoneCode: code,
  phoneChanged: {},
  accountDeleted: {},
  contactsChanged: { added: ['new@example.com'], removed: ['old@example.com'], changed: [] },
  accountMerged: {},
  accountJoined: {},
  accountsParted: {},
  cardCategoryChanged: { category: 'Gold' },
  balanceExpires: { campaign: 'Coffee Club', amount: '30', lastDay: '2026-03-31' },
  newCustomer: { name: 'Ada' },
};
const templates = Object.keys(examples) as TemplateName[];
const settings = { defaultLanguage: 'en-US', sender: 'Coffee & Co' };
const rendered = (template: TemplateName, language: string, data = examples[template]) =>
  render(template, { to: 'ada@example.com', language, data }, settings);

/** Characters of GSM 03.38 our messages may use: anything else halves the room of a text message. */
const GSM = /^[A-Za-z0-9 \n.,:;?!'"()@/#&%+*=_<>-]*$/;

describe.each(['en-US', 'pl-PL'])('in %s', (language) => {
  test.each(templates)('%s says all it has to, as text, HTML and SMS', (template) => {
    const { subject, text, html, sms } = rendered(template, language);
    expect(subject).toMatch(/^\S.{5,60}$/);
    expect(`${subject}${text}${html}${sms}`).not.toMatch(/undefined|null|\[object|<%|\bit\.[a-z]/);
    const { data } = { data: examples[template] as Partial<typeof code & typeof link> };
    for (const part of [text, sms]) {
      if (data.code) expect(part).toContain(data.code);
      if (data.link) expect(part).toContain(data.link);
    }
    if (data.code) expect(html).toContain(`>${data.code}</p>`);
    if (data.link) expect(html).toContain('href="https://shop.example/reset#t=AbC-_123&amp;x=&lt;y&gt;"');
    expect(html).toContain(`<html lang="${language.slice(0, 2)}">`);
  });

  test.each(templates)('%s is one text message long', (template) => {
    const short = {
      ...examples[template],
      ...('link' in examples[template] && { link: 'https://a.example/x' }),
    };
    const { sms } = rendered(template, language, short as TemplateData[TemplateName]);
    expect(sms).toMatch(GSM);
    expect(sms.length).toBeLessThanOrEqual(160);
  });
});

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

test('both languages word the same messages', () => {
  expect(Object.keys(polish.words)).toEqual(Object.keys(english.words));
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
  expect(html).toContain(`${escaped} is now`);
});

test('a template nobody has worded is refused', () => {
  expect(() => render('invented', { to: 'a@example.com', language: null, data: {} }, settings)).toThrow(
    'invented',
  );
});

test.each([
  ['en-US', '31 March 2026', 'the category Gold', 'no longer belongs'],
  ['pl-PL', '31 marca 2026', 'do kategorii Gold', 'nie należy już'],
])(
  'in %s a balance that expires has its amount and last day, and a card its category',
  (language, day, gold, none) => {
    const { text, sms } = rendered('balanceExpires', language);
    expect(text).toContain(day);
    for (const part of [text, sms]) expect(part).toMatch(/Coffee Club.*30/s);
    expect(sms).toContain('2026-03-31');
    expect(rendered('cardCategoryChanged', language).text).toContain(gold);
    expect(rendered('cardCategoryChanged', language, { category: null }).text).toContain(none);
  },
);
