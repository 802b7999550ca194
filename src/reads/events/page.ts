import { sql } from 'kysely';
import type { FieldChange, HistoryKind } from '../../entities/history-kinds.js';
import type { Db } from '../../tables/db.js';
import { jsonList } from '../json-rows.js';

/** An entry of a history and its place among the events. What is said in it is null once it is redacted. */
export interface EventRow {
  position: number;
  id: string;
  kind: HistoryKind;
  at: string;
  customerId: string;
  sequence: number;
  actorKind: string;
  correlationId: string | null;
  /** Of the request that it came from, where requests are traced. */
  traceparent: string | null;
  changes: FieldChange[] | null;
  /** The evidence of the agreements that the entry names; null without one. */
  evidenceIds: string[] | null;
}

export interface EventPage {
  /** One more than the page holds. */
  limit: number;
  /** Only events beyond this position: later ones, or earlier ones where the newest come first. */
  from?: number | undefined;
  /** The newest first. */
  isBackwards?: boolean;
  kinds?: readonly HistoryKind[] | undefined;
}

export interface EventsRead {
  /** The position of the newest event, and of the newest that is not kept any more; 0 without one. */
  last: number;
  forgotten: number;
  events: EventRow[];
}

/** Of each channel the decision that was in force once the entry was made, of whichever record was the customer's then. */
const evidenceIds = sql`(
  with recursive record (id) as (
    select entry.customer_id
    union select absorbed_id from customer_merge join record on survivor_id = record.id
    where merged_at <= entry.at and (undone_at is null or undone_at > entry.at))
  select json_agg(evidence.id)
  from (select distinct split_part(changed ->> 'field', '.', 2) as channel
    from json_array_elements(decodable_json(entry.changes)) changed where changed ->> 'field' like 'agreements.%') named
  cross join lateral (
    select id, is_granted from agreement_evidence evidence
    where evidence.customer_id in (select id from record) and evidence.channel = named.channel and evidence.at <= entry.at
    order by evidence.at desc, evidence.id desc limit 1) evidence
  where is_granted is not null)`;

/** What an event says of its history entry, `entry`. */
export const eventColumns = sql`
  entry.id, entry.kind, entry.at, entry.customer_id as "customerId", entry.sequence,
  entry.actor_kind as "actorKind", decodable_json(entry.source) ->> 'correlationId' as "correlationId",
  decodable_json(entry.source) ->> 'traceparent' as traceparent,
  decodable_json(entry.changes) as changes, ${evidenceIds} as "evidenceIds"`;

/**
 * Events in their order, and where the log begins and ends, as of one moment. Each kind gives so many at most, in the
 * order of its index, however long the log is.
 */
export async function eventsFrom(
  db: Db,
  { limit, from, isBackwards, kinds }: EventPage,
): Promise<EventsRead> {
  const most = sql.lit(limit);
  const direction = isBackwards ? sql`desc` : sql`asc`;
  const beyond = isBackwards ? sql`<` : sql`>`;
  const isWanted = from === undefined ? sql`true` : sql`position ${beyond} ${from}::bigint`;
  const places = kinds
    ? sql`select place.* from unnest(${[...kinds]}::text[]) wanted (kind) cross join lateral (
        select position, entry_id from event_log where kind = wanted.kind and ${isWanted}
        order by position ${direction} limit ${most}) place order by place.position ${direction} limit ${most}`
    : sql`select position, entry_id from event_log where ${isWanted} order by position ${direction} limit ${most}`;
  const { rows } = await sql<{ read: EventsRead }>`
    select json_build_object(
      'last', coalesce((select last_position from event_head), 0),
      'forgotten', coalesce((select forgotten_position from event_head), 0),
      'events', ${jsonList(sql`
        select log.position, ${eventColumns}
        from (${places}) log join history_entry entry on entry.id = log.entry_id order by log.position ${direction}`)}) as read`.execute(
    db,
  );
  return rows[0]!.read;
}
