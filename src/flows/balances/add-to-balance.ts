import { addOrRedeem, type BalanceInput } from '../../domain/balances/add-or-redeem.js';
import { repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** A till adds the amount that a purchase earned. A blocked card earns nothing. */
export function addToBalance(world: World, input: BalanceInput) {
  const steps = addOrRedeem({ kind: 'ADD', answer: 'LoyaltyBalanceAdded' }, input);
  return repeatable(world, 'addToBalance', input, steps);
}
