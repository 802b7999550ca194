import { sql } from 'kysely';
import { isStorable } from '../../platform/text/json.js';
import { holds } from '../work/scopes.js';
import type { World } from '../work/world.js';
import { countCheck } from './checks.js';
import { cardAmbiguous } from './problems.js';

/**
 * Whose a card number is, and the code of that record, without recording anybody; null if it is nobody's.
 *
 * A replaced card names nobody; that of a record which was merged names the survivor. For a caller who may not read
 * customers it says only whether somebody is on record, so for them it counts as `checkCard` does.
 */
export async function lookUpCard(world: World, cardNumber: string) {
  if (!holds(world.caller, 'customers:read')) {
    const refused = await countCheck(world, 'card');
    if (refused) return refused;
  }
  // What the database cannot keep is on no card.
  if (!isStorable(cardNumber)) return null;
  const { rows } = await sql<{ customerId: string; code: string }>`
    select distinct holder.id as "customerId", holder.code
    from card join customer holder on holder.id = card.customer_id
    where card.number = ${cardNumber} and card.status <> 'REPLACED' limit 2`.execute(world.read);
  if (rows.length > 1) return cardAmbiguous();
  return rows[0] ? ({ type: 'CardHolder', ...rows[0] } as const) : null;
}
