import { createServer } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { useApp } from '../support/app.js';
import { deadPort, type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import { messageSenderWith, queueCode, standing, waitNoMore, waits } from '../support/message-sender.js';

const app = useApp();
let server: MailServer;

beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(() => server.close());
});

const sent = { status: 'SENT', reason: null, hasContent: false };

describe('a queued mail', () => {
  test('reaches its one receiver, as text and as HTML, and is forgotten here [F05]', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    await queueCode(app, { to: 'ada@example.com', code: '48151623' });

    expect(await messageSender.deliverDue()).toBe(1);
    expect(server.taken).toHaveLength(1);
    const [taken] = server.taken;
    expect(taken).toMatchObject({ from: 'accounts@shop.example', recipients: ['ada@example.com'] });
    const { headers, text, html } = readMail(taken!);
    expect(headers.get('from')).toBe('"Coffee & Co" <accounts@shop.example>');
    expect(headers.get('to')).toBe('ada@example.com');
    expect(headers.get('subject')).toBe('Your registration code');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(text).toContain('48151623');
    expect(html).toContain('>48151623</p>');
    expect(html).toContain('Coffee &amp; Co');
    expect(await standing(app)).toEqual([sent]);
    expect(await messageSender.deliverDue()).toBe(0);
  });

  test.each([
    ['pl-PL', 'Twój kod rejestracyjny'],
    ['en-US', 'Your registration code'],
    ['en_GB', 'Your registration code'],
    ['de_AT', 'Ihr Registrierungscode'],
    ['ja-JP', 'Twój kod rejestracyjny'],
    ['no language', 'Twój kod rejestracyjny'],
    [null, 'Twój kod rejestracyjny'],
  ])('is in the language %s, or in that of the environment [NH-03]', async (language, subject) => {
    const { messageSender } = await messageSenderWith(app, {
      SMTP_URL: server.url,
      DEFAULT_LANGUAGE: 'pl-PL',
    });
    await queueCode(app, { language });
    await messageSender.deliverDue();
    expect(readMail(server.taken[0]!).headers.get('subject')).toBe(subject);
  });

  test('is not sent once its code has stopped to count [K14]', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    await queueCode(app, { expiresAt: new Date('2026-03-01T09:10:00.000Z') });
    app.clock.now = new Date('2026-03-01T09:10:00.000Z');
    await messageSender.deliverDue();
    expect(server.attempts).toBe(0);
    expect(await standing(app)).toEqual([{ status: 'EXPIRED', reason: null, hasContent: false }]);
  });

  test('is not sent when its customer has been deleted [J04]', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    const token = await app.service();
    const { data } = await app.ask(
      'mutation { createCustomer(input: {externalId: "x"}) { ... on CustomerCreated { customer { id } } } }',
      {},
      token,
    );
    const customerId = data.createCustomer.customer.id;
    await queueCode(app, { customerId });
    await app.ask(`mutation { deleteCustomer(input: {id: "${customerId}"}) { __typename } }`, {}, token);
    expect(await standing(app)).toEqual([]);
    await messageSender.deliverDue();
    expect(server.attempts).toBe(0);
  });
});

