import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { createMessageSender } from '../../src/delivery/message-sender.js';
import { openRendering, type Rendering } from '../../src/delivery/render.js';
import { createOutage } from '../../src/platform/failing/outage.js';
import { createLog } from '../../src/platform/log.js';
import { smtp } from '../../src/platform/providers/smtp.js';
import { openQueue, type Queue } from '../../src/platform/queue.js';
import { createSealing } from '../../src/platform/secrets/sealing.js';
import { useApp } from '../support/app.js';
import { type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import {
  claimedEarlier,
  messageSenderWith,
  queueCode,
  standing,
  waitNoMore,
} from '../support/message-sender.js';

const app = useApp();
const log = createLog('silent');
const outage = createOutage(log);
let server: MailServer;
let queue: Queue;
let render: Rendering['render'];

beforeEach(async () => {
  server = await startMailServer();
  ({ render } = await openRendering(readConfig({ BRAND: 'Shop' }).look));
  queue = await openQueue(app.database.pool, outage, { supervise: false });
  onTestFinished(async () => {
    await server.close();
    await queue.close();
  });
});

/** Somebody else's worker took everything and was killed: it will never say a word again. */
const dieHolding = () => queue.claim('messages', 10);

const parts = () => ({
  db: app.database.kysely,
  queue,
  sealing: createSealing(readConfig({}).messages.keys),
  clock: () => app.clock.now,
  log,
  outage,
  sendSms: async () => ({ type: 'SENT' }) as const,
  render,
  smsCountries: null,
  smsDailyBudget: 10,
});

test('a mail whose worker was killed before sending is sent by another one after 60 s, not before [K03]', async () => {
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  await queueCode(app);
  expect(await dieHolding()).toHaveLength(1);

  await claimedEarlier(app, 58);
  await queue.reclaim('messages');
  await waitNoMore(app);
  expect(await messageSender.deliverDue()).toBe(0);

  await claimedEarlier(app, 3);
  await queue.reclaim('messages');
  await waitNoMore(app);
  expect(await messageSender.deliverDue()).toBe(1);
  expect(server.taken).toHaveLength(1);
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});

test('a mail whose worker was killed before it noted the sending is sent once more, with its Message-ID [K02]', async () => {
  const send = smtp({ url: server.url, from: 'accounts@shop.example' });
  const killed = createMessageSender({
    recordDays: 90,
    ...parts(),
    sendMail: async (mail) => {
      await send(mail);
      throw new Error('killed right after the server said 250');
    },
  });
  await queueCode(app);
  await killed.deliverDue();
  expect(await standing(app)).toMatchObject([{ status: 'QUEUED' }]);

  await claimedEarlier(app, 61);
  await queue.reclaim('messages');
  await waitNoMore(app);
  const { messageSender } = await messageSenderWith(app, {
    SMTP_URL: server.url,
    MAIL_FROM: 'accounts@shop.example',
  });
  expect(await messageSender.deliverDue()).toBe(1);
  expect(await messageSender.deliverDue()).toBe(0);
  const ids = server.taken.map((mail) => readMail(mail).headers.get('message-id'));
  expect(ids).toEqual([expect.stringMatching(/@shop\.example>$/), ids[0]]);
  expect(await standing(app)).toMatchObject([{ status: 'SENT' }]);
});

test('a mail that kills every worker is parked after five of them [K13]', async () => {
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  await queueCode(app);
  for (let death = 1; death <= 6; death += 1) {
    expect(await dieHolding()).toHaveLength(1);
    await claimedEarlier(app, 61);
    await queue.reclaim('messages');
    await waitNoMore(app);
  }
  await messageSender.deliverDue();
  expect(server.attempts).toBe(0);
  expect(await standing(app)).toEqual([{ status: 'PARKED', reason: 'attempts used up', hasContent: false }]);
});
