import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { recordCustomer } from '../../src/flows/till/record-customer.js';
import { TILL, useApp } from '../support/app.js';
import { type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import { messageSenderWith } from '../support/message-sender.js';
import { worldOf } from '../support/world.js';

// The tests' configured country is PL.
const app = useApp();
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(() => server.close());
});

const OFFICE = 'https://office.example/customers/{id}?code={code}';

/** Records somebody at a till of a shop with this setting, and reads the mail that its owner gets. */
async function mailAbout(input: object, page: string | null = OFFICE) {
  const { linkToCustomer } = readConfig({
    NODE_ENV: 'test',
    ...(page && { CUSTOMER_PAGE_URL: page }),
  }).accounts;
  const world = worldOf(app, { kind: 'SERVICE', id: TILL, scopes: [] });
  const recorded = await recordCustomer({ ...world, shopEmail: 'owner@shop.example', linkToCustomer }, input);
  if (recorded.type !== 'CustomerRecorded') return expect.fail(recorded.message);
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  expect(await messageSender.deliverDue()).toBe(1);
  const mail = server.taken.at(-1)!;
  expect(mail.recipients).toEqual(['owner@shop.example']);
  const { headers, text = '', html } = readMail(mail);
  return { headers, html, text: text.replaceAll('\r\n', '\n'), raw: mail.raw, id: recorded.customerId };
}
const FULL = {
  code: 'A-1',
  cardNumber: '5901234123457',
  firstName: 'Maja',
  lastName: 'Nowak',
  street1: 'ul. Ogrodowa 7',
  street2: 'm. 2',
  city: 'Kraków',
  postalCode: '30-001',
  countryCode: 'PL',
};

describe('the owner’s mail about a new customer', () => {
  test('has what it takes to post a card: name, address, code, card and a link, in both parts [ST-13]', async () => {
    const { headers, text, html, id } = await mailAbout(FULL);
    expect(headers.get('subject')).toBe('New customer: Maja Nowak');
    expect(text).toContain('Maja Nowak\nul. Ogrodowa 7\nm. 2\n30-001 Kraków\n');
    expect(text).toContain('Code: A-1');
    expect(text).toContain('Card: 5901234123457');
    expect(text).toContain(`https://office.example/customers/${id}?code=A-1`);
    expect(html).toContain('<bdi>Maja Nowak</bdi><br><bdi>ul. Ogrodowa 7</bdi><br>');
    expect(html).toContain(`href="https://office.example/customers/${id}?code=A-1"`);
  });

  test('says so where there is no card and no address, and has no button without the setting [ST-13]', async () => {
    const { text, html } = await mailAbout({ code: 'A-2', firstName: 'Maja' }, null);
    expect(text).toContain('There is no card yet.');
    expect(text).toContain('No postal address is on record.');
    expect(html).not.toContain('<a ');
  });

  test('names a number that was drawn, and somebody without a name by their code [ST-13]', async () => {
    const { headers, text } = await mailAbout({ code: 'A-3', cardNumberGenerate: 8 });
    expect(headers.get('subject')).toBe('New customer: A-3');
    expect(text).toMatch(/Card: \d{8}\n/);
  });

  test('keeps hostile names where they are: no header, no line, no tag of their own [ST-13, F05, F09]', async () => {
    const firstName = 'Eve\r\nBcc: thief@example.com\r\n\r\n<img src=x onerror=alert(1)>';
    const { headers, text, html, raw } = await mailAbout({
      ...FULL,
      firstName,
      lastName: '\u202Ekcats\u2028{{7*7}}',
      street1: '</td><script>alert(1)</script>',
      city: 'Kraków\nPL-00-000 Elsewhere',
    });
    expect(headers.get('bcc')).toBeUndefined();
    expect(server.taken.at(-1)!.recipients).toEqual(['owner@shop.example']);
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|\u202E|\b49\b/);
    expect(text).not.toMatch(/^(Bcc|PL-00-000)/m);
    expect(text).toContain('30-001 Kraków PL-00-000 Elsewhere');
  });

  test('shortens a long name in its subject only [ST-13]', async () => {
    const { headers, text } = await mailAbout({
      ...FULL,
      firstName: 'M'.repeat(100),
      lastName: 'N'.repeat(100),
    });
    const subject = headers.get('subject') as string;
    expect(subject).toBe(`New customer: ${'M'.repeat(59)}…`);
    expect(text).toContain(`${'M'.repeat(100)} ${'N'.repeat(100)}\n`);
  });

  test('escapes what a till calls a code in the link [ST-13]', async () => {
    const { text } = await mailAbout({ code: '"><a&b=c/..?#', firstName: 'Eve' });
    expect(text).toContain('?code=%22%3E%3Ca%26b%3Dc%2F..%3F%23');
  });
});

test.each(['office', 'https://office.example/', 'ftp://office.example/{id}', 'javascript:alert({id})'])(
  'CUSTOMER_PAGE_URL=%s is refused [ST-13]',
  (CUSTOMER_PAGE_URL) => {
    expect(() => readConfig({ NODE_ENV: 'test', CUSTOMER_PAGE_URL })).toThrow(
      'CUSTOMER_PAGE_URL: must be an http',
    );
  },
);
