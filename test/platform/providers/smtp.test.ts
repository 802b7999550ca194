import type { SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { senderOf, smtp } from '../../../src/platform/providers/smtp.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';

const mail = {
  id: '0199c1de-0000-7000-8000-000000000001',
  to: 'ada@example.com',
  subject: 'Your code',
  text: '12345678',
  html: '<p>12345678</p>',
};
const from = 'Shop <accounts@shop.example>';

async function serverWith(options?: SMTPServerOptions): Promise<MailServer> {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** Also this machine, by an address that is not known to be: for it the rules of a far server hold. */
const farAway = (server: MailServer) => `smtp://0.0.0.0:${server.port}`;

test('a server that offers no STARTTLS gets nothing, not even the addresses [H05]', async () => {
  const server = await serverWith();
  expect(await smtp({ url: farAway(server), from })(mail)).toEqual({ type: 'FAILED', reason: 'SMTP ETLS' });
  expect([server.attempts, server.taken]).toEqual([0, []]);
});

test('the URL cannot switch TLS off [H05]', async () => {
  const server = await serverWith();
  const url = `${farAway(server)}/?ignoreTLS=true&requireTLS=false&opportunisticTLS=true`;
  expect(await smtp({ url, from })(mail)).toEqual({ type: 'FAILED', reason: 'SMTP ETLS' });
  expect([server.attempts, server.taken]).toEqual([0, []]);
});

test('a server with a certificate nobody vouches for gets nothing [H05]', async () => {
  const server = await serverWith({ disabledCommands: [] });
  expect(await smtp({ url: farAway(server), from })(mail)).toMatchObject({ type: 'FAILED' });
  expect([server.attempts, server.taken]).toEqual([0, []]);
});

test('a password goes to the server, and a refused one parks no mail', async () => {
  const seen: Array<[unknown, unknown]> = [];
  const server = await serverWith({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      seen.push([username, password]);
      if (password === 'p@ss/word') done(null, { user: 'shop' });
      else done(new Error('Wrong'));
    },
  });
  const url = (password: string) =>
    server.url.replace('smtp://', `smtp://shop%40x:${encodeURIComponent(password)}@`);
  expect(await smtp({ url: url('p@ss/word'), from })(mail)).toEqual({ type: 'SENT' });
  expect(await smtp({ url: url('old'), from })(mail)).toEqual({ type: 'FAILED', reason: 'SMTP EAUTH' });
  expect(seen).toEqual([
    ['shop@x', 'p@ss/word'],
    ['shop@x', 'old'],
  ]);
});

test.each([
  '"evil@gmail.com x"@internal.example',
  'a@example.com,b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  'a@example.com;b@example.com',
  'A <a@example.com>',
])('%j is not one address: no server hears of it [F05]', async (to) => {
  const server = await serverWith();
  expect(await smtp({ url: server.url, from })({ ...mail, to })).toEqual({
    type: 'REFUSED',
    reason: 'not one address',
  });
  expect(server.attempts).toBe(0);
});

test('a line break in the subject makes no header [F05]', async () => {
  const server = await serverWith();
  const subject = 'Hello\r\nBcc: evil@example.com';
  expect(await smtp({ url: server.url, from })({ ...mail, subject })).toEqual({ type: 'SENT' });
  expect(server.taken[0]!.recipients).toEqual(['ada@example.com']);
  expect(server.taken[0]!.raw).not.toMatch(/^Bcc:/im);
});

test.each([
  ['Shop <accounts@shop.example>', { name: 'Shop', address: 'accounts@shop.example' }],
  ['"Shop, Ltd." <accounts@shop.example>', { name: 'Shop, Ltd.', address: 'accounts@shop.example' }],
  ['accounts@shop.example', { name: '', address: 'accounts@shop.example' }],
])('the sender %s is read', (given, expected) => {
  expect(senderOf(given)).toEqual(expected);
});
