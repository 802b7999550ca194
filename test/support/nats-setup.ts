import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { TestApp } from './app.js';
import { enter } from './customers.js';
import { messageSenderWith } from './message-sender.js';

/** What no line of the log may hold: a key, a certificate, a token or a seed. */
const SECRET = /-----BEGIN|SU[A-Z2-7]{56}|eyJ|tower|river/;

/** A file until the end of the test. */
export async function fileOf(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-nats-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'file');
  await writeFile(file, content);
  return file;
}

/** Starts what publishes, with no event there, and returns its log once there is a line in it. */
export async function saidAtStart(app: TestApp, url: string, environment: Record<string, string>) {
  const { eventStream, lines } = await messageSenderWith(app, { NATS_URL: url, ...environment });
  eventStream!.start();
  await expect.poll(() => lines.length, { timeout: 60_000 }).toBeGreaterThan(0);
  return lines;
}

/** The reason in a log that has one line, which asks somebody to change something. */
export function reasonIn(lines: readonly object[]): string {
  expect(lines).toMatchObject([
    {
      level: 50,
      msg: 'NATS is not set up for events, which wait',
      alert: 'EVENT_STREAM_UNUSABLE',
      reason: expect.any(String),
    },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(SECRET);
  return (lines[0] as { reason: string }).reason;
}

/** Why NATS cannot be used with this environment, as the log says at the start, while customers are entered all the same. */
export async function reasonAtStart(app: TestApp, url: string, environment: Record<string, string>) {
  const lines = await saidAtStart(app, url, environment);
  await enter(app, { externalId: 'shop-1' });
  await app.jobs.catchUp();
  return reasonIn(lines);
}
