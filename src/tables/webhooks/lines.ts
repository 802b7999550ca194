import { sql } from 'kysely';
import type { Db } from '../db.js';

/** A customer whose oldest waiting event this process delivers now. */
export interface ClaimedLine {
  endpointId: string;
  customerId: string;
  claim: string;
}

interface Claiming {
  now: Date;
  /** When a claim of which nothing is heard any more is over. */
  until: Date;
  /** Deliveries that are under way here, by endpoint. */
  busy: Readonly<Record<string, number>>;
  atOnce: number;
  /** After so many failures one after the other an endpoint gets one at a time. */
  failures: number;
}

/** Claims lines that are due, of each endpoint as many as there is room for. */
export async function claimLines(
  db: Db,
  { now, until, busy, atOnce, failures }: Claiming,
): Promise<ClaimedLine[]> {
  const { rows } = await sql<ClaimedLine>`
    with endpoint as (
      select id, greatest(0, case when failures >= ${failures} then 1 else ${atOnce} end
        - coalesce((${JSON.stringify(busy)}::jsonb ->> id::text)::int, 0)) as free
      from webhook_endpoint where paused_at is null and removed_at is null),
    picked as (
      select due.endpoint_id, due.customer_id from endpoint cross join lateral (
        select endpoint_id, customer_id from webhook_line
        where endpoint_id = endpoint.id and next_at <= ${now}
        order by next_at limit endpoint.free for update skip locked) due)
    update webhook_line line set claim = gen_random_uuid(), next_at = ${until}
    from picked where line.endpoint_id = picked.endpoint_id and line.customer_id = picked.customer_id
    returning line.endpoint_id as "endpointId", line.customer_id as "customerId", line.claim`.execute(db);
  return rows;
}

/** How an attempt ended. */
export interface Attempted {
  at: Date;
  httpStatus: number | null;
  failure: string | null;
  milliseconds: number;
  answer: string | null;
  status: 'PENDING' | 'DELIVERED' | 'PARKED';
  /** When it is tried again, if it is. */
  nextTryAt: Date | null;
}

/** Notes an attempt. What an erasure has emptied meanwhile stays empty. */
export async function noteAttempt(
  db: Db,
  { endpointId }: ClaimedLine,
  { position, entryId }: { position: string; entryId: string },
  attempted: Attempted,
): Promise<void> {
  const { at, httpStatus, failure, milliseconds, answer, status, nextTryAt } = attempted;
  await sql`
    update webhook_delivery set status = ${status}, attempts = attempts + 1, tried_at = ${at},
      first_tried_at = coalesce(first_tried_at, ${at}), next_try_at = ${nextTryAt}, http_status = ${httpStatus},
      failure = ${failure}, milliseconds = ${milliseconds},
      answer = case when redacted_at is null then ${answer}::text end
    where endpoint_id = ${endpointId} and position = ${position}::bigint and entry_id = ${entryId}
      and status = 'PENDING'`.execute(db);
}

/** Whether the claim still holds; until the transaction ends nobody else touches the line. */
export async function holdLine(db: Db, { endpointId, customerId, claim }: ClaimedLine): Promise<boolean> {
  const { rows } = await sql`
    select 1 from webhook_line
    where endpoint_id = ${endpointId} and customer_id = ${customerId} and claim = ${claim} for update`.execute(
    db,
  );
  return rows.length > 0;
}

/**
 * Lets go of a line that is held: it is gone if nothing waits in it, and else due at that moment. A statement of its own
 * after `holdLine`, so that it sees what came into the line until then.
 */
export async function releaseLine(
  db: Db,
  { endpointId, customerId }: ClaimedLine,
  next: Date,
): Promise<void> {
  const { rows } = await sql`
    delete from webhook_line line where endpoint_id = ${endpointId} and customer_id = ${customerId}
      and not exists (select from webhook_delivery delivery where delivery.endpoint_id = line.endpoint_id
        and delivery.customer_id = line.customer_id and delivery.status = 'PENDING')
    returning 1`.execute(db);
  if (rows.length > 0) return;
  await sql`update webhook_line set claim = null, next_at = ${next}
    where endpoint_id = ${endpointId} and customer_id = ${customerId}`.execute(db);
}

/** An endpoint that takes what it is sent has not failed. */
export async function noteSuccess(db: Db, endpointId: string): Promise<void> {
  await sql`update webhook_endpoint set failures = 0, failing_since = null
    where id = ${endpointId} and failures > 0`.execute(db);
}

export interface PausedEndpoint {
  url: string;
  contactEmail: string | null;
  failingSince: string;
}

/** Notes a failure, and pauses the endpoint if it is gone or has only failed since that moment. Null if it goes on. */
export async function noteFailure(
  db: Db,
  endpointId: string,
  { now, isGone, longestSince }: { now: Date; isGone: boolean; longestSince: Date },
): Promise<PausedEndpoint | null> {
  await sql`update webhook_endpoint set failures = failures + 1, failing_since = coalesce(failing_since, ${now})
    where id = ${endpointId}`.execute(db);
  const { rows } = await sql<PausedEndpoint>`
    update webhook_endpoint set paused_at = ${now}, pause_reason = ${isGone ? 'GONE' : 'FAILING'}
    where id = ${endpointId} and paused_at is null and removed_at is null
      and (${isGone} or failing_since <= ${longestSince})
    returning url, contact_email as "contactEmail", failing_since as "failingSince"`.execute(db);
  return rows[0] ?? null;
}
