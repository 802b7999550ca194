import { pairOf } from '../../domain/duplicates/pair.js';
import { duplicateCandidateNotFound } from '../../domain/duplicates/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { restorePair } from '../../tables/duplicates/dismissals.js';

/** Takes a dismissal back: the pair may be one person again, and nothing is left of who thought otherwise. */
export async function restoreDuplicateCandidate(
  world: World,
  input: Idempotent & { oneId: string; otherId: string },
) {
  return repeatable(world, 'restoreDuplicateCandidate', input, {
    inTransaction: async ({ db }) => {
      const pair = pairOf(input);
      if (!pair || !(await restorePair(db, pair))) return duplicateCandidateNotFound();
      return { type: 'CustomerDuplicateCandidateRestored', ...pair } as const;
    },
  });
}
