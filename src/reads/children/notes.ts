import { type RawBuilder, sql } from 'kysely';
import { type ChildOf, jsonList, select } from '../json-rows.js';

export interface NoteRow {
  id: string;
  text: string;
  authorId: string;
  createdAt: string;
}

export interface NotePage {
  /** One more than the page's length, to know whether there is a next page. */
  limit: number;
  isOldestFirst?: boolean;
  /** Only notes beyond this one: older ones, or newer ones where the oldest come first. */
  from?: { at: string; id: string } | undefined;
}

const columns: Record<keyof NoteRow, RawBuilder<unknown>> = {
  id: sql`id`,
  text: sql`text`,
  authorId: sql`author_id`,
  createdAt: sql`created_at`,
};
export const noteColumns = Object.keys(columns);

/** A page of the notes about a customer, newest or oldest first. */
export const notesOf =
  ({ limit, isOldestFirst = false, from }: NotePage): ChildOf =>
  (customerId, wanted) => {
    const direction = isOldestFirst ? sql`asc` : sql`desc`;
    const beyond = isOldestFirst ? sql`>` : sql`<`;
    return jsonList(sql`
      select ${select(columns, wanted)} from customer_note note
      where note.customer_id = ${customerId}
        ${from ? sql`and (note.created_at, note.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
      order by note.created_at ${direction}, note.id ${direction} limit ${sql.lit(limit)}`);
  };
