import { setTimeout as sleep } from 'node:timers/promises';
import { inOperation, passFailPoint } from '../../platform/failing/fail-points.js';
import type { Outage } from '../../platform/failing/outage.js';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { SpanFacts } from '../../platform/tracing/span.js';
import { inSpan } from '../../platform/tracing/tracing.js';
import { type DueDelivery, dueDelivery } from '../../reads/webhooks/due.js';
import type { Db } from '../../tables/db.js';
import type { Outbox } from '../../tables/messages/outbox.js';
import {
  type ClaimedLine,
  claimLines,
  holdLine,
  noteAttempt,
  noteSuccess,
  releaseLine,
} from '../../tables/webhooks/lines.js';
import type { DeliveryLoop } from '../delivery-loop.js';
import { attemptedBy, isGone, isTaken, type PostParts, postEvent } from './attempt.js';
import { tellOfFailure } from './failing-endpoint.js';

const NAME = 'webhooks';
const POLL_MS = 500;
const PAUSE_AFTER_ERROR_MS = 2_000;
/** Deliveries at the same time to one endpoint, by this process; one that only fails gets one. */
const AT_ONCE = 8;
const FAILURES = 5;
/** A process that holds a line and has been silent for so long is taken for dead. */
const CLAIM_MS = 30_000;

export interface WebhookSenderParts extends PostParts {
  db: Db;
  clock: () => Date;
  log: Log;
  outage: Outage;
  metrics: Pick<Metrics, 'delivered' | 'alert'>;
  outbox: Outbox;
}

/**
 * Delivers events to the endpoints, each at least once and a customer's one after the other. A line is what waits for one
 * endpoint about one customer: who fails holds up only their own later events, and an endpoint only itself.
 */
export function createWebhookSender(parts: WebhookSenderParts): DeliveryLoop {
  const { db, clock, log, outage } = parts;
  const underWay = new Map<Promise<void>, string>();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const busy = () => {
    const counts: Record<string, number> = {};
    for (const endpointId of underWay.values()) counts[endpointId] = (counts[endpointId] ?? 0) + 1;
    return counts;
  };

  const claim = async (): Promise<number> => {
    const now = clock();
    const until = new Date(now.getTime() + CLAIM_MS);
    const lines = await claimLines(db, { now, until, busy: busy(), atOnce: AT_ONCE, failures: FAILURES });
    for (const line of lines) {
      const attempt = inOperation(NAME, () => deliver(parts, line))
        // Such as a lost connection to the database: repaired when the claim ends.
        .catch((error: unknown) =>
          log.error({ err: error, endpoint: line.endpointId }, 'event left to its claim'),
        )
        .finally(() => underWay.delete(attempt));
      underWay.set(attempt, line.endpointId);
    }
    return lines.length;
  };

  const pause = (ms: number) =>
    Promise.race([sleep(ms, undefined, { signal: stopping.signal }).catch(() => {}), ...underWay.keys()]);

  const run = async () => {
    while (!stopping.signal.aborted) {
      const claimed = await claim().catch((error: unknown) => {
        outage.failed(NAME, error, 'could not look for events');
        return null;
      });
      if (claimed !== null) outage.answered(NAME);
      if (!claimed) await pause(claimed === null ? PAUSE_AFTER_ERROR_MS : POLL_MS);
    }
  };

  return {
    start() {
      running ??= run();
    },
    async deliverDue() {
      let attempts = 0;
      for (;;) {
        const claimed = await claim();
        attempts += claimed;
        await Promise.all(underWay.keys());
        if (claimed === 0) return attempts;
      }
    },
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(underWay.keys());
    },
  };
}

/** The trace of the request that made the event goes on here. */
const factsOf = ({ event, attempts }: DueDelivery): SpanFacts => ({
  kind: 'PRODUCER',
  parent: event.traceparent ?? undefined,
  attributes: {
    'messaging.operation.type': 'send',
    'messaging.destination.name': 'webhooks',
    'messaging.message.id': event.id,
    'messaging.message.retry.count': attempts,
  },
});

/** One attempt at the oldest event of the line. */
async function deliver(parts: WebhookSenderParts, line: ClaimedLine): Promise<void> {
  const { db, clock, log, metrics } = parts;
  const due = await dueDelivery(db, line);
  if (!due) return release(parts, line);

  await passFailPoint('delivery-claimed');
  const outcome = await inSpan('deliver webhook', factsOf(due), () => postEvent(parts, line, due, clock()));
  await passFailPoint('delivery-sent');
  const now = clock();
  const attempted = attemptedBy(outcome, due, now);
  metrics.delivered('EVENT', { DELIVERED: 'SENT', PENDING: 'FAILED', PARKED: 'PARKED' }[attempted.status]);
  const facts = {
    endpoint: line.endpointId,
    event: due.event.id,
    kind: due.event.kind,
    status: outcome.status,
  };
  const isOurs = await db.transaction().execute(async (tx) => {
    if (!(await holdLine(tx, line))) return false;
    await noteAttempt(tx, line, { position: due.position, entryId: due.event.id }, attempted);
    await releaseLine(tx, line, attempted.nextTryAt ?? now);
    return true;
  });
  if (!isOurs) return log.warn(facts, 'somebody else delivers the event too: this took too long');
  if (isTaken(outcome)) {
    log.debug(facts, 'event delivered');
    return noteSuccess(db, line.endpointId);
  }
  if (attempted.status === 'PARKED') {
    metrics.alert('EVENT_PARKED');
    log.error({ ...facts, failure: attempted.failure, alert: 'EVENT_PARKED' }, 'event given up');
  } else {
    log.warn({ ...facts, failure: attempted.failure, nextTryAt: attempted.nextTryAt }, 'event not taken');
  }
  await tellOfFailure(parts, line.endpointId, { now, isGone: isGone(outcome) });
}

/** Nothing is left in the line, or its endpoint takes nothing at the moment. */
const release = ({ db, clock }: WebhookSenderParts, line: ClaimedLine) =>
  db.transaction().execute(async (tx) => {
    if (await holdLine(tx, line)) await releaseLine(tx, line, clock());
  });
