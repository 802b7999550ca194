import { sql } from 'kysely';
import type { Reader } from '../tables/db.js';
import { type CustomerRow, type CustomerSelection, readCustomers } from './customers.js';

/** Every customer that matches any of the criteria, each once, oldest first. */
export function customersMatching(
  db: Reader,
  criteria: { uuid?: string | undefined; email?: string | undefined; phone?: string | undefined },
  limit: number,
  selection?: CustomerSelection,
): Promise<CustomerRow[]> {
  const contactIs = (type: string, value: string) => sql`
    select customer_id from contact where type = ${sql.lit(type)} and value_normalized = ${value}`;
  const found = [
    criteria.uuid !== undefined &&
      sql`select coalesce(merged_into_id, id) from customer where uuid = ${criteria.uuid}`,
    criteria.email !== undefined && contactIs('EMAIL', criteria.email),
    criteria.phone !== undefined && contactIs('PHONE', criteria.phone),
  ].filter((condition) => typeof condition === 'object');
  return readCustomers(
    db,
    sql`where c.id in (${sql.join(found, sql` union `)}) order by c.created_at, c.id limit ${sql.lit(limit)}`,
    selection,
  );
}
