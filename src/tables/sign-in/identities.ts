import type { Db, Reader } from '../db.js';

/** The customer who signs in with this identity. */
export async function customerIdByIdentity(
  read: Reader,
  { provider, subject }: { provider: string; subject: string },
): Promise<string | null> {
  const identity = read.selectFrom('identity').select('customer_id as customerId');
  const found = await identity
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.customerId ?? null;
}

export async function deleteIdentities(db: Db, customerId: string): Promise<void> {
  await db.deleteFrom('identity').where('customer_id', '=', customerId).execute();
}
