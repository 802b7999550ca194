import { sql } from 'kysely';
import type { Db, Reader } from './db.js';

export interface FacebookDeletion {
  requestedAt: Date;
  outcome: 'UNLINKED' | 'NOTHING_HELD';
}

/** The outcome of a deletion request, by the code that Facebook was given for it. */
export async function facebookDeletionByCode(
  db: Reader,
  confirmationCode: string,
): Promise<FacebookDeletion | null> {
  const { rows } = await sql<{ requestedAt: string | Date; outcome: FacebookDeletion['outcome'] }>`
    select requested_at as "requestedAt", outcome from facebook_deletion
    where confirmation_code = ${confirmationCode}`.execute(db);
  return rows[0] ? { ...rows[0], requestedAt: new Date(rows[0].requestedAt) } : null;
}

/** False if this request has been answered before. */
export async function noteFacebookDeletion(
  db: Db,
  confirmationCode: string,
  { requestedAt, outcome }: FacebookDeletion,
): Promise<boolean> {
  const { rows } = await sql`
    insert into facebook_deletion (confirmation_code, requested_at, outcome)
    values (${confirmationCode}, ${requestedAt}, ${outcome})
    on conflict (confirmation_code) do nothing returning 1`.execute(db);
  return rows.length === 1;
}
