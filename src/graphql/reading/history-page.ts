import type { HistoryKind } from '../../entities/history-kinds.js';
import type { HistoryPage } from '../../reads/children/history.js';
import { badInput } from '../guard/errors.js';
import { readCursor } from '../schema/cursor.js';
import { timeInPast } from './as-of.js';

const MOST_HISTORY_ENTRIES = 100;

export interface HistoryArgs {
  first: number;
  after?: string | null | undefined;
  kinds?: HistoryKind[] | null | undefined;
  asOf?: Date | null | undefined;
}

/** The name of the list that a cursor belongs to: a cursor is valid for one customer's history only. */
export const historyList = (customerId: string) => `history ${customerId}`;

/** The read for a page of history: one entry more than the page, to know whether there is a next one. */
export function historyPage(
  list: string,
  { first, after, kinds, asOf }: HistoryArgs,
  now: Date,
): HistoryPage {
  if (first < 1 || first > MOST_HISTORY_ENTRIES) {
    throw badInput(`\`first\` must be between 1 and ${MOST_HISTORY_ENTRIES}.`);
  }
  return {
    limit: first + 1,
    before: after == null ? undefined : readCursor(list, after),
    kinds: kinds ?? undefined,
    upTo: asOf == null ? undefined : timeInPast(asOf, now),
  };
}
