import { proverFor } from '../contact-data.js';
import { balanceTooLarge } from '../ledger-problems.js';
import { planMerge } from '../merge-plan.js';
import { findPair, type Pair, sidesOf } from '../merge-sides.js';
import type { Needs } from '../needs.js';

/** What merging two customers would make of them. Nothing is changed, and what a merge would refuse is refused. */
export async function mergePreview(world: Needs<'em' | 'clock' | 'caller'>, pair: Pair) {
  const found = await findPair(world.em, pair, false);
  if ('status' in found) return found;
  const sides = await sidesOf(world, world.em, found);
  if (sides.balances.some(({ isTooLarge }) => isTooLarge)) return balanceTooLarge();
  return {
    type: 'MergePreview',
    survivorId: found.survivor.id,
    absorbedId: found.absorbed.id,
    items: planMerge(sides, proverFor(world.caller)).items,
  } as const;
}
