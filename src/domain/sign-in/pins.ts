import { sql } from 'kysely';
import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Reader } from '../../tables/db.js';
import type { Gate } from '../../tables/throttle.js';
import { policy } from '../proofs/policy.js';
import { matching } from '../work/input.js';
import type { Work } from '../work/work.js';

export const pin = matching(/^\d{4,8}$/, 'must be 4 to 8 digits.');

/** A customer's PIN, or null. It is stored like a password: slow to try, keyed, never readable. */
export async function pinOf(read: Reader, customerId: string): Promise<PasswordHash | null> {
  const { rows } = await sql<PasswordHash>`
    select pin_hash as "passwordHash", scheme, pepper_id as "pepperId" from pin
    where customer_id = ${customerId}`.execute(read);
  return rows[0] ?? null;
}

/** Sets the customer's PIN, whether there was one or not; null removes it. */
export async function setPin(work: Work, customerId: string, hash: PasswordHash | null): Promise<void> {
  const db = work.db;
  if (!hash) {
    await sql`delete from pin where customer_id = ${customerId}`.execute(db);
    return;
  }
  await sql`
    insert into pin (customer_id, pin_hash, scheme, pepper_id, changed_at)
    values (${customerId}, ${hash.passwordHash}, ${hash.scheme}, ${hash.pepperId}, ${work.now})
    on conflict (customer_id) do update set pin_hash = excluded.pin_hash, scheme = excluded.scheme,
      pepper_id = excluded.pepper_id, changed_at = excluded.changed_at`.execute(db);
}

/** The gates that count a customer's wrong PINs. */
export const pinGates = (customerId: string) => {
  const { freeTries, perDay } = policy.pin;
  return {
    pause: {
      key: `pin ${customerId}`,
      free: freeTries,
      wait: policy.signIn.firstWait,
      longestWait: policy.signIn.longestWait,
      lifetime: policy.day,
    },
    day: { key: `pin-day ${customerId}`, free: perDay, lifetime: policy.day, isWindow: true },
  } satisfies Record<string, Gate>;
};
