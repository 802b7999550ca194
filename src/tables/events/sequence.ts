import { sql } from 'kysely';
import type { Db } from '../db.js';

/** Positions of a day: more than a day can have. docs/decisions/0288. */
const IN_A_DAY = 100_000_000_000;
const DAY_MS = 86_400_000;

/** Where whoever waits for events is told that there are new ones. docs/decisions/0294. */
export const EVENTS_PLACED = 'events_placed';

/** The day of a moment, counted from 1970-01-01 in UTC. */
export const dayOf = (at: Date) => Math.floor(at.getTime() / DAY_MS);

/**
 * Gives the oldest events that wait for it their place in the log, so many at most. Only one transaction does so at a
 * time: it holds the head until it ends, and looks at what is committed only then. Returns how many it was.
 */
export async function sequenceEvents(db: Db, now: Date, most: number): Promise<number> {
  await sql`insert into event_head default values on conflict do nothing`.execute(db);
  const { rows: heads } = await sql<{ last: string }>`
    select last_position::text as last from event_head for update`.execute(db);
  const { rows: waiting } = await sql`select from event_queue limit 1`.execute(db);
  if (waiting.length === 0) return 0;
  const last = Number(heads[0]!.last);
  // A clock that is set back does not turn the order round.
  const day = Math.max(dayOf(now), Math.floor(last / IN_A_DAY));
  await sql`select add_event_day(${day}::integer)`.execute(db);
  const before = Math.max(last, day * IN_A_DAY);
  const { rows } = await sql<{ count: number }>`
    with taken as (
      delete from event_queue where number = any(array(select number from event_queue order by number limit ${most}))
      returning number, entry_id),
    placed as (
      insert into event_log (position, entry_id, kind)
      select ${before}::bigint + row_number() over (order by taken.number), entry.id, entry.kind
      from taken join history_entry entry on entry.id = taken.entry_id
      returning position),
    moved as (update event_head set last_position = coalesce((select max(position) from placed), last_position))
    select count(*)::int as count, pg_notify(${EVENTS_PLACED}, '')::text from taken`.execute(db);
  return rows[0]!.count;
}

/** Whoever publishes events tries it again and again: after so long without a try nobody does any more. */
const GIVEN_UP_MS = DAY_MS;

/**
 * Forgets the oldest day of the log, if it is before that one and holds nothing that waits to be published. Gives way to
 * whoever reads for long.
 */
export async function forgetEventDay(db: Db, before: number, now: Date): Promise<boolean> {
  await sql`set local lock_timeout = '500ms'`.execute(db);
  const triedSince = new Date(now.getTime() - GIVEN_UP_MS).toISOString();
  const { rows } = await sql<{ isGone: boolean }>`
    select drop_event_day(least(${before}::integer, (
      select coalesce(bookmark::bigint / ${IN_A_DAY}::bigint, 0)::integer from background_job
      where name = 'event-stream' and due_at > ${triedSince}::timestamptz))) as "isGone"`.execute(db);
  return rows[0]!.isGone;
}
