import { addOrRedeem, type BalanceInput } from '../../domain/balances/add-or-redeem.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerNamed } from '../../domain/hooks/named.js';
import { repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** A till takes the price of a reward, and never more than the balance. */
export function redeemFromBalance(world: World, input: BalanceInput) {
  const { campaignId, cardNumber, amount, product, reference } = input;
  const said = { campaignId, cardNumber, amount, product, reference };
  const place = {
    point: 'BEFORE_REDEEM',
    operation: 'redeemFromBalance',
    about: async () => ({ ...said, customerId: await customerNamed(world, input) }),
  } as const;
  const steps = addOrRedeem({ kind: 'REDEEM', answer: 'LoyaltyBalanceRedeemed' }, input);
  return repeatable(world, 'redeemFromBalance', input, hooked(world, place, steps));
}
