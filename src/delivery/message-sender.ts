import type { MessageContent } from '../domain/messages/queue.js';
import { mayText } from '../domain/messages/queue.js';
import { lifetimes, policy } from '../domain/proofs/policy.js';
import { passFailPoint } from '../platform/failing/fail-points.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Attempt, SendMail, SendSms } from '../platform/providers/transport.js';
import type { Job, Queue } from '../platform/queue.js';
import type { Sealing } from '../platform/secrets/sealing.js';
import type { Db } from '../tables/db.js';
import { forgetExpired } from '../tables/expired.js';
import {
  forgetSettled,
  noteFailure,
  type Outgoing,
  outgoingById,
  settle,
  takeFromSmsBudget,
} from '../tables/messages/outgoing.js';
import { createDeliveryLoop, type DeliveryLoop } from './delivery-loop.js';
import type { Rendering } from './render.js';

/** Waits before the second to the sixth attempt, in seconds. After that the message is parked. */
const RETRY_SECONDS = [1, 5, 25, 120, 600];
const DAY_MS = 86_400_000;

export interface MessageSenderParts {
  db: Db;
  queue: Queue;
  sealing: Sealing;
  clock: () => Date;
  log: Log;
  outage: Outage;
  sendMail: SendMail;
  sendSms: SendSms;
  render: Rendering['render'];
  smsCountries: readonly string[] | null;
  smsDailyBudget: number;
  /** How long the record of a message's delivery, or of the reason it failed, can be looked up. */
  recordDays: number;
  metrics?: Metrics;
}

export type MessageSender = DeliveryLoop;

/** Delivers queued messages to mail servers and SMS providers: at least once, never after they have expired. */
export const createMessageSender = (parts: MessageSenderParts): MessageSender =>
  createDeliveryLoop({
    ...parts,
    name: 'messages',
    deliver: (job) => deliver(parts, job),
    async tidy(now) {
      await forgetSettled(parts.db, new Date(now.getTime() - parts.recordDays * DAY_MS));
      // Not this loop's task, but done in its hourly turn: of all parts only the sender runs all the time.
      await forgetExpired(parts.db, now, lifetimes);
    },
  });

async function deliver(parts: MessageSenderParts, job: Job): Promise<void> {
  const { db, queue, clock, log, metrics } = parts;
  const message = await outgoingById(db, job.id);
  if (!message) return queue.complete(db, 'messages', job);

  await passFailPoint('delivery-claimed');
  const end = await attempt(parts, message, job);
  await passFailPoint('delivery-sent');
  metrics?.delivered(message.channel, end.type);
  const facts = { message: message.id, channel: message.channel, template: message.template };
  const wait = RETRY_SECONDS[job.retryCount];
  if (end.type === 'FAILED' && wait !== undefined) {
    const afterSeconds = Math.max(wait, end.afterSeconds ?? 0);
    log.warn({ ...facts, reason: end.reason, afterSeconds }, 'message failed, will be tried again');
    return db.transaction().execute(async (tx) => {
      await noteFailure(tx, message.id, end.reason);
      await queue.retry(tx, 'messages', job, afterSeconds);
    });
  }
  const status = end.type === 'SENT' || end.type === 'EXPIRED' ? end.type : 'PARKED';
  const reason = 'reason' in end ? end.reason : null;
  if (status === 'SENT') log.info(facts, 'message sent');
  else log.warn({ ...facts, reason }, status === 'PARKED' ? 'message parked' : 'message expired');
  return db.transaction().execute(async (tx) => {
    await settle(tx, message.id, { status, reason, at: clock() });
    await queue.complete(tx, 'messages', job);
  });
}

type End = Attempt | { type: 'EXPIRED' };

async function attempt(parts: MessageSenderParts, message: Outgoing, job: Job): Promise<End> {
  // Each earlier attempt ended with its worker's death, or there would not be another one.
  if (job.retryCount > RETRY_SECONDS.length) return { type: 'REFUSED', reason: 'attempts used up' };
  if (message.expiresAt !== null && new Date(message.expiresAt) <= parts.clock()) return { type: 'EXPIRED' };
  const made = make(parts, message);
  if (!made) return { type: 'REFUSED', reason: 'cannot be made' };
  const { sms, ...mail } = made;
  return message.channel === 'SMS'
    ? sendText(parts, message, { id: message.id, to: mail.to, text: sms })
    : parts.sendMail({ id: message.id, ...mail });
}

/** Null for a poisoned message: it would fail again the next time. */
function make(parts: MessageSenderParts, message: Outgoing) {
  try {
    const content = JSON.parse(parts.sealing.open(message.sealedContent, message.id)) as MessageContent;
    return { to: content.to, ...parts.render(message.template, content) };
  } catch (error) {
    // Only the error's text, or its name for a parser's error, whose text may quote the content.
    const about = error instanceof SyntaxError ? error.name : String(error);
    parts.log.error({ message: message.id, template: message.template, about }, 'message cannot be made');
    return null;
  }
}

async function sendText(
  parts: MessageSenderParts,
  { isForStranger }: Outgoing,
  sms: Parameters<SendSms>[0],
): Promise<Attempt> {
  if (!mayText(parts, sms.to)) return { type: 'REFUSED', reason: 'destination not allowed' };
  const all = parts.smsDailyBudget;
  const strangers = Math.floor(all * policy.send.strangersShareOfSms);
  if (!(await takeFromSmsBudget(parts.db, parts.clock(), { all, strangers }, isForStranger))) {
    parts.metrics?.alert('SMS_BUDGET_USED_UP');
    const [budget, of] = isForStranger ? [strangers, 'STRANGERS'] : [all, 'ALL'];
    parts.log.error({ alert: 'SMS_BUDGET_USED_UP', budget, of }, 'no more SMS today');
    return { type: 'REFUSED', reason: 'daily budget used up' };
  }
  return parts.sendSms(sms);
}