describe('a mail server that [K13]', () => {
  test('says 4xx is asked again after 1, 5, 25, 120 and 600 seconds', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    server.refuseNext(451, 421, 450, 451, 452);
    await queueCode(app);
    const seconds: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await messageSender.deliverDue()).toBe(1);
      seconds.push(...(await waits(app)));
      expect(await messageSender.deliverDue()).toBe(0);
      await waitNoMore(app);
    }
    expect(seconds).toEqual([1, 5, 25, 120, 600]);
    expect(await messageSender.deliverDue()).toBe(1);
    expect(server.attempts).toBe(6);
    expect(server.taken).toHaveLength(1);
    expect(await standing(app)).toEqual([sent]);
  });

  test('says 4xx six times has the mail parked, without its content', async () => {
    const { messageSender, lines } = await messageSenderWith(app, { SMTP_URL: server.url });
    server.refuseNext(451, 451, 451, 451, 451, 451);
    await queueCode(app, { code: '48151623' });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await messageSender.deliverDue();
      await waitNoMore(app);
    }
    expect(await standing(app)).toEqual([{ status: 'PARKED', reason: 'SMTP 451', hasContent: false }]);
    expect(await messageSender.deliverDue()).toBe(0);
    expect(lines.map(({ msg }) => msg)).toEqual([
      ...Array(5).fill('message failed, will be tried again'),
      'message parked',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/ada@example|48151623/);
  });

  test('says 5xx to one mail has it parked at once, and takes those behind it', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    server.refuseNext(550);
    await queueCode(app);
    await messageSender.deliverDue();
    await queueCode(app);
    await queueCode(app);
    await messageSender.deliverDue();
    expect(await standing(app)).toEqual([
      { status: 'PARKED', reason: 'SMTP 550', hasContent: false },
      sent,
      sent,
    ]);
  });

  test('cannot be reached leaves the mail queued', async () => {
    const { messageSender } = await messageSenderWith(app, {
      SMTP_URL: `smtp://127.0.0.1:${await deadPort()}`,
    });
    await queueCode(app);
    await messageSender.deliverDue();
    expect(await standing(app)).toEqual([
      { status: 'QUEUED', reason: expect.stringMatching(/^SMTP E/), hasContent: true },
    ]);
    expect(await waits(app)).toEqual([1]);
  });

  test('dies after the mail came is sent it again: the same mail, by its Message-ID', async () => {
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    server.dieAfterNextMail();
    await queueCode(app);
    await messageSender.deliverDue();
    expect(await standing(app)).toMatchObject([{ status: 'QUEUED' }]);
    await waitNoMore(app);
    await messageSender.deliverDue();
    expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
    const ids = server.taken.map((mail) => readMail(mail).headers.get('message-id'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@shop\.example>$/);
    expect(ids[1]).toBe(ids[0]);
  });

  test('never says a word holds up its own mail only', { timeout: 30_000 }, async () => {
    const tarpit = createServer(() => {});
    await new Promise<void>((resolve) => tarpit.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void tarpit.close());
    const { port } = tarpit.address() as { port: number };
    const stuck = await messageSenderWith(app, { SMTP_URL: `smtp://127.0.0.1:${port}` });
    const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
    await queueCode(app, { to: 'first@example.com' });
    const slow = stuck.messageSender.deliverDue();
    await expect.poll(() => waits(app)).toEqual([]);
    await queueCode(app, { to: 'second@example.com' });
    await messageSender.deliverDue();
    expect(server.taken.map(({ recipients }) => recipients)).toEqual([['second@example.com']]);
    expect(await slow).toBe(1);
    expect(await standing(app)).toMatchObject([
      { status: 'QUEUED', reason: 'SMTP ETIMEDOUT' },
      { status: 'SENT' },
    ]);
  });
});

test('a mail that cannot be made is parked and blocks nothing [K13]', async () => {
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  await queueCode(app);
  await app.em.execute(`update message set sealed_content = 'development.AAAA'`);
  await queueCode(app);
  await messageSender.deliverDue();
  expect(await standing(app)).toEqual([
    { status: 'PARKED', reason: 'cannot be made', hasContent: false },
    sent,
  ]);
});

test('a working messageSender forgets after 90 days that a message was sent, not earlier', async () => {
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  await queueCode(app);
  await messageSender.deliverDue();
  app.clock.now = new Date('2026-05-30T08:59:00.000Z');
  await queueCode(app);
  messageSender.start();
  await expect.poll(() => standing(app)).toEqual([sent, sent]);
  await messageSender.stop();

  app.clock.now = new Date('2026-05-30T09:00:01.000Z');
  const later = await messageSenderWith(app, { SMTP_URL: server.url });
  later.messageSender.start();
  await expect.poll(() => standing(app)).toEqual([sent]);
});
