import { sql } from 'kysely';
import type { Db } from '../db.js';
import { dayOf } from '../events/sequence.js';

const IN_A_DAY = 100_000_000_000;

/**
 * Removes the record of deliveries of events that the log has forgotten too, so many at most: those to pause endpoints
 * included, but no erasure that has not been delivered. Returns how many.
 */
export async function forgetDeliveries(db: Db, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      delete from webhook_delivery where (endpoint_id, position, entry_id) in (
        select old.endpoint_id, old.position, old.entry_id from webhook_endpoint endpoint cross join lateral (
          select endpoint_id, position, entry_id from webhook_delivery
          where endpoint_id = endpoint.id and position < ${dayOf(before) * IN_A_DAY}::bigint and queued_at < ${before}
            and (kind <> 'CUSTOMER_DELETED' or status = 'DELIVERED')
          order by position, entry_id limit ${most}) old
        limit ${most})
      returning 1)
    select count(*)::int as count from gone`.execute(db);
  return rows[0]!.count;
}

/** Removes what is kept of a removed endpoint, so many deliveries at most, and at last the endpoint. Returns how many. */
export async function forgetRemovedEndpoint(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from webhook_endpoint where removed_at is not null order by id limit 1 for update`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) return 0;
  const { rows: gone } = await sql<{ count: number }>`
    with gone as (delete from webhook_delivery where (endpoint_id, position, entry_id) in (
      select endpoint_id, position, entry_id from webhook_delivery where endpoint_id = ${id}
      order by position, entry_id limit ${most}) returning 1)
    select count(*)::int as count from gone`.execute(db);
  const count = gone[0]!.count;
  if (count === most) return count;
  await sql`delete from webhook_line where endpoint_id = ${id}`.execute(db);
  await sql`delete from webhook_endpoint where id = ${id}`.execute(db);
  return count + 1;
}

/** Removes a previous secret that is not valid any more. */
export async function forgetPreviousSecrets(db: Db, now: Date): Promise<void> {
  await sql`update webhook_endpoint set previous_sealed_secret = null, previous_secret_until = null
    where previous_secret_until <= ${now}`.execute(db);
}

/** Removes events that the version before has delivered, from a table of their own, so many at most. Returns how many. */
export async function forgetFormerEvents(db: Db, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from event where id in (
      select id from event where settled_at < ${before} limit ${most}) returning 1)
    select count(*)::int as count from gone`.execute(db);
  return rows[0]!.count;
}
