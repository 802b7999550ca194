import { setTimeout as sleep } from 'node:timers/promises';
import { inOperation } from '../platform/failing/fail-points.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import type { Job, Queue, QueueName } from '../platform/queue.js';
import type { SpanFacts } from '../platform/tracing/span.js';
import { inSpan } from '../platform/tracing/tracing.js';

const POLL_MS = 500;
const PAUSE_AFTER_ERROR_MS = 2_000;
const HOUR_MS = 3_600_000;
/** Attempts at the same time: a server that answers slowly occupies one place, not the whole queue. */
const AT_ONCE = 10;

export interface DeliveryLoop {
  /** Delivers due jobs until stopped. */
  start(): void;
  /** Delivers the jobs that are due now, including those under way. Returns the number of attempts. */
  deliverDue(): Promise<number>;
  /** Takes no new jobs and lets the attempts under way finish. */
  stop(): Promise<void>;
}

interface DeliveryLoopParts {
  queue: Queue;
  name: QueueName;
  log: Log;
  outage: Outage;
  clock: () => Date;
  /** One attempt, which settles the job or reschedules it. */
  deliver: (job: Job) => Promise<void>;
  /** Clean-up to be done once an hour. */
  tidy: (now: Date) => Promise<void>;
}

export function createDeliveryLoop({
  queue,
  name,
  log,
  outage,
  clock,
  deliver,
  tidy,
}: DeliveryLoopParts): DeliveryLoop {
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const pause = (ms: number) => sleep(ms, null, { signal: stopping.signal }).catch(() => {});

  const claim = async (): Promise<number> => {
    const free = AT_ONCE - underWay.size;
    const jobs = free > 0 ? await queue.claim(name, free) : [];
    for (const job of jobs) {
      // A failure outside the attempt itself, such as a lost database connection, is repaired when the lease ends.
      const attempt = inSpan(`deliver ${name}`, factsOf(name, job), () =>
        inOperation(name, () => deliver(job)),
      )
        .catch((error: unknown) => log.error({ err: error, message: job.id }, 'message left to its lease'))
        .finally(() => underWay.delete(attempt));
      underWay.add(attempt);
    }
    return jobs.length;
  };

  let tidiedAt = 0;
  const tidyHourly = async () => {
    const now = clock();
    if (now.getTime() - tidiedAt < HOUR_MS) return;
    tidiedAt = now.getTime();
    await tidy(now);
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      await tidyHourly().catch((error: unknown) => outage.failed(name, error, 'could not tidy up'));
      const claimed = await claim().catch((error: unknown) => {
        outage.failed(name, error, 'could not look for messages');
        return null;
      });
      if (claimed !== null) outage.answered(name);
      if (claimed !== null && underWay.size === AT_ONCE) await Promise.race(underWay);
      else if (!claimed) await pause(claimed === null ? PAUSE_AFTER_ERROR_MS : POLL_MS);
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
        await Promise.all(underWay);
        if (claimed === 0) return attempts;
      }
    },
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(underWay);
    },
  };
}

/** The trace of the request that queued it goes on here. */
const factsOf = (name: QueueName, { id, retryCount, traceparent: parent }: Job): SpanFacts => ({
  kind: 'CONSUMER',
  parent,
  attributes: {
    'messaging.system': 'pg-boss',
    'messaging.operation.type': 'process',
    'messaging.destination.name': name,
    'messaging.message.id': id,
    'messaging.message.retry.count': retryCount,
  },
});
