import type { CardRow } from '../../reads/children/cards.js';
import type { Context } from '../context.js';
import { mayLookUp, mayRead } from '../guard/customer-access.js';
import { badInput, forbidden, unauthenticated } from '../guard/errors.js';

/**
 * Resolves a gateway's reference to a card, for whoever may see its customer. A customer gets the same refusal for
 * somebody else's card and for one that does not exist.
 */
export async function resolveCardReference(
  { id }: { id?: unknown },
  { caller, loaders }: Context,
): Promise<CardRow | null> {
  if (typeof id !== 'string') throw badInput('A representation of a LoyaltyCard has an id.');
  if (!caller) throw unauthenticated();
  if ('scopes' in caller && !mayLookUp(caller)) throw forbidden();
  const held = await loaders.heldCardById.load(id);
  if (held ? !mayRead(caller, held.customerId) : !mayLookUp(caller)) throw forbidden();
  return held?.inUse ?? null;
}
