import { sql } from 'kysely';
import type { Reader } from '../db.js';

/**
 * The ids of a visitor's newest history entries: at most so many, and of these no more than fit together into so many
 * bytes. Nothing of their content leaves the database.
 */
export async function newestEntries(
  read: Reader,
  visitorId: string,
  { most, mostBytes }: { most: number; mostBytes: number },
): Promise<string[]> {
  const newest = read
    .selectFrom('history_entry')
    .select(['id', 'at', 'changes'])
    .where('customer_id', '=', visitorId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  const summed = read
    .selectFrom(newest.as('newest'))
    .select([
      'id',
      sql<number>`sum(coalesce(octet_length(changes::text), 0)) over (order by at desc, id desc)`.as('bytes'),
    ]);
  const rows = await read
    .selectFrom(summed.as('summed'))
    .select('id')
    .where('bytes', '<=', mostBytes)
    .execute();
  return rows.map(({ id }) => id);
}
