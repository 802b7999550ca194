import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

export interface ServiceClientRow {
  id: string;
  scopes: string[];
}

/** The clients among these that may call now. */
export async function enabledServiceClients(
  em: EntityManager,
  ids: readonly string[],
): Promise<ServiceClientRow[]> {
  const { rows } = await sql<ServiceClientRow>`
    select id, scopes from service_client
    where id = any(${[...ids]}::text[]) and disabled_at is null`.execute(em.getKysely());
  return rows;
}

/** An enabled client with the hashes of the secrets it may use now, or null. */
export async function serviceClientWithSecrets(em: EntityManager, id: string, now: Date) {
  const { rows } = await sql<ServiceClientRow & { hashes: string[] }>`
    select c.id, c.scopes, array(
      select secret_hash from service_client_secret
      where client_id = c.id and (expires_at is null or expires_at > ${now})) as hashes
    from service_client c where c.id = ${id} and c.disabled_at is null`.execute(em.getKysely());
  return rows[0] ?? null;
}
