import { type BalanceInput, moveBalance } from '../../domain/balances/move.js';
import type { World } from '../../domain/work/world.js';

/** A till takes the price of a reward, and never more than the balance. */
export const redeemFromBalance = (world: World, input: BalanceInput) =>
  moveBalance(world, { operation: 'redeemFromBalance', kind: 'REDEEM', answer: 'BalanceRedeemed' }, input);
