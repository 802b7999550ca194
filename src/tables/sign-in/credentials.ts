import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Db, Reader } from '../db.js';

/** Sets the password chosen by the customer, whether they had one or not. */
export async function setPassword(db: Db, customerId: string, hash: PasswordHash, now: Date): Promise<void> {
  await db
    .insertInto('credential')
    .values({ customer_id: customerId, ...columnsOf(hash), set_by: 'CUSTOMER', changed_at: now })
    .onConflict((conflict) =>
      conflict.column('customer_id').doUpdateSet((row) => ({
        password_hash: row.ref('excluded.password_hash'),
        scheme: row.ref('excluded.scheme'),
        pepper_id: row.ref('excluded.pepper_id'),
        set_by: row.ref('excluded.set_by'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** Another hash of the same password. */
export async function replaceHash(db: Db, customerId: string, hash: PasswordHash): Promise<void> {
  const update = db.updateTable('credential').set(columnsOf(hash));
  await update.where('customer_id', '=', customerId).execute();
}

/** Who set the customer's password; null if this is not its hash. */
export async function setterOfPassword(read: Reader, customerId: string, passwordHash: string | undefined) {
  if (passwordHash === undefined) return null;
  const credential = read.selectFrom('credential').select('set_by as setBy');
  const found = await credential
    .where('customer_id', '=', customerId)
    .where('password_hash', '=', passwordHash)
    .executeTakeFirst();
  return found?.setBy ?? null;
}

/** Makes a password that somebody else had set the customer's own. */
export async function noteSetByCustomer(db: Db, customerId: string): Promise<void> {
  const update = db.updateTable('credential').set({ set_by: 'CUSTOMER' });
  await update.where('customer_id', '=', customerId).execute();
}

/**
 * Removes the password: nobody signs in with it until a new one is set through the account's address. Returns whether
 * there was one.
 */
export async function deleteCredential(db: Db, customerId: string): Promise<boolean> {
  const removal = db.deleteFrom('credential').where('customer_id', '=', customerId);
  return (await removal.returning('customer_id').executeTakeFirst()) !== undefined;
}

const columnsOf = ({ passwordHash, scheme, pepperId }: PasswordHash) => ({
  password_hash: passwordHash,
  scheme,
  pepper_id: pepperId,
});
