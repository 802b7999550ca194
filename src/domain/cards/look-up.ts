import { sql } from 'kysely';
import { isStorable } from '../../platform/text/json.js';
import { holds } from '../work/scopes.js';
import type { World } from '../work/world.js';
import { countCheck } from './checks.js';
import { cardAmbiguous } from './problems.js';

/**
 * The holder of a card number and the code of their record, without recording anybody; null if nobody has the number.
 *
 * A replaced card has no holder; a merged record's card leads to the survivor. To a caller who may not read customers
 * the answer reveals whether we know somebody, so it counts as a `checkCard`.
 */
export async function lookUpCard(world: World, cardNumber: string) {
  if (!holds(world.caller, 'customers:read')) {
    const refused = await countCheck(world, 'card');
    if (refused) return refused;
  }
  // A number that the database cannot store is on no card.
  if (!isStorable(cardNumber)) return null;
  const { rows } = await sql<{ customerId: string; code: string }>`
    select distinct holder.id as "customerId", holder.code
    from card join customer holder on holder.id = card.customer_id
    where card.number = ${cardNumber} and card.status <> 'REPLACED' limit 2`.execute(world.read);
  if (rows.length > 1) return cardAmbiguous();
  return rows[0] ? ({ type: 'CardHolder', ...rows[0] } as const) : null;
}
