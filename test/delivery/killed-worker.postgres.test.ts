import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { useApp } from '../support/app.js';
import { type MailServer, readMail, startMailServer } from '../support/mail-server.js';
import { claimedEarlier, queueCode, standing } from '../support/message-sender.js';
import { buildWorker } from '../support/worker-process.js';

const app = useApp();
let worker: Awaited<ReturnType<typeof buildWorker>>;

beforeAll(async () => {
  worker = await buildWorker();
}, 300_000);

/** Workers in processes of their own, as many as are started. */
async function startWorker(server: MailServer) {
  const started = await worker.start({
    DATABASE_URL: app.databaseUrl,
    SMTP_URL: server.url,
    METRICS_PORT: '0',
  });
  onTestFinished(() => started.kill('SIGKILL'));
  return started;
}

test('kill -9 right after the server took the mail: sent once more after the lease, with its Message-ID [K02]', {
  timeout: 60_000,
}, async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  await queueCode(app);
  const first = await startWorker(server);
  server.onceTaken(() => first.kill('SIGKILL'));
  expect(await first.exited).toEqual([null, 'SIGKILL']);
  expect(server.taken).toHaveLength(1);
  expect(await standing(app)).toMatchObject([{ status: 'QUEUED' }]);

  await claimedEarlier(app, 61);
  const second = await startWorker(server);
  await expect.poll(() => standing(app), { timeout: 40_000 }).toMatchObject([{ status: 'SENT' }]);
  const ids = server.taken.map((mail) => readMail(mail).headers.get('message-id'));
  expect(ids).toEqual([expect.stringMatching(/^<.+>$/), ids[0]]);

  second.kill('SIGTERM');
  expect(await second.exited).toEqual([0, null]);
  expect(second.output).toMatch(/"metrics":"http:\/\/127\.0\.0\.1:\d+".*"msg":"sending messages"/);
  expect(second.output).not.toMatch(/ada@example|12345678/);
});

test('kill -9 after the claim, before the mail is sent: another worker sends it after the lease [K03]', {
  timeout: 60_000,
}, async () => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  await queueCode(app);
  const first = await startWorker(server);
  server.onceAttempted(() => first.kill('SIGKILL'));
  expect(await first.exited).toEqual([null, 'SIGKILL']);
  expect(server.taken).toHaveLength(0);

  await startWorker(server);
  await claimedEarlier(app, 61);
  await expect.poll(() => standing(app), { timeout: 40_000 }).toMatchObject([{ status: 'SENT' }]);
  expect(server.taken).toHaveLength(1);
});
