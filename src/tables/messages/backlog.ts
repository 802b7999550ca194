import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../db.js';

/** More are not counted: whoever reads it has been told long before. */
const MOST_COUNTED = 10_000;
/** When the event was queued that has waited longest for an endpoint that is not paused. */
const OLDEST_EVENT = sql`select min(oldest.queued_at) from webhook_endpoint endpoint cross join lateral (
  select queued_at from webhook_delivery delivery where delivery.status = 'PENDING' and delivery.endpoint_id = endpoint.id
  order by position limit 1) oldest where endpoint.paused_at is null and endpoint.removed_at is null`;

export interface Backlog {
  messagesQueued: number;
  messagesParked: number;
  /** Seconds since the oldest message that is neither sent nor given up was queued; 0 without one. */
  messageLag: number;
  eventsParked: number;
  eventLag: number;
  /** Endpoints that were paused because they failed. */
  webhooksPaused: number;
  /** Entries of histories that have no place among the events yet, and the age of the oldest. */
  eventsUnplaced: number;
  eventPlacingLag: number;
  /** Age of the oldest event that NATS has not got; 0 where nobody is to publish. */
  eventStreamLag: number;
}

/**
 * What waits to be delivered, and what was given up. Reads indexes, and no more than so many entries of each.
 *
 * @param publishesEvents whether the settings of this process name NATS. If they do not, others are believed to publish
 *   for a day after the last one did
 */
export async function backlog(read: Reader, publishesEvents: boolean): Promise<Backlog> {
  const published = sql`coalesce(bookmark::bigint, 0)`;
  const counted = (table: 'message' | 'webhook_delivery', status: string) => sql<number>`(
    select count(*)::int from (
      select 1 from ${sql.table(table)} where status = ${sql.lit(status)} limit ${MOST_COUNTED}) counted)`;
  const age = (oldest: RawBuilder<unknown>) =>
    sql<number>`coalesce(extract(epoch from clock_timestamp() - (${oldest}))::float8, 0)`;
  const { rows } = await sql<Backlog>`select
    ${counted('message', 'QUEUED')} as "messagesQueued", ${counted('message', 'PARKED')} as "messagesParked",
    ${age(sql`select created_at from message where status = 'QUEUED' order by created_at limit 1`)} as "messageLag",
    ${counted('webhook_delivery', 'PARKED')} as "eventsParked", ${age(OLDEST_EVENT)} as "eventLag",
    (select count(*)::int from webhook_endpoint where removed_at is null and pause_reason in ('FAILING', 'GONE'))
      as "webhooksPaused",
    (select count(*)::int from (select 1 from event_queue limit ${MOST_COUNTED}) counted) as "eventsUnplaced",
    coalesce(extract(epoch from clock_timestamp() - (
      select queued_at from event_queue order by number limit 1))::float8, 0) as "eventPlacingLag",
    coalesce(extract(epoch from clock_timestamp() - (
      select entry.at from event_log log join history_entry entry on entry.id = log.entry_id
      where log.position > (
        select case when ${publishesEvents}::boolean then coalesce(max(${published}), 0)
          else max(${published}) filter (where due_at > clock_timestamp() - interval '1 day') end
        from background_job where name = 'event-stream')
      order by log.position limit 1))::float8, 0) as "eventStreamLag"`.execute(read);
  return rows[0]!;
}
