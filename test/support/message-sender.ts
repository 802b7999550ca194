import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { queueMessage } from '../../src/domain/messages/queue.js';
import type { TemplateData, TemplateName } from '../../src/domain/messages/templates.js';
import { type Messaging, openMessaging } from '../../src/messaging.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import type { TestApp } from './app.js';
import { inWork } from './world.js';

interface Line {
  msg: string;
  [key: string]: unknown;
}

/** The message sender that these variables configure, on the app's database, with its log. */
export async function messageSenderWith(app: TestApp, environment: Record<string, string>) {
  const lines: Line[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) }, maskedNames);
  const config = readConfig({
    NODE_ENV: 'test',
    MAIL_FROM: 'Coffee & Co <accounts@shop.example>',
    ...environment,
  });
  const messaging: Messaging = await openMessaging({
    config,
    database: app.database,
    log,
    clock: () => app.clock.now,
    sends: false,
  });
  onTestFinished(() => messaging.close());
  return { ...messaging, lines };
}

interface Queued {
  to: string;
  code: string;
  channel: 'EMAIL' | 'SMS';
  language: string | null;
  customerId: string | null;
  expiresAt: Date;
}

/** Queues a registration code, as a flow would. */
export function queueCode(app: TestApp, given: Partial<Queued> = {}): Promise<void> {
  const { to = 'ada@example.com', code = '12345678', channel = 'EMAIL', language = null } = given;
  return queueAny(app, 'registrationCode', { code, minutes: 10 }, { ...given, to, channel, language });
}

export function queueAny<N extends TemplateName>(
  app: TestApp,
  template: N,
  data: TemplateData[N],
  {
    to = 'ada@example.com',
    channel = 'EMAIL',
    language = null,
    customerId = null,
    expiresAt,
  }: Partial<Queued> = {},
): Promise<void> {
  return inWork(app, (work) =>
    queueMessage(work, { channel, template, customerId, to, language, data, expiresAt }),
  );
}

/** The state of every message, oldest first. */
export async function standing(app: TestApp) {
  const { rows } = await sql<{ status: string; reason: string | null; hasContent: boolean }>`
    select status, reason, sealed_content is not null as "hasContent" from message order by id`.execute(
    app.database.kysely,
  );
  return rows;
}

/** How long each message still has to wait for its next attempt, in whole seconds. */
export async function waits(app: TestApp): Promise<number[]> {
  const { rows } = await sql<{ seconds: number }>`
    select round(extract(epoch from start_after - now()))::int as seconds
    from pgboss.job where state in ('created', 'retry') order by id`.execute(app.database.kysely);
  return rows.map(({ seconds }) => seconds);
}

/** Ends every wait for a next attempt. */
export const waitNoMore = (app: TestApp) =>
  sql`update pgboss.job set start_after = now() where state in ('created', 'retry')`.execute(
    app.database.kysely,
  );

/** Pretends that workers made their claims this many seconds earlier, and that nobody has checked the claims yet. */
export async function claimedEarlier(app: TestApp, seconds: number): Promise<void> {
  await sql`
    update pgboss.job set started_on = started_on - ${seconds} * interval '1 s' where state = 'active'`.execute(
    app.database.kysely,
  );
  await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(app.database.kysely);
}
