import { validate as isUuid } from 'uuid';
import type { PairIds } from '../../tables/duplicates/dismissals.js';

/** The pair of these two, given in any order; null unless they are two ids. */
export function pairOf(given: PairIds): PairIds | null {
  const [oneId, otherId] = [given.oneId, given.otherId].map((id) => id.toLowerCase()).toSorted();
  return oneId && otherId && oneId !== otherId && isUuid(oneId) && isUuid(otherId)
    ? { oneId, otherId }
    : null;
}
