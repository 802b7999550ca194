import { lookUpCard } from '../../domain/cards/look-up.js';
import { type Context, called } from '../context.js';
import { CardHolder } from '../guard/customer-access.js';
import { refused } from '../guard/errors.js';

/** Asked only once per request: an operation whose compiled execution ends with an error is executed again. */
export async function holderOf(context: Context, cardNumber: string): Promise<CardHolder | null> {
  const world = called(context);
  const found = await context.loaders.list('holder of card', cardNumber, () => lookUpCard(world, cardNumber));
  if (found && 'status' in found) throw refused(found);
  return found && new CardHolder(found, world.caller);
}
