import { z } from 'zod';
import { pairOf } from '../../domain/duplicates/pair.js';
import { duplicateCandidateNotFound } from '../../domain/duplicates/problems.js';
import { check, isRejected, optionalText, saysSomething } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { dismissPair } from '../../tables/duplicates/dismissals.js';

const schema = z.object({ note: optionalText(500).refine(saysSomething, 'must say something.') });

type Input = Idempotent & z.input<typeof schema> & { oneId: string; otherId: string };

/** Staff have seen that the two are not one person. It is remembered with the signs that were known to them. */
export async function dismissDuplicateCandidate(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  return repeatable(world, 'dismissDuplicateCandidate', input, {
    inTransaction: async ({ db, now, caller }) => {
      const pair = pairOf(input);
      const dismissal = { at: now, by: caller.id, note: data.note ?? null };
      if (!pair || !(await dismissPair(db, pair, dismissal))) return duplicateCandidateNotFound();
      return { type: 'CustomerDuplicateCandidateDismissed', ...pair } as const;
    },
  });
}
