import type { HistoryKind } from '../../entities/history-kinds.js';
import type { HistoryPage } from '../../reads/children/history.js';
import { readCursor } from '../paging/cursor.js';
import { type PageArguments, type PageAsked, pageAsked } from '../paging/page.js';
import { timeInPast } from './as-of.js';

export const HISTORY_SIZES = { usual: 10, most: 100 };

export interface HistoryArgs extends PageArguments {
  kinds?: HistoryKind[] | null | undefined;
  asOf?: Date | null | undefined;
}

/** The name of the list that a cursor belongs to: a cursor is valid for one customer's history only. */
export const historyList = (customerId: string) => `history ${customerId}`;

/** The page of history that is asked for, and the read for it. */
export function historyPage(
  list: string,
  { kinds, asOf, ...place }: HistoryArgs,
  now: Date,
): { page: PageAsked<HistoryPage['from']>; read: HistoryPage } {
  const page = pageAsked(place, HISTORY_SIZES, (cursor, argument) => readCursor(list, cursor, argument));
  const { limit, from, isBackwards: isOldestFirst } = page;
  const upTo = asOf == null ? undefined : timeInPast(asOf, now);
  return { page, read: { limit, from, isOldestFirst, kinds: kinds ?? undefined, upTo } };
}
