import type { NotePage } from '../../reads/children/notes.js';
import { readCursor } from '../paging/cursor.js';
import { type PageArguments, type PageAsked, pageAsked } from '../paging/page.js';

export const NOTES_SIZES = { usual: 10, most: 100 };

/** The name of the list that a cursor belongs to: a cursor is valid for the notes about one customer only. */
export const notesList = (customerId: string) => `notes ${customerId}`;

/** The page of notes that is asked for, and the read for it. */
export function notesPage(
  list: string,
  place: PageArguments,
): { page: PageAsked<NotePage['from']>; read: NotePage } {
  const page = pageAsked(place, NOTES_SIZES, (cursor, argument) => readCursor(list, cursor, argument));
  const { limit, from, isBackwards: isOldestFirst } = page;
  return { page, read: { limit, from, isOldestFirst } };
}
