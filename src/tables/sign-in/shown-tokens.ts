import type { Db } from '../db.js';

/** Notes that a token was presented, by its fingerprint. False if it has been presented before. */
export async function noteShownToken(db: Db, fingerprint: string, until: Date): Promise<boolean> {
  const noted = await db
    .insertInto('shown_token')
    .values({ fingerprint, expires_at: until })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .returning('fingerprint')
    .executeTakeFirst();
  return noted !== undefined;
}
