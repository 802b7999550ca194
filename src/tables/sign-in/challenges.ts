import type { Db, NewRow, Reader } from '../db.js';

/** The request that a code answers. */
export interface CodeRequest {
  purpose: string;
  addressMac: string;
  customerId: string | null;
  campaignId: string | null;
}

export async function insertChallenge(db: Db, challenge: NewRow<'challenge'>): Promise<void> {
  await db.insertInto('challenge').values(challenge).execute();
}

/** Counts a try of the newest code. Null if there is none, or if it is used, expired or out of tries. */
export async function countAttempt(
  db: Db,
  { purpose, addressMac, customerId, campaignId }: CodeRequest,
  { now, most }: { now: Date; most: number },
): Promise<{ id: string; codeMac: string | null } | null> {
  const newest = db
    .selectFrom('challenge')
    .select('id')
    .where('purpose', '=', purpose)
    .where('address_mac', '=', addressMac)
    .where('customer_id', 'is not distinct from', customerId)
    .where('campaign_id', 'is not distinct from', campaignId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const counted = await db
    .updateTable('challenge')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', newest)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('attempts', '<', most)
    .returning(['id', 'code_mac as codeMac'])
    .executeTakeFirst();
  return counted ?? null;
}

/** Gives back a try of an unused code. */
export async function uncountAttempt(db: Db, id: string): Promise<void> {
  await db
    .updateTable('challenge')
    .set((row) => ({ attempts: row('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('attempts', '>', 0)
    .execute();
}

/** The challenge of a link; null if it is used or expired, or was issued for nobody. */
export async function openChallengeById(read: Reader, id: string, purpose: string, now: Date) {
  const found = await read
    .selectFrom('challenge')
    .select(['customer_id as customerId', 'code_mac as codeMac', 'details'])
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('customer_id', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return found ?? null;
}

/** What was noted with a challenge, used or not. */
export async function detailsOfChallenge(read: Reader, id: string) {
  const found = await read.selectFrom('challenge').select('details').where('id', '=', id).executeTakeFirst();
  return found?.details ?? null;
}

/** Uses a challenge up. False when somebody else just did. */
export async function markChallengeUsed(db: Db, id: string, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('challenge')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Invalidates a customer's open challenges of these purposes; with `since`, only those made after that one. */
export async function cancelChallenges(
  db: Db,
  customerId: string | null,
  purposes: readonly string[],
  { now, since }: { now: Date; since?: string | null },
): Promise<void> {
  const open = db.updateTable('challenge').set({ used_at: now }).where('customer_id', '=', customerId);
  await open
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .$if(since != null, (update) => update.where('id', '>', since as string))
    .execute();
}

/** Invalidates a customer's open challenges of all purposes but one. */
export async function cancelChallengesExcept(
  db: Db,
  customerId: string,
  purpose: string,
  now: Date,
): Promise<void> {
  const open = db.updateTable('challenge').set({ used_at: now }).where('customer_id', '=', customerId);
  await open.where('used_at', 'is', null).where('purpose', '<>', purpose).execute();
}

export async function deleteChallenges(db: Db, customerId: string): Promise<void> {
  await db.deleteFrom('challenge').where('customer_id', '=', customerId).execute();
}
