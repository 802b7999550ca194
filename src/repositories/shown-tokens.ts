import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Notes that a token was shown, under its fingerprint. False when it was before. */
export async function noteShownToken(em: EntityManager, fingerprint: string, until: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into shown_token (fingerprint, expires_at) values (${fingerprint}, ${until})
    on conflict (fingerprint) do nothing returning 1`.execute(em.getKysely());
  return rows.length === 1;
}
