import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { useApp } from '../support/app.js';
import { arabicFolder } from '../support/arabic.js';
import { type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import { messageSenderWith, queueAny, queueCode } from '../support/message-sender.js';
import { startProvider } from '../support/sms-provider.js';

const app = useApp();
let server: MailServer;

beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(() => server.close());
});

test.each([
  ['en-GB', 'Your registration code', 'Hello,', 'It is valid for 10 minutes.'],
  ['pl-PL', 'Twój kod rejestracyjny', 'Dzień dobry,', 'Kod jest ważny przez 10 minut.'],
  ['de-AT', 'Ihr Registrierungscode', 'Guten Tag,', 'Er ist 10 Minuten lang gültig.'],
  ['fr-CH', 'Votre code d’inscription', 'Bonjour,', 'Il est valable pendant 10 minutes.'],
  ['es-419', 'Su código de registro', 'Hola:', 'Es válido durante 10 minutos.'],
  ['it', 'Il Suo codice di registrazione', 'Buongiorno,', 'È valido per 10 minuti.'],
  ['ar', 'رمز التسجيل الخاص بك', 'مرحبًا،', 'الرمز صالح لمدة'],
])(
  'a mail in %s arrives as it was written: subject, text and HTML',
  async (language, subject, greeting, words) => {
    const { messageSender } = await messageSenderWith(app, {
      SMTP_URL: server.url,
      MESSAGES_DIR: await arabicFolder(),
    });
    await queueCode(app, { language, code: '48151623' });
    await messageSender.deliverDue();
    const { headers, text, html } = readMail(server.taken[0]!);
    expect(headers.get('subject')).toBe(subject);
    // RFC 2047: nothing but ASCII on the way.
    expect(server.taken[0]!.raw.split('\r\n\r\n', 1)[0]).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    for (const part of [text, html]) {
      expect(part).toContain(greeting);
      expect(part).toContain(words);
      expect(part).toContain('48151623');
    }
  },
);

test('a text message in Arabic reaches the provider whole', async () => {
  const provider = await startProvider({ status: 204 });
  const { messageSender } = await messageSenderWith(app, {
    SMS_WEBHOOK_URL: `${provider.url}/sms`,
    SMS_WEBHOOK_SECRET: 'a secret of at least thirty-two characters',
    SMS_COUNTRIES: 'PL',
    MESSAGES_DIR: await arabicFolder(),
  });
  await queueCode(app, { language: 'ar', channel: 'SMS', to: '+48601234567', code: '481516' });
  await messageSender.deliverDue();
  expect(JSON.parse(provider.asked[0]!.body).text).toBe('481516 هو رمز التسجيل الخاص بك. لا تخبر به أحدًا.');
});

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('the shop’s name, logo, colours, address and address for answers are in the mail', async () => {
  const folder = await arabicFolder();
  const logo = join(folder, 'logo.png');
  await writeFile(logo, PNG);
  const { messageSender } = await messageSenderWith(app, {
    SMTP_URL: server.url,
    BRAND: 'Ada’s <Café>',
    MAIL_LOGO: logo,
    MAIL_COLOR: '#FACC15',
    MAIL_BACKGROUND: '#14532d',
    MAIL_FOOTER: 'Coffee & Co\\nRynek 12, 31-042 Kraków',
    MAIL_REPLY_TO: 'help@shop.example',
  });
  await queueAny(app, 'passwordReset', { link: 'https://shop.example/r', minutes: 60 });
  await messageSender.deliverDue();
  const [taken] = server.taken;
  expect(taken!.raw).toMatch(/^Reply-To: help@shop\.example\r$/m);
  expect(taken!.raw).toMatch(/^Content-Id: <logo@shop>\r$/im);
  expect(taken!.raw.replace(/\r\n/g, '')).toContain(PNG.toString('base64'));
  const decoded = taken!.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=');
  expect(decoded).toMatch(/<img src="cid:logo@shop" alt="Ada=E2=80=99s &lt;Caf=C3=A9&gt;" height="40"/);
  expect(decoded).toMatch(/background:#facc15;border-radius:8px;color:#111827;/);
  expect(decoded).toContain('Coffee &amp; Co');
  expect(decoded).toContain('Rynek 12, 31-042 Krak=C3=B3w');
});

test.each([
  ['nothing', null, 'cannot be read (ENOENT)'],
  ['too much', Buffer.concat([PNG, Buffer.alloc(103_000)]), 'every mail carries it: 102400 at most'],
  [
    'a drawing with scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'is neither PNG, JPEG nor GIF',
  ],
])('a logo that is %s is refused at the start', async (_what, content, words) => {
  const logo = join(await arabicFolder(), 'logo.png');
  if (content) await writeFile(logo, content);
  await expect(messageSenderWith(app, { MAIL_LOGO: logo })).rejects.toThrow(`MAIL_LOGO: ${logo}`);
  await expect(messageSenderWith(app, { MAIL_LOGO: logo })).rejects.toThrow(words);
});
