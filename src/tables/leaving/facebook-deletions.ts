import type { Db, Reader, Row } from '../db.js';

export interface FacebookDeletion {
  requestedAt: Date;
  outcome: Row<'facebook_deletion'>['outcome'];
}

/** The outcome of a deletion request, by the code that Facebook was given for it. */
export async function facebookDeletionByCode(
  read: Reader,
  confirmationCode: string,
): Promise<FacebookDeletion | null> {
  const found = await read
    .selectFrom('facebook_deletion')
    .select(['requested_at as requestedAt', 'outcome'])
    .where('confirmation_code', '=', confirmationCode)
    .executeTakeFirst();
  return found ? { ...found, requestedAt: new Date(found.requestedAt) } : null;
}

/** False if this request has been answered before. */
export async function noteFacebookDeletion(
  db: Db,
  confirmationCode: string,
  { requestedAt, outcome }: FacebookDeletion,
): Promise<boolean> {
  const noted = await db
    .insertInto('facebook_deletion')
    .values({ confirmation_code: confirmationCode, requested_at: requestedAt, outcome })
    .onConflict((conflict) => conflict.column('confirmation_code').doNothing())
    .returning('confirmation_code')
    .executeTakeFirst();
  return noted !== undefined;
}
