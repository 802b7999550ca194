import { addOrRedeem, type BalanceInput } from '../../domain/balances/add-or-redeem.js';
import type { World } from '../../domain/work/world.js';

/** A till takes the price of a reward, and never more than the balance. */
export const redeemFromBalance = (world: World, input: BalanceInput) =>
  addOrRedeem(
    world,
    { operation: 'redeemFromBalance', kind: 'REDEEM', answer: 'LoyaltyBalanceRedeemed' },
    input,
  );
