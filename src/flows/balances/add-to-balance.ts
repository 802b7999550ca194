import { type BalanceInput, moveBalance } from '../../domain/balances/move.js';
import type { World } from '../../domain/work/world.js';

/** A till adds the amount that a purchase earned. A blocked card earns nothing. */
export const addToBalance = (world: World, input: BalanceInput) =>
  moveBalance(world, { operation: 'addToBalance', kind: 'ADD', answer: 'BalanceAdded' }, input);
