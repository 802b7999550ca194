import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

export interface FacebookDeletion {
  requestedAt: Date;
  outcome: 'UNLINKED' | 'NOTHING_HELD';
}

/** What was answered to a request, by the code in the answer. */
export async function facebookDeletionByCode(
  em: EntityManager,
  confirmationCode: string,
): Promise<FacebookDeletion | null> {
  const { rows } = await sql<{ requestedAt: string | Date; outcome: FacebookDeletion['outcome'] }>`
    select requested_at as "requestedAt", outcome from facebook_deletion
    where confirmation_code = ${confirmationCode}`.execute(em.getKysely());
  return rows[0] ? { ...rows[0], requestedAt: new Date(rows[0].requestedAt) } : null;
}

/** False when this very request was answered before. */
export async function noteFacebookDeletion(
  em: EntityManager,
  confirmationCode: string,
  { requestedAt, outcome }: FacebookDeletion,
): Promise<boolean> {
  const { rows } = await sql`
    insert into facebook_deletion (confirmation_code, requested_at, outcome)
    values (${confirmationCode}, ${requestedAt}, ${outcome})
    on conflict (confirmation_code) do nothing returning 1`.execute(em.getKysely());
  return rows.length === 1;
}
