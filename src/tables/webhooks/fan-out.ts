import { sql } from 'kysely';
import type { Db } from '../db.js';
import { dayOf } from '../events/sequence.js';

const IN_A_DAY = 100_000_000_000;
const ERASED = 'CUSTOMER_DELETED';

/** What a delivery is when its event is to be sent, be it for the first time or once more. */
const anew = sql`status = 'PENDING', attempts = 0, first_tried_at = null, tried_at = null, next_try_at = null,
  http_status = null, failure = null, milliseconds = null, answer = null`;
/** The line is held, so that whoever empties it meanwhile sees what is added, or has taken it away before. */
const intoLines = sql`on conflict (endpoint_id, customer_id) do update set endpoint_id = excluded.endpoint_id`;

/** The endpoint that is furthest behind the log, held until the transaction ends; null if none is. */
export async function endpointBehind(db: Db): Promise<{ id: string; kinds: string[] | null } | null> {
  const { rows } = await sql<{ id: string; kinds: string[] | null }>`
    select id, kinds from webhook_endpoint
    where removed_at is null and position < (select last_position from event_head)
    order by position limit 1 for no key update`.execute(db);
  return rows[0] ?? null;
}

/**
 * Makes deliveries of the events behind the endpoint's position, so many events at most, and moves the position on. An
 * event that has been delivered or given up is sent once more: the position had been moved back. Returns how many events
 * were looked at.
 */
export async function fanOut(
  db: Db,
  { id, kinds }: { id: string; kinds: string[] | null },
  { now, most }: { now: Date; most: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with slice as (
      select log.position, log.entry_id, log.kind from event_log log
      where log.position > (select position from webhook_endpoint where id = ${id})
        and log.position <= (select last_position from event_head)
      order by log.position limit ${most}),
    queued as (
      insert into webhook_delivery (endpoint_id, position, entry_id, kind, customer_id, queued_at)
      select ${id}, slice.position, slice.entry_id, slice.kind, entry.customer_id, ${now}
      from slice join history_entry entry on entry.id = slice.entry_id
      where ${kinds === null ? sql`true` : sql`slice.kind = any(${kinds})`}
      on conflict on constraint webhook_delivery_pkey do update set ${anew}
        where webhook_delivery.status <> 'PENDING'
      returning customer_id),
    lines as (
      insert into webhook_line (endpoint_id, customer_id, next_at)
      select distinct ${id}::uuid, customer_id, ${now}::timestamptz from queued order by customer_id ${intoLines}),
    moved as (
      update webhook_endpoint
      set position = coalesce((select max(position) from slice), (select last_position from event_head), position)
      where id = ${id})
    select count(*)::int as count from slice`.execute(db);
  return rows[0]!.count;
}

/** The position right before the first event of that moment or later. */
async function positionBefore(db: Db, at: Date): Promise<string> {
  const day = dayOf(at) * IN_A_DAY;
  const { rows } = await sql<{ position: string }>`
    select coalesce((
      select log.position - 1 from event_log log join history_entry entry on entry.id = log.entry_id
      where log.position >= ${day}::bigint and entry.at >= ${at} order by log.position limit 1),
      (select last_position from event_head), 0)::text as position`.execute(db);
  return rows[0]!.position;
}

/** The time of an entry; null if no entry has that id. */
export async function entryTime(db: Db, id: string): Promise<Date | null> {
  const found = await db.selectFrom('history_entry').select('at').where('id', '=', id).executeTakeFirst();
  return found ? new Date(found.at) : null;
}

async function positionBeforeEntry(db: Db, id: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ position: string }>`
    select (position - 1)::text as position from event_log
    where position >= ${dayOf(at) * IN_A_DAY}::bigint and entry_id = ${id} limit 1`.execute(db);
  return rows[0]?.position ?? null;
}

export type ReplayFrom = { at: Date } | { entryId: string; at: Date };

/**
 * Moves an endpoint back, so that its events since then are sent once more. Erasures that the log has forgotten are sent
 * from the histories of the erased. False if the log does not have the entry.
 */
export async function moveBack(
  db: Db,
  { id, kinds }: { id: string; kinds: string[] | null },
  from: ReplayFrom,
  now: Date,
): Promise<boolean> {
  const position =
    'entryId' in from
      ? await positionBeforeEntry(db, from.entryId, from.at)
      : await positionBefore(db, from.at);
  if (position === null) return false;
  await sql`update webhook_endpoint set position = least(position, ${position}::bigint) where id = ${id}`.execute(
    db,
  );
  if (kinds === null || kinds.includes(ERASED)) await queueErasures(db, id, from.at, now);
  return true;
}

/** Makes deliveries of the erasures since then that are older than the log. */
async function queueErasures(db: Db, id: string, since: Date, now: Date): Promise<void> {
  await sql`
    with erased as (
      select distinct entry.id, entry.customer_id from erasure
      join history_entry entry on entry.customer_id = erasure.customer_id and entry.kind = ${ERASED}
      where entry.at >= ${since} and entry.at < coalesce((
        select first.at from history_entry first
        where first.id = (select entry_id from event_log order by position limit 1)), 'infinity')),
    queued as (
      insert into webhook_delivery (endpoint_id, position, entry_id, kind, customer_id, queued_at)
      select ${id}, 0, id, ${ERASED}, customer_id, ${now} from erased
      on conflict on constraint webhook_delivery_pkey do update set ${anew}
        where webhook_delivery.status <> 'PENDING'
      returning customer_id)
    insert into webhook_line (endpoint_id, customer_id, next_at)
    select distinct ${id}::uuid, customer_id, ${now}::timestamptz from queued order by customer_id ${intoLines}`.execute(
    db,
  );
}

/** Sends once more what was given up. Returns how many. */
export async function retryParked(db: Db, id: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with queued as (
      update webhook_delivery set ${anew}
      where endpoint_id = ${id} and status = 'PARKED'
      returning customer_id),
    lines as (
      insert into webhook_line (endpoint_id, customer_id, next_at)
      select distinct ${id}::uuid, customer_id, ${now}::timestamptz from queued order by customer_id ${intoLines})
    select count(*)::int as count from queued`.execute(db);
  return rows[0]!.count;
}

/** The oldest day of the log that an endpoint has not made deliveries of; null if there is none. */
export async function oldestDayToFanOut(db: Db): Promise<number | null> {
  const { rows } = await sql<{ position: string | null }>`
    select min(position)::text as position from webhook_endpoint
    where removed_at is null and position < (select last_position from event_head)`.execute(db);
  const position = rows[0]?.position;
  return position == null ? null : Math.floor(Number(position) / IN_A_DAY);
}
