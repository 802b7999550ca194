import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Db, Reader } from '../db.js';

/** A customer's PIN, or null. It is stored like a password: slow to try, keyed, never readable. */
export async function pinByCustomer(read: Reader, customerId: string): Promise<PasswordHash | null> {
  const pin = read.selectFrom('pin').select(['pin_hash as passwordHash', 'scheme', 'pepper_id as pepperId']);
  return (await pin.where('customer_id', '=', customerId).executeTakeFirst()) ?? null;
}

/** Sets the customer's PIN, whether there was one or not. */
export async function putPin(
  db: Db,
  customerId: string,
  { passwordHash, scheme, pepperId }: PasswordHash,
  now: Date,
): Promise<void> {
  await db
    .insertInto('pin')
    .values({ customer_id: customerId, pin_hash: passwordHash, scheme, pepper_id: pepperId, changed_at: now })
    .onConflict((conflict) =>
      conflict.column('customer_id').doUpdateSet((row) => ({
        pin_hash: row.ref('excluded.pin_hash'),
        scheme: row.ref('excluded.scheme'),
        pepper_id: row.ref('excluded.pepper_id'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

export async function deletePin(db: Db, customerId: string): Promise<void> {
  await db.deleteFrom('pin').where('customer_id', '=', customerId).execute();
}
