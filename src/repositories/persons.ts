import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';

/** The ids of all records of the person whose record this is, this one first. Empty when there is no such record. */
export async function idsOfPerson(em: EntityManager, customerId: string): Promise<string[]> {
  if (!isUuid(customerId)) return [];
  const { rows } = await sql<{ id: string }>`
    select id from customer where id = ${customerId}`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}
