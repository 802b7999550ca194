import { addOrRedeem, type BalanceInput } from '../../domain/balances/add-or-redeem.js';
import type { World } from '../../domain/work/world.js';

/** A till adds the amount that a purchase earned. A blocked card earns nothing. */
export const addToBalance = (world: World, input: BalanceInput) =>
  addOrRedeem(world, { operation: 'addToBalance', kind: 'ADD', answer: 'LoyaltyBalanceAdded' }, input);
