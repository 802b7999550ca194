import type { Database } from './database.js';
import { type Courier, createCourier } from './delivery/courier.js';
import type { Config } from './platform/config.js';
import type { Log } from './platform/log.js';
import { openQueue } from './platform/queue.js';
import { createSealing } from './platform/sealing.js';
import { smsWebhook } from './platform/sms-webhook.js';
import { senderOf, smtp } from './platform/smtp.js';
import { twilio } from './platform/twilio.js';
import { createDevInbox, type DevInbox } from './repositories/dev-inbox.js';
import { createOutbox, type Outbox } from './repositories/outbox.js';

export interface MessagingParts {
  config: Config;
  database: Database;
  log: Log;
  clock: () => Date;
  /** Whether this process also sends what is queued. */
  sends: boolean;
}

export interface Messaging {
  outbox: Outbox;
  courier: Courier;
  /** Where messages go that have no way out; null when all of them have one. */
  inbox: DevInbox | null;
  close(): Promise<void>;
}

/** The ways out, as configured: SMTP, Twilio or a webhook, and in development an inbox instead of what is missing. */
export async function openMessaging({
  config,
  database,
  log,
  clock,
  sends,
}: MessagingParts): Promise<Messaging> {
  const { keys, smtpUrl, mailFrom, webhook, twilio: account, smsCountries, smsDailyBudget } = config.messages;
  const db = database.kysely;
  const sealing = createSealing(keys);
  const queue = await openQueue(database.pool, log, { supervise: sends });
  const inbox = createDevInbox(db, sealing, clock);
  const providerSms = account ? twilio(account) : webhook ? smsWebhook(webhook) : null;

  const courier = createCourier({
    db,
    queue,
    sealing,
    clock,
    log,
    sendMail: smtpUrl
      ? smtp({ url: smtpUrl, from: mailFrom })
      : (mail) => inbox.receive({ channel: 'EMAIL', ...mail }),
    sendSms: providerSms ?? ((sms) => inbox.receive({ channel: 'SMS', ...sms })),
    sender: senderOf(mailFrom).name || senderOf(mailFrom).address,
    defaultLanguage: config.defaultLanguage,
    smsCountries,
    smsDailyBudget,
  });
  if (sends) courier.start();

  return {
    outbox: createOutbox(queue, sealing),
    courier,
    inbox: config.isDevelopment && !(smtpUrl && providerSms) ? inbox : null,
    async close() {
      await courier.stop();
      await queue.close();
    },
  };
}
