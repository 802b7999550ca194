import { sql } from 'kysely';
import { z } from 'zod';
import { countCheck } from '../../domain/cards/checks.js';
import { cardNumber } from '../../domain/cards/number.js';
import { contactValue } from '../../domain/contacts/contact.js';
import { check, isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import type { World } from '../../domain/work/world.js';

export interface CheckCardInput {
  card?: string | null;
  email?: string | null;
  mobile?: string | null;
}

/**
 * Tells a shop's system which way a person can get an account: as a new customer, as a known one with or without a
 * card, or not at all because they have one.
 *
 * It reveals whether somebody exists, so it is for services with a scope of its own, counted and logged, and answers
 * nothing but the outcome and the id.
 */
export async function checkCard(world: World, { card, email, mobile }: CheckCardInput) {
  if ([card, email, mobile].filter((given) => given != null).length !== 1) {
    return inputRejected([{ path: 'card', message: 'give exactly one of `card`, `email` and `mobile`.' }]);
  }
  const identifier = check(identifierShape(world.defaultCountry), { card, email, mobile });
  if (isRejected(identifier)) return identifier;
  const refused = await countCheck(world, card != null ? 'card' : email != null ? 'email' : 'mobile');
  if (refused) return refused;

  const found = identifier.card != null ? byCard(identifier.card) : byContact(identifier);
  const { rows } = await sql<{ id: string; isRegistered: boolean; hasCard: boolean }>`
    select c.id, c.is_registered as "isRegistered",
      exists (select 1 from card where customer_id = c.id and status in ('ACTIVE', 'BLOCKED')) as "hasCard"
    from customer c
    where not c.is_anonymous and c.id in (${found})
    order by c.is_registered desc, c.created_at, c.id limit 1`.execute(world.read);
  const [customer] = rows;
  const checked = { type: 'CardChecked', customerId: null } as const;
  if (!customer) return { ...checked, outcome: 'NEW_CUSTOMER' } as const;
  if (customer.isRegistered) return { ...checked, outcome: 'ALREADY_REGISTERED' } as const;
  const outcome = customer.hasCard ? 'HAS_CARD' : 'ON_RECORD';
  return { ...checked, outcome, customerId: customer.id } as const;
}

/** An invalid card number or address is an error: nobody could have it, and NEW_CUSTOMER would hide a typing error. */
const identifierShape = (country: string | undefined) =>
  z.object({
    card: cardNumber.nullish(),
    email: addressOf('EMAIL').nullish(),
    mobile: addressOf('PHONE', country).nullish(),
  });

const addressOf = (type: 'EMAIL' | 'PHONE', country?: string) =>
  z.string().transform((given, { addIssue }) => {
    const checked = contactValue(type, given, country);
    if (!('problem' in checked)) return { type, value: checked.valueNormalized };
    addIssue(checked.problem);
    return z.NEVER;
  });

const byCard = (number: string) =>
  sql`select customer_id from card where number = ${number} and status <> 'REPLACED'`;

function byContact({ email, mobile }: z.infer<ReturnType<typeof identifierShape>>) {
  const address = email ?? mobile;
  return sql`
    select customer_id from contact
    where type = ${address?.type ?? null} and value_normalized = ${address?.value ?? null}`;
}
