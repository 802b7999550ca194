import { type BalanceInput, type Moving, moveBalance } from '../move-balance.js';

/** A till takes what a reward costs, and never more than there is. */
export const redeemFromBalance = (world: Moving, input: BalanceInput) =>
  moveBalance(world, { operation: 'redeemFromBalance', kind: 'REDEEM', answer: 'BalanceRedeemed' }, input);
