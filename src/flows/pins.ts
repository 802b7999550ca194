import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { PasswordHash } from '../platform/passwords.js';
import { matching } from './input.js';
import type { Needs } from './needs.js';

export const pin = matching(/^\d{4,8}$/, 'must be 4 to 8 digits.');

/** A customer's PIN, or null. It is kept like a password: slow to try, keyed, never readable. */
export async function pinOf(em: EntityManager, customerId: string): Promise<PasswordHash | null> {
  const { rows } = await sql<PasswordHash>`
    select pin_hash as "passwordHash", scheme, pepper_id as "pepperId" from pin
    where customer_id = ${customerId}`.execute(em.getKysely());
  return rows[0] ?? null;
}

export async function setPin(
  tx: EntityManager,
  { clock }: Needs<'clock'>,
  customerId: string,
  { passwordHash, scheme, pepperId }: PasswordHash,
): Promise<void> {
  await sql`
    insert into pin (customer_id, pin_hash, scheme, pepper_id, changed_at)
    values (${customerId}, ${passwordHash}, ${scheme}, ${pepperId}, ${clock()})`.execute(tx.getKysely());
}
