import { type RawBuilder, sql } from 'kysely';
import type { FieldChange, HistoryKind } from '../../entities/history-kinds.js';
import { type ChildOf, type Columns, jsonList, jsonObject, type Part, select } from '../json-rows.js';

export interface HistoryEntryRow {
  id: string;
  kind: HistoryKind;
  at: string;
  actorKind: string;
  actorId: string | null;
  source: { correlationId: string; ip?: string; userAgent?: string } | null;
  changes: FieldChange[] | null;
  customerId: string;
  sequence: number;
  hash: string;
}

export interface HistoryPage {
  /** One more than the page's length, to know whether there is a next page. */
  limit: number;
  isOldestFirst?: boolean;
  /** Only entries beyond this one: older ones, or newer ones where the oldest come first. */
  from?: { at: string; id: string } | undefined;
  kinds?: readonly HistoryKind[] | undefined;
  /** Only entries up to this time, ISO 8601. */
  upTo?: string | undefined;
}

const source = sql`decodable_json(entry.source)`;
const sourceColumns: Columns = {
  correlationId: sql`${source} ->> 'correlationId'`,
  ip: sql`${source} ->> 'ip'`,
  userAgent: sql`${source} ->> 'userAgent'`,
};

const changes = sql`decodable_json(entry.changes)`;
const changeColumns: Columns = {
  field: sql`change ->> 'field'`,
  from: sql`change -> 'from'`,
  to: sql`change -> 'to'`,
};

/** As they are stored, unless an answer gives them other names: taking them apart takes as long as all the rest. */
const changesOf = (parts?: readonly Part[]) =>
  !parts || parts.map(({ as, name }) => `${as} ${name}`).join() === 'field field,from from,to to'
    ? changes
    : sql`case when entry.changes is not null then ${jsonList(sql`
        select ${select(changeColumns, parts)} from json_array_elements(${changes}) change`)} end`;

const columns: Record<keyof HistoryEntryRow, Columns[string]> = {
  id: sql`id`,
  kind: sql`kind`,
  at: sql`at`,
  actorKind: sql`actor_kind`,
  actorId: sql`actor_id`,
  // The hash chain covers the text as written, which not every JSON parser can decode.
  source: (parts) =>
    parts ? jsonObject(sql`select ${select(sourceColumns, parts)} where entry.source is not null`) : source,
  changes: changesOf,
  customerId: sql`customer_id`,
  sequence: sql`sequence`,
  hash: sql`encode(hash, 'hex')`,
};
export const historyColumns = Object.keys(columns);

/**
 * A page of a customer's history, newest or oldest first, including that of the records merged into theirs. Each record
 * contributes at most a page, in the order of the index, however long its history is.
 */
export const historyOf =
  ({ limit, isOldestFirst = false, from, kinds, upTo }: HistoryPage): ChildOf =>
  (customerId, wanted) => {
    const direction = isOldestFirst ? sql`asc` : sql`desc`;
    const beyond = isOldestFirst ? sql`>` : sql`<`;
    const pageOf = (owner: RawBuilder<unknown>) => sql`
      select * from history_entry
      where customer_id = ${owner}
        ${from ? sql`and (at, id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
        ${upTo ? sql`and at <= ${upTo}::timestamptz` : sql``}
        ${kinds ? sql`and kind = any(${[...kinds]}::text[])` : sql``}
      order by at ${direction}, id ${direction} limit ${sql.lit(limit)}`;
    return jsonList(sql`
      select ${select(columns, wanted)}
      from ((${pageOf(customerId)})
        union all
        select theirs.* from customer part cross join lateral (${pageOf(sql`part.id`)}) theirs
        where part.merged_into_id = ${customerId}) entry
      order by entry.at ${direction}, entry.id ${direction} limit ${sql.lit(limit)}`);
  };
