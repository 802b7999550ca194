import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { queueAny, queueCode } from '../../support/message-sender.js';

const app = useApp();
const get = (url: string) => app.app.server.inject({ method: 'GET', url });

test('without a mail server every message is in the inbox, newest first, as its receiver sees it', async () => {
  await queueCode(app, { to: 'ada@example.com', code: '48151623', language: 'pl-PL' });
  await app.app.messageSender.deliverDue();
  app.clock.now = new Date('2026-03-01T09:01:00.000Z');
  await queueCode(app, { to: '+48601234567', code: '421337', channel: 'SMS' });
  await app.app.messageSender.deliverDue();

  const listed = (await get('/dev/inbox.json')).json();
  expect(listed).toEqual([
    {
      channel: 'SMS',
      id: expect.any(String),
      to: '+48601234567',
      text: '421337 is your registration code. It is valid for 10 minutes. Never tell it to anybody.',
      receivedAt: '2026-03-01T09:01:00.000Z',
    },
    {
      channel: 'EMAIL',
      id: expect.any(String),
      to: 'ada@example.com',
      subject: 'Twój kod rejestracyjny',
      text: expect.stringContaining('48151623'),
      html: expect.stringContaining('48151623'),
      receivedAt: '2026-03-01T09:00:00.000Z',
    },
  ]);
  expect((await get('/dev/inbox.json?to=ada@example.com')).json()).toEqual([listed[1]]);

  const page = await get('/dev/inbox');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body.indexOf('421337')).toBeGreaterThan(0);
  expect(page.body.indexOf('421337')).toBeLessThan(page.body.indexOf('48151623'));
});

test('a mail in the inbox can neither run scripts nor leave its frame [F09]', async () => {
  await queueAny(app, 'newCustomer', {
    name: '"></iframe><script>alert(1)</script>',
    customerCode: '4711',
    card: null,
    address: [],
    customerPage: null,
  });
  await app.app.messageSender.deliverDue();
  const { body, headers } = await get('/dev/inbox');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(body).toContain('sandbox="allow-popups');
  // The only script is the page's own; the policy names no other.
  const nonce = /script-src 'nonce-([\w+/=]+)';/.exec(String(headers['content-security-policy']))![1]!;
  expect(body.match(/<script[^>]*>/gi)).toEqual([`<script type="module" nonce="${nonce}">`]);
  expect(body.match(/<\/script/gi)).toHaveLength(1);
  expect(body.match(/<iframe/g)).toHaveLength(1);
  expect(body.match(/<\/iframe>/g)).toHaveLength(1);
});

test('a copied development database shows no code that was delivered to the inbox [B16]', async () => {
  await queueCode(app, { to: 'ada@example.com', code: '48151623' });
  await app.app.messageSender.deliverDue();
  const { rows } = await sql`select * from pgboss.job`.execute(app.database.kysely);
  const dump = JSON.stringify([await app.everythingStored(), rows]);
  expect(dump).toContain('"dev_inbox":[{');
  expect(dump).not.toMatch(/48151623|ada@example/);
});

test('a page that shows a message asks for newer ones only, and for all of them if its own are gone', async () => {
  const shown = async (after: string) => {
    const { body } = await get(`/dev/inbox?after=${after}`);
    return [[...body.matchAll(/data-copy="(\d+)"/g)].map(([, code]) => code), body.includes('data-whole>')];
  };
  const newest = async () => (await get('/dev/inbox.json')).json()[0].id as string;
  await queueCode(app, { code: '11111111' });
  await app.app.messageSender.deliverDue();
  const first = await newest();
  app.clock.now = new Date('2026-03-01T09:02:00.000Z');
  await queueCode(app, { code: '22222222' });
  await app.app.messageSender.deliverDue();

  expect(await shown(first)).toEqual([['22222222'], false]);
  expect(await shown(await newest())).toEqual([[], false]);
  expect(await shown('of-another-database')).toEqual([['22222222', '11111111'], true]);
  expect(await shown('')).toEqual([['22222222', '11111111'], true]);
});

test('an empty inbox says so', async () => {
  expect((await get('/dev/inbox.json')).json()).toEqual([]);
  expect((await get('/dev/inbox')).body).toContain('No messages yet');
});

test.each([
  [
    'Ada.Lovelace@Example.com',
    ['ada.lovelace@example.com', 'ADA.LOVELACE@EXAMPLE.COM', ' Ada.Lovelace@example.com'],
  ],
  [
    '+48601234567',
    ['+48601234567', '+48 601 234 567', '0048 601-234-567', '601234567', '+48 (0)601 234 567'],
  ],
])('a message to %s is found however its receiver is written', async (to, spellings) => {
  const channel = to.includes('@') ? 'EMAIL' : 'SMS';
  await queueCode(app, { to, code: '421337', channel });
  await queueCode(app, {
    to: channel === 'SMS' ? '+48601234568' : 'ada@example.com',
    code: '421338',
    channel,
  });
  await app.app.messageSender.deliverDue();
  for (const spelling of spellings) {
    const found = (await get(`/dev/inbox.json?to=${encodeURIComponent(spelling)}`)).json();
    expect(found.map((message: { to: string }) => message.to)).toEqual([to]);
  }
  // As typed into a browser or a shell: a bare + is a space there.
  const bare = (await get(`/dev/inbox.json?to=${to}`)).json();
  expect(bare).toHaveLength(1);
  for (const other of ['', 'nobody@example.com', '+4860123456', '601', "'"]) {
    expect((await get(`/dev/inbox.json?to=${encodeURIComponent(other)}`)).json()).toEqual([]);
  }
});
