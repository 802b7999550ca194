import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';

const lookOf = (environment: Record<string, string>) => readConfig(environment).look;

test('a newcomer has a look without setting anything', () => {
  expect(lookOf({})).toEqual({
    messagesDir: undefined,
    defaultLanguage: 'en-US',
    shopName: 'Customer accounts',
    timeZone: 'UTC',
    logo: undefined,
    color: '#1d4ed8',
    background: '#f3f4f6',
    imprint: [],
  });
});

test('the shop is called as its mail says, unless BRAND says otherwise', () => {
  const MAIL_FROM = '"Coffee & Co" <accounts@shop.example>';
  expect(lookOf({ MAIL_FROM }).shopName).toBe('Coffee & Co');
  expect(lookOf({ MAIL_FROM: 'accounts@shop.example' }).shopName).toBe('accounts@shop.example');
  const both = readConfig({ MAIL_FROM, BRAND: ' Ada’s Café ' });
  expect(both.look.shopName).toBe('Ada’s Café');
  expect(both.accounts.passwordRules.brand).toBe('Ada’s Café');
});

test.each([
  ['Coffee & Co\nRynek 12, 31-042 Kraków', ['Coffee & Co', 'Rynek 12, 31-042 Kraków']],
  ['Coffee & Co\\nRynek 12', ['Coffee & Co', 'Rynek 12']],
  ['one line', ['one line']],
])('an address %j is lines', (MAIL_FOOTER, imprint) => {
  expect(lookOf({ MAIL_FOOTER }).imprint).toEqual(imprint);
});

test.each([
  ['MAIL_COLOR', 'red', 'must be a colour such as #1d4ed8'],
  ['MAIL_COLOR', '#12345', 'must be a colour such as #1d4ed8'],
  ['MAIL_COLOR', '#fff;background:url(https://evil.example)', 'must be a colour such as #1d4ed8'],
  ['MAIL_BACKGROUND', '#ggg000', 'must be a colour such as #1d4ed8'],
  ['MAIL_LOGO', 'http://shop.example/logo.png', 'must be an https:// URL of a picture or the path of a file'],
  ['MAIL_LOGO', 'javascript:alert(1)', 'must be an https:// URL of a picture or the path of a file'],
  [
    'MAIL_LOGO',
    'https://user:secret@shop.example/x',
    'must be an https:// URL of a picture or the path of a file',
  ],
  ['MAIL_REPLY_TO', 'two@example.com, one@example.com', 'must be an e-mail address'],
  ['MAIL_FOOTER', 'x'.repeat(501), 'must have 500 characters at most'],
  ['BRAND', 'x'.repeat(101), 'must have 100 characters at most'],
  ['BRAND', 'Coffee\r\nBcc: all@example.com', 'must be one line'],
  ['TIME_ZONE', 'Europe/Krakow', 'must be a time zone such as Europe/Warsaw'],
  ['TIME_ZONE', 'CEST or so', 'must be a time zone such as Europe/Warsaw'],
])('%s=%s is refused', (name, value, complaint) => {
  expect(() => readConfig({ [name]: value })).toThrow(`  ${name}: ${complaint}`);
});
