import { sql } from 'kysely';
import type { Db } from '../db.js';

/** Notes that a token was presented, by its fingerprint. False if it has been presented before. */
export async function noteShownToken(db: Db, fingerprint: string, until: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into shown_token (fingerprint, expires_at) values (${fingerprint}, ${until})
    on conflict (fingerprint) do nothing returning 1`.execute(db);
  return rows.length === 1;
}
