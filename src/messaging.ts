import type { Config } from './config/config.js';
import type { Database } from './database.js';
import type { DeliveryLoop } from './delivery/delivery-loop.js';
import { createEventStream, type EventStream } from './delivery/event-stream.js';
import { createMessageSender, type MessageSender } from './delivery/message-sender.js';
import { openRendering, type Rendering } from './delivery/render.js';
import { createWebhookSender } from './delivery/webhooks/webhook-sender.js';
import { keepConfigured } from './domain/webhooks/configured.js';
import { createOutage, type Outage } from './platform/failing/outage.js';
import type { Log } from './platform/log.js';
import { type Metrics, noMetrics } from './platform/metrics/metrics.js';
import { createOutbound, type Outbound } from './platform/outbound/outbound.js';
import { smsWebhook } from './platform/providers/sms-webhook.js';
import { smtp } from './platform/providers/smtp.js';
import type { Mail } from './platform/providers/transport.js';
import { twilio } from './platform/providers/twilio.js';
import { openQueue } from './platform/queue.js';
import { createSealing } from './platform/secrets/sealing.js';
import { createSecrets } from './platform/secrets/secrets.js';
import { jetStream } from './platform/streams/jetstream.js';
import { createDevInbox, type DevInbox } from './tables/messages/dev-inbox.js';
import { createOutbox, type Outbox } from './tables/messages/outbox.js';

export interface MessagingParts {
  config: Config;
  database: Database;
  log: Log;
  clock: () => Date;
  metrics?: Metrics;
  /** Whether this process also sends queued messages, once it is started. */
  sends: boolean;
  /** The words of messages, if they have been read already. */
  rendering?: Rendering | undefined;
}

export interface Messaging {
  outbox: Outbox;
  /** The first of these languages that there are words in; without one, the first. */
  spokenOf: Rendering['spokenOf'];
  messageSender: MessageSender;
  /** Calls addresses that staff have entered, and that of the settings. */
  outbound: Outbound;
  outboundOfSettings: Outbound;
  /** Delivers events to other systems. */
  webhookSender: DeliveryLoop;
  /** Publishes what has happened to NATS; null without a server. */
  eventStream: EventStream | null;
  /** Collects messages of channels that have no provider; null when every channel has one. */
  inbox: DevInbox | null;
  /** What is logged while the database is away, for all loops of this process. */
  outage: Outage;
  /** Starts to deliver due messages, if this process is one that does. */
  start(): void;
  close(): Promise<void>;
}

/** Opens the configured providers: SMTP, Twilio or a webhook, and in development an inbox for those that are missing. */
export async function openMessaging({
  config,
  database,
  log,
  clock,
  metrics = noMetrics,
  sends,
  rendering,
}: MessagingParts): Promise<Messaging> {
  const { keys, smtpUrl, mailFrom, webhook, twilio: account, smsCountries, smsDailyBudget } = config.messages;
  const { recordDays } = config.privacy;
  const db = database.kysely;
  // First, because a service that lacks words must not start.
  const { render, spokenOf } = rendering ?? (await openRendering(config.look));
  const secrets = createSecrets(config.accounts.peppers);
  await keepConfigured(db, { secrets, clock }, config.privacy.eventsWebhook);
  const sealing = createSealing(keys);
  const outage = createOutage(log);
  const queue = await openQueue(database.pool, outage, { supervise: sends });
  const inbox = createDevInbox(db, sealing, clock);
  const providerSms = account ? twilio(account) : webhook ? smsWebhook(webhook) : null;

  const messageSender = createMessageSender({
    db,
    queue,
    sealing,
    clock,
    log,
    outage,
    sendMail: smtpUrl
      ? smtp({ url: smtpUrl, from: mailFrom, replyTo: config.messages.replyTo })
      : (mail) => inbox.receive({ channel: 'EMAIL', ...selfContained(mail) }),
    sendSms: providerSms ?? ((sms) => inbox.receive({ channel: 'SMS', ...sms })),
    render,
    smsCountries,
    smsDailyBudget,
    recordDays,
    metrics,
  });
  const outbox = createOutbox(queue, sealing);
  const ways = {
    outbound: createOutbound(config.outbound),
    outboundOfSettings: createOutbound({ allowsPrivate: true }),
  };
  const source = config.tokens.issuer;
  const webhookSender = createWebhookSender({
    ...ways,
    db,
    clock,
    log,
    outage,
    metrics,
    outbox,
    secrets,
    source,
  });
  const { nats } = config;
  const eventStream =
    nats &&
    createEventStream({
      db,
      open: jetStream({ ...nats, keepDays: config.privacy.eventDays }),
      clock,
      log,
      outage,
      metrics,
      prefix: nats.prefix,
      reader: { source: config.tokens.issuer, showsValues: nats.showsValues },
    });

  return {
    outbox,
    ...ways,
    spokenOf,
    messageSender,
    webhookSender,
    eventStream,
    outage,
    inbox: config.isDevelopment && !(smtpUrl && providerSms) ? inbox : null,
    start() {
      if (!sends) return;
      messageSender.start();
      webhookSender.start();
      eventStream?.start();
    },
    async close() {
      await Promise.all([messageSender.stop(), webhookSender.stop(), eventStream?.stop()]);
      for (const way of Object.values(ways)) way.close();
      await queue.close();
    },
  };
}

/** The page of the inbox shows a picture that is part of the HTML itself. */
function selfContained({ picture, ...mail }: Mail): Mail {
  if (!picture) return mail;
  const address = `data:${picture.type};base64,${picture.content}`;
  return { ...mail, html: mail.html.replaceAll(`cid:${picture.id}`, address) };
}
