import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Reader } from './db.js';

/**
 * The ids of all records of the person that a record belongs to: first the current one, then those merged into it.
 * Empty if there is no such record.
 */
export async function idsOfPerson(db: Reader, customerId: string): Promise<string[]> {
  if (!isUuid(customerId)) return [];
  const { rows } = await sql<{ id: string }>`
    with whole as (select coalesce(merged_into_id, id) as id from customer where id = ${customerId})
    select id from whole
    union all select * from (
      select part.id from customer part join whole on part.merged_into_id = whole.id order by part.id) parts`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
