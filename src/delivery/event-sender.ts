import { passFailPoint } from '../platform/failing/fail-points.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Attempt } from '../platform/providers/transport.js';
import type { Job, Queue } from '../platform/queue.js';
import type { Db } from '../tables/db.js';
import {
  forgetSettledEvents,
  noteEventFailure,
  type OutgoingEvent,
  outgoingEventById,
  settleEvent,
} from '../tables/messages/events.js';
import { createDeliveryLoop, type DeliveryLoop } from './delivery-loop.js';

/** Waits before the second to the sixth attempt, in seconds; then once an hour, for three days. */
const RETRY_SECONDS = [1, 5, 25, 120, 600];
const HOUR = 3_600;
const MOST_RETRIES = RETRY_SECONDS.length + 3 * 24;
const DAY_MS = 86_400_000;

export interface EventSenderParts {
  db: Db;
  queue: Queue;
  clock: () => Date;
  log: Log;
  outage: Outage;
  metrics?: Metrics;
  send: (event: OutgoingEvent) => Promise<Attempt>;
  /** How long the record of an event's delivery, or of the reason it failed, can be looked up. */
  recordDays: number;
}

/** Delivers events to the configured listener: each at least once, in no particular order. */
export const createEventSender = (parts: EventSenderParts): DeliveryLoop =>
  createDeliveryLoop({
    ...parts,
    name: 'events',
    deliver: (job) => deliver(parts, job),
    tidy: (now) => forgetSettledEvents(parts.db, new Date(now.getTime() - parts.recordDays * DAY_MS)),
  });

async function deliver({ db, queue, clock, log, metrics, send }: EventSenderParts, job: Job): Promise<void> {
  const event = await outgoingEventById(db, job.id);
  if (!event) return queue.complete(db, 'events', job);

  await passFailPoint('delivery-claimed');
  const end = await send(event);
  await passFailPoint('delivery-sent');
  metrics?.delivered('EVENT', end.type);
  const facts = { event: event.id, type: event.type };
  // Repeated whatever the listener answers, because nobody else will tell it again.
  if (end.type !== 'SENT' && job.retryCount < MOST_RETRIES) {
    const wait = RETRY_SECONDS[job.retryCount] ?? HOUR;
    const afterSeconds = Math.max(wait, ('afterSeconds' in end && end.afterSeconds) || 0);
    log.warn({ ...facts, reason: end.reason, afterSeconds }, 'event not taken, will be tried again');
    return db.transaction().execute(async (tx) => {
      await noteEventFailure(tx, event.id, end.reason);
      await queue.retry(tx, 'events', job, afterSeconds);
    });
  }
  const isSent = end.type === 'SENT';
  if (!isSent) metrics?.alert('EVENT_PARKED');
  if (isSent) log.info(facts, 'event delivered');
  else log.error({ ...facts, reason: end.reason, alert: 'EVENT_PARKED' }, 'event given up');
  return db.transaction().execute(async (tx) => {
    const status = isSent ? 'DELIVERED' : 'PARKED';
    await settleEvent(tx, event.id, { status, reason: isSent ? null : end.reason, at: clock() });
    await queue.complete(tx, 'events', job);
  });
}
