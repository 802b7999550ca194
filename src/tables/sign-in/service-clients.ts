import { sql } from 'kysely';
import type { Reader } from '../db.js';

export interface ServiceClientRow {
  id: string;
  scopes: string[];
}

/** Those of the given clients that may call now. */
export async function enabledServiceClients(db: Reader, ids: readonly string[]): Promise<ServiceClientRow[]> {
  const { rows } = await sql<ServiceClientRow>`
    select id, scopes from service_client
    where id = any(${[...ids]}::text[]) and disabled_at is null`.execute(db);
  return rows;
}

/** An enabled client with the hashes of its currently valid secrets, or null. */
export async function serviceClientWithSecrets(db: Reader, id: string, now: Date) {
  const { rows } = await sql<ServiceClientRow & { hashes: string[] }>`
    select c.id, c.scopes, array(
      select secret_hash from service_client_secret
      where client_id = c.id and (expires_at is null or expires_at > ${now})) as hashes
    from service_client c where c.id = ${id} and c.disabled_at is null`.execute(db);
  return rows[0] ?? null;
}
