import { sql } from 'kysely';
import { canonicalEmail } from '../../platform/email-address.js';
import { canonicalPhone } from '../../platform/phone-number.js';
import { policy } from '../../platform/policy.js';
import { passGates } from '../../repositories/throttle.js';
import type { World } from '../needs.js';
import { inputRejected, tooManyRequests } from '../problems.js';

export interface CheckCardInput {
  card?: string | null;
  email?: string | null;
  mobile?: string | null;
}

/**
 * Tells a shop's system which way somebody goes to an account: new, with a card, or already there.
 *
 * It says whether somebody exists, so it is for services with a scope of its own, counted, logged, and answers
 * nothing but the outcome and the id.
 */
export async function checkCard(world: World, { card, email, mobile }: CheckCardInput) {
  if ([card, email, mobile].filter((given) => given != null).length !== 1) {
    return inputRejected([{ path: 'card', message: 'give exactly one of `card`, `email` and `mobile`.' }]);
  }
  const { perMinute } = policy.checkCard;
  const passage = await passGates(
    world.em,
    [
      {
        key: `check-card ${world.caller.id}`,
        free: perMinute,
        lifetime: policy.minute,
        isWindow: true,
      },
    ],
    world.clock(),
  );
  if (!passage.isOpen) return tooManyRequests(passage.retryAfter);
  world.audit({ event: 'card-checked', reason: card != null ? 'card' : email != null ? 'email' : 'mobile' });

  const found = card != null ? byCard(card) : byContact(world, email, mobile);
  const { rows } = await sql<{ id: string; isRegistered: boolean }>`
    select c.id, c.is_registered as "isRegistered" from customer c
    where not c.is_anonymous and c.id in (${found})
    order by c.is_registered desc, c.created_at, c.id limit 1`.execute(world.em.getKysely());
  const [customer] = rows;
  const checked = { type: 'CardChecked', customerId: null } as const;
  if (!customer) return { ...checked, outcome: 'NEW_CUSTOMER' } as const;
  if (customer.isRegistered) return { ...checked, outcome: 'ALREADY_REGISTERED' } as const;
  return { ...checked, outcome: 'HAS_CARD', customerId: customer.id } as const;
}

const byCard = (number: string) =>
  sql`select customer_id from card where number = ${number} and status <> 'REPLACED'`;

function byContact(world: World, email: string | null | undefined, mobile: string | null | undefined) {
  const address = email == null ? null : canonicalEmail(email);
  const phone = mobile == null ? null : canonicalPhone(mobile, world.defaultCountry);
  // What cannot be an address is on no record.
  const value =
    address && 'canonical' in address ? address.canonical : phone && 'e164' in phone ? phone.e164 : null;
  return sql`
    select customer_id from contact
    where type = ${email != null ? 'EMAIL' : 'PHONE'} and value_normalized = ${value}::text`;
}
