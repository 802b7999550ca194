import { type BalanceInput, type Moving, moveBalance } from '../move-balance.js';

/** A till adds what a purchase earned. A blocked card earns nothing. */
export const addToBalance = (world: Moving, input: BalanceInput) =>
  moveBalance(world, { operation: 'addToBalance', kind: 'ADD', answer: 'BalanceAdded' }, input);
