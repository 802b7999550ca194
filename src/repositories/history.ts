import { sql } from 'kysely';
import type { FieldChange, HistoryKind } from '../entities/history-entry.entity.js';
import { type ChildOf, jsonList } from './json-rows.js';

export interface HistoryEntryRow {
  id: string;
  kind: HistoryKind;
  at: string;
  actorKind: string;
  actorId: string | null;
  source: { correlationId: string; ip?: string; userAgent?: string } | null;
  changes: FieldChange[] | null;
}

export interface HistoryPage {
  /** One more than the page is asked for, to know whether there is a next one. */
  limit: number;
  /** Only what is older than this entry. */
  before?: { at: string; id: string } | undefined;
  kinds?: readonly HistoryKind[] | undefined;
}

/** A page of a customer's history, newest first. */
export const historyOf =
  ({ limit, before, kinds }: HistoryPage): ChildOf =>
  (customerId) =>
    jsonList(sql`
      select id, kind, at, actor_kind as "actorKind", actor_id as "actorId", source, changes
      from history_entry
      where customer_id = ${customerId}
        ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
        ${kinds ? sql`and kind = any(${[...kinds]}::text[])` : sql``}
      order by history_entry.at desc, history_entry.id desc limit ${limit}`);
