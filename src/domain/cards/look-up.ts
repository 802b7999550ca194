import { holdersByCardNumber } from '../../tables/cards.js';
import { holds } from '../work/scopes.js';
import type { World } from '../work/world.js';
import { countCheck } from './checks.js';
import { numbersOnCards } from './number.js';
import { cardAmbiguous } from './problems.js';

/**
 * The holder of a card number and the code of their record, without recording anybody; null if nobody has the number.
 *
 * A replaced card has no holder; a merged record's card leads to the survivor. To a caller who may not read customers
 * the answer reveals whether we know somebody, so it counts as a `checkCard`.
 */
export async function lookUpCard(world: World, typed: string) {
  if (!holds(world.caller, 'customers:read')) {
    const refused = await countCheck(world, 'card');
    if (refused) return refused;
  }
  const holders = await holdersByCardNumber(world.read, await numbersOnCards(world.read, typed));
  if (holders.length > 1) return cardAmbiguous();
  return holders[0] ? ({ type: 'CardHolder', ...holders[0] } as const) : null;
}
