import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** How many of the forgotten ones one call clears away. */
const CLEARED_AT_ONCE = 20;

/** Notes that a token was shown, under its fingerprint. False when it was before. */
export async function noteShownToken(
  em: EntityManager,
  fingerprint: string,
  now: Date,
  until: Date,
): Promise<boolean> {
  const db = em.getKysely();
  await sql`
    delete from shown_token where fingerprint in (
      select fingerprint from shown_token where expires_at <= ${now}
      limit ${CLEARED_AT_ONCE} for update skip locked)`.execute(db);
  const { rows } = await sql`
    insert into shown_token (fingerprint, expires_at) values (${fingerprint}, ${until})
    on conflict (fingerprint) do nothing returning 1`.execute(db);
  return rows.length === 1;
}
