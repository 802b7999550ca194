import { balanceTooLarge } from '../../domain/balances/problems.js';
import { proverFor } from '../../domain/contacts/contact.js';
import { planMerge } from '../../domain/merging/plan.js';
import { findPair, type Pair, sidesOf } from '../../domain/merging/sides.js';
import { transaction } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';

/** The outcome of merging two customers. Changes nothing, and refuses what a merge would refuse. */
export const mergePreview = (world: World, pair: Pair) =>
  transaction(world, async (work) => {
    const found = await findPair(work, pair);
    if ('status' in found) return found;
    const sides = await sidesOf(work, found);
    if (sides.balances.some(({ isTooLarge }) => isTooLarge)) return balanceTooLarge();
    return {
      type: 'CustomerMergePreview',
      survivorId: found.survivor.id,
      absorbedId: found.absorbed.id,
      items: planMerge(sides, proverFor(work.caller)).items,
    } as const;
  });
