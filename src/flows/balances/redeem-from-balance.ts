import { type BalanceInput, moveBalance } from '../../domain/balances/move.js';
import type { World } from '../../domain/work/world.js';

/** A till takes what a reward costs, and never more than there is. */
export const redeemFromBalance = (world: World, input: BalanceInput) =>
  moveBalance(world, { operation: 'redeemFromBalance', kind: 'REDEEM', answer: 'BalanceRedeemed' }, input);
