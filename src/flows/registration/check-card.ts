import { z } from 'zod';
import { countCheck } from '../../domain/cards/checks.js';
import { cardNumber, numbersOnCards } from '../../domain/cards/number.js';
import { contactValue } from '../../domain/contacts/contact.js';
import { check, isRejected, madeOnce } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import type { World } from '../../domain/work/world.js';
import { recordByIdentifier } from '../../tables/cards.js';

export interface CheckCardInput {
  card?: string | null;
  email?: string | null;
  phone?: string | null;
}

/**
 * Tells a shop's system which way a person can get an account: as a new customer, as a known one with or without a
 * card, or not at all because they have one.
 *
 * It reveals whether somebody exists, so it is for services with a scope of its own, counted and logged, and answers
 * nothing but the outcome and the id.
 */
export async function checkCard(world: World, { card, email, phone }: CheckCardInput) {
  if ([card, email, phone].filter((given) => given != null).length !== 1) {
    return inputRejected([{ path: 'card', message: 'give exactly one of `card`, `email` and `phone`.' }]);
  }
  const identifier = check(identifierShape(world), { card, email, phone });
  if (isRejected(identifier)) return identifier;
  const refused = await countCheck(world, card != null ? 'card' : email != null ? 'email' : 'phone');
  if (refused) return refused;

  const address = identifier.email ?? identifier.phone ?? undefined;
  const cards = identifier.card == null ? [] : await numbersOnCards(world.read, identifier.card);
  const customer = await recordByIdentifier(world.read, { cards, address });
  const checked = { type: 'LoyaltyCardChecked', customerId: null } as const;
  if (!customer) return { ...checked, outcome: 'NEW_CUSTOMER' } as const;
  if (customer.isRegistered) return { ...checked, outcome: 'ALREADY_REGISTERED' } as const;
  const outcome = customer.hasCard ? 'HAS_CARD' : 'ON_RECORD';
  return { ...checked, outcome, customerId: customer.id } as const;
}

/** An invalid card number or address is an error: nobody could have it, and NEW_CUSTOMER would hide a typing error. */
const identifierShape = madeOnce(({ defaultCountry }) =>
  z.object({
    card: cardNumber.nullish(),
    email: addressOf('EMAIL').nullish(),
    phone: addressOf('PHONE', defaultCountry).nullish(),
  }),
);

const addressOf = (type: 'EMAIL' | 'PHONE', country?: string) =>
  z.string().transform((given, { addIssue }) => {
    const checked = contactValue(type, given, { environment: country });
    if (!('problem' in checked)) return { type, valueNormalized: checked.valueNormalized };
    addIssue(checked.problem);
    return z.NEVER;
  });
