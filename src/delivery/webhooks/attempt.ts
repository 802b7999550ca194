import { randomInt } from 'node:crypto';
import { type CloudEvent, cloudEventOf } from '../../domain/events/cloud-event.js';
import { secretsOf } from '../../domain/webhooks/secrets.js';
import type { Outbound, OutboundOutcome } from '../../platform/outbound/outbound.js';
import { postSigned } from '../../platform/outbound/post-signed.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import type { DueDelivery } from '../../reads/webhooks/due.js';
import type { Attempted, ClaimedLine } from '../../tables/webhooks/lines.js';

/** Waits grow from the first by this factor up to the longest, in seconds. */
const FIRST_WAIT = 5;
const GROWTH = 4;
const LONGEST_WAIT = 3 * 3_600;
/** An event is given up so long after it was first tried. */
const GIVEN_UP_MS = 24 * 3_600_000;
/** What is kept of an answer, in characters. */
const ANSWER_KEPT = 1_000;
/** The HTTP status of an endpoint that wants nothing more. */
export const GONE = 410;

export interface PostParts {
  outbound: Pick<Outbound, 'post'>;
  /** For the address of the settings, which may be in a network of the operator's. */
  outboundOfSettings: Pick<Outbound, 'post'>;
  secrets: Pick<Secrets, 'open'>;
  /** The URI of this service. */
  source: string;
}

/** Sends the event, with the values that the endpoint may have now. */
export async function postEvent(
  { outbound, outboundOfSettings, secrets, source }: PostParts,
  { endpointId }: Pick<ClaimedLine, 'endpointId'>,
  due: DueDelivery,
  now: Date,
): Promise<OutboundOutcome> {
  const event: CloudEvent = cloudEventOf(due.event, { source, showsValues: due.showsValues });
  const body = JSON.stringify(event);
  const way = due.isConfigured ? outboundOfSettings : outbound;
  const keys = secretsOf(secrets, endpointId, due, now);
  return postSigned(way, { url: due.url, id: event.id, body, secrets: keys });
}

/** How long to wait after so many failures, by the way it went or by what the receiver asks for; in seconds. */
function waitAfter(failures: number, outcome: OutboundOutcome): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** (failures - 1));
  // A fifth more or less, so that what failed together does not come back together.
  const jittered = (wait * randomInt(800, 1_200)) / 1_000;
  const asked = outcome.type === 'ANSWERED' ? Number(outcome.headers['retry-after'] ?? 0) : 0;
  return Number.isFinite(asked) ? Math.min(LONGEST_WAIT, Math.max(jittered, asked)) : jittered;
}

export const isTaken = (outcome: OutboundOutcome): boolean =>
  outcome.type === 'ANSWERED' && outcome.status >= 200 && outcome.status < 300;
export const isGone = (outcome: OutboundOutcome): boolean =>
  outcome.type === 'ANSWERED' && outcome.status === GONE;

/** What to note of an attempt at this moment. */
export function attemptedBy(outcome: OutboundOutcome, due: DueDelivery, now: Date): Attempted {
  const failure = isTaken(outcome) ? null : outcome.type === 'FAILED' ? outcome.kind : 'STATUS';
  const told = {
    at: now,
    httpStatus: outcome.status,
    failure,
    milliseconds: outcome.milliseconds,
    answer: outcome.type === 'ANSWERED' ? shownAnswer(outcome.body) : null,
  };
  if (failure === null) return { ...told, status: 'DELIVERED', nextTryAt: null };
  const firstTriedAt = due.firstTriedAt ? new Date(due.firstTriedAt).getTime() : now.getTime();
  if (now.getTime() - firstTriedAt >= GIVEN_UP_MS) return { ...told, status: 'PARKED', nextTryAt: null };
  const wait = waitAfter(due.attempts + 1, outcome) * 1_000;
  return { ...told, status: 'PENDING', nextTryAt: new Date(now.getTime() + wait) };
}

/** The beginning of an answer, without what PostgreSQL cannot keep. */
export const shownAnswer = (body: string): string =>
  [...body.slice(0, 2 * ANSWER_KEPT)]
    .slice(0, ANSWER_KEPT)
    .join('')
    .toWellFormed()
    .replaceAll('\0', '\ufffd');
