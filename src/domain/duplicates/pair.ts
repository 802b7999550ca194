import { validate as isUuid } from 'uuid';
import type { PairIds } from '../../tables/duplicates/dismissals.js';
import { problem } from '../work/problems.js';

export const duplicateCandidateNotFound = problem(
  'CustomerDuplicateCandidateNotFound',
  404,
  'These two records are not among the pairs that may be of one person.',
);

/** The pair of these two, given in any order; null unless they are two ids. */
export function pairOf(given: PairIds): PairIds | null {
  const [oneId, otherId] = [given.oneId, given.otherId].map((id) => id.toLowerCase()).toSorted();
  return oneId && otherId && oneId !== otherId && isUuid(oneId) && isUuid(otherId)
    ? { oneId, otherId }
    : null;
}
