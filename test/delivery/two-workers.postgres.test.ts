import { expect, onTestFinished, test } from 'vitest';
import { useApp } from '../support/app.js';
import { startMailServer } from '../support/mail-server.js';
import { messageSenderWith, queueCode, standing } from '../support/message-sender.js';

const app = useApp();

test('four workers at once send each of 60 mails once [K04]', async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  for (let n = 1; n <= 60; n += 1) await queueCode(app, { to: `customer-${n}@example.com` });
  const workers = await Promise.all([1, 2, 3, 4].map(() => messageSenderWith(app, { SMTP_URL: server.url })));
  for (const { messageSender } of workers) messageSender.start();
  await expect.poll(() => server.taken.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(60);
  await Promise.all(workers.map(({ messageSender }) => messageSender.stop()));

  const receivers = server.taken.map(({ recipients }) => recipients.join());
  expect(receivers).toHaveLength(60);
  expect(new Set(receivers).size).toBe(60);
  const shares = workers.map(({ lines }) => lines.filter(({ msg }) => msg === 'message sent').length);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(60);
  expect((await standing(app)).every(({ status }) => status === 'SENT')).toBe(true);
});

test('a worker told to stop finishes what it has begun and leaves the rest [K21]', async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  for (let n = 1; n <= 40; n += 1) await queueCode(app, { to: `customer-${n}@example.com` });
  const { messageSender } = await messageSenderWith(app, { SMTP_URL: server.url });
  messageSender.start();
  await expect.poll(() => server.attempts, { interval: 2 }).toBeGreaterThan(0);
  await messageSender.stop();
  const taken = server.taken.length;
  const counts = await standing(app);
  expect(counts.filter(({ status }) => status === 'SENT')).toHaveLength(taken);
  expect(counts.filter(({ status }) => status === 'QUEUED')).toHaveLength(40 - taken);
  expect(taken).toBeLessThan(40);

  const { messageSender: next } = await messageSenderWith(app, { SMTP_URL: server.url });
  await next.deliverDue();
  expect(server.taken).toHaveLength(40);
});
