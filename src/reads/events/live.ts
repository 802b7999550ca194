import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { HistoryKind } from '../../entities/history-kinds.js';
import type { Db } from '../../tables/db.js';

/** Where a customer stands among the events, as of one moment. */
export interface LivePlace {
  /** The position of the newest event, and of the newest that is not kept any more; 0 without one. */
  last: number;
  forgotten: number;
  /** The record itself, or the one that it was merged into; null if there is none. */
  holderId: string | null;
  /** The length of the holder's history; 0 without one. */
  sequence: number;
}

export async function livePlace(db: Db, id: string): Promise<LivePlace> {
  const known = isUuid(id) ? id : null;
  const { rows } = await sql<{ place: LivePlace }>`
    select json_build_object(
      'last', coalesce((select last_position from event_head), 0),
      'forgotten', coalesce((select forgotten_position from event_head), 0),
      'holderId', holder.id,
      'sequence', coalesce((select length from history_head where customer_id = holder.id), 0)) as place
    from (select) one left join lateral (
      select coalesce(merged_into_id, id) as id from customer where id = ${known}::uuid) holder on true`.execute(
    db,
  );
  return rows[0]!.place;
}

export interface MissedEntry {
  kind: HistoryKind;
  at: string;
  sequence: number;
}

/** The newest entries of a history, newest first. */
export async function newestEntries(db: Db, customerId: string, most: number): Promise<MissedEntry[]> {
  const { rows } = await sql<{ entry: MissedEntry }>`
    select json_build_object('kind', kind, 'at', at, 'sequence', sequence) as entry
    from history_entry where customer_id = ${customerId}::uuid
    order by at desc, id desc limit ${sql.lit(most)}`.execute(db);
  return rows.map(({ entry }) => entry);
}
