import type { MessageContent } from '../../domain/messages/queue.js';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { Db } from '../../tables/db.js';
import type { Outbox } from '../../tables/messages/outbox.js';
import { noteFailure, type PausedEndpoint } from '../../tables/webhooks/lines.js';
import { GONE } from './attempt.js';

/** An endpoint that has taken nothing for so long is paused: half the time after which an event is given up. */
const FAILING_MS = 12 * 3_600_000;

interface Parts {
  db: Db;
  log: Log;
  metrics: Pick<Metrics, 'alert'>;
  outbox: Outbox;
}

/** Notes that an endpoint has not taken an event. One that has not for long, or says it is gone, is paused. */
export async function tellOfFailure(
  { db, log, metrics, outbox }: Parts,
  endpointId: string,
  { now, isGone }: { now: Date; isGone: boolean },
): Promise<void> {
  const longestSince = new Date(now.getTime() - FAILING_MS);
  const paused = await db.transaction().execute(async (tx) => {
    const endpoint = await noteFailure(tx, endpointId, { now, isGone, longestSince });
    if (endpoint?.contactEmail)
      await outbox.put(tx, mailTo(endpoint, endpoint.contactEmail, { now, isGone }));
    return endpoint;
  });
  if (!paused) return;
  metrics.alert('WEBHOOK_PAUSED');
  const facts = { endpoint: endpointId, isGone, failingSince: paused.failingSince, alert: 'WEBHOOK_PAUSED' };
  log.error(facts, 'a webhook endpoint takes no events and is paused');
}

function mailTo(
  { url, failingSince }: PausedEndpoint,
  to: string,
  { now, isGone }: { now: Date; isGone: boolean },
) {
  const data = {
    host: hostOf(url),
    since: new Date(failingSince).toISOString(),
    status: isGone ? String(GONE) : null,
  };
  const content: MessageContent<'webhookPaused'> = { to, language: null, data };
  return {
    channel: 'EMAIL',
    template: 'webhookPaused',
    customerId: null,
    isForStranger: false,
    content,
    createdAt: now,
    expiresAt: null,
  } as const;
}

/** The rest of the URL may be a secret of the receiver's. */
const hostOf = (url: string) => new URL(url).host;
