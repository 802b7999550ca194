import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';

/**
 * The ids of all records of the person whose record this is: first the one they are on now, then those that became
 * part of it. Empty when there is no such record.
 */
export async function idsOfPerson(em: EntityManager, customerId: string): Promise<string[]> {
  if (!isUuid(customerId)) return [];
  const { rows } = await sql<{ id: string }>`
    with whole as (select coalesce(merged_into_id, id) as id from customer where id = ${customerId})
    select id from whole
    union all select * from (
      select part.id from customer part join whole on part.merged_into_id = whole.id order by part.id) parts`.execute(
    em.getKysely(),
  );
  return rows.map(({ id }) => id);
}
