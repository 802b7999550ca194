import { sql } from 'kysely';
import type { Db } from '../db.js';

/**
 * Forgets what customers were until before that moment, the oldest first, so many rows of it or a few more. From then on
 * each of these customers says since when its past is known, which makes the database let go of what is older. Returns
 * of how many customers something was forgotten.
 */
export async function forgetPast(db: Db, before: Date, most: number): Promise<number> {
  const { rows: marks } = await sql<{ id: string; customerId: string; until: string }>`
    insert into customer_past (customer_id, place, row_id, until)
    select due.customer_id, 'everything', due.customer_id, max(past.until)
    from (select distinct customer_id from (
      select customer_id from customer_past
      where place <> 'everything' and until < ${before.toISOString()}::timestamptz order by until limit ${most}) oldest) due
    join customer_past past on past.customer_id = due.customer_id
    where past.place <> 'everything' and past.until < ${before.toISOString()}::timestamptz
    group by due.customer_id
    returning id, customer_id as "customerId", until`.execute(db);
  if (marks.length === 0) return 0;
  await sql`
    delete from customer_past past
    using unnest(${marks.map(({ id }) => id)}::bigint[], ${marks.map(({ customerId }) => customerId)}::uuid[],
      ${marks.map(({ until }) => until)}::timestamptz[]) as mark (id, customer_id, until)
    where past.customer_id = mark.customer_id and past.until <= mark.until and past.id <> mark.id`.execute(
    db,
  );
  return marks.length;
}
