import { sql } from 'kysely';
import type { Db, Reader } from '../db.js';

/** What has changed since somebody looked: customers, and keys of customers who are gone. */
export interface Checks {
  customerIds: string[];
  keys: string[];
  /** How many notes were taken; several may be of one customer. */
  count: number;
}

/**
 * Until the transaction ends, statements look rows up by indexes. Connections keep plans: made while the tables are
 * nearly empty, they would go through all of them when they are full.
 */
export async function byIndex(db: Db): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(db);
}

/** Takes the oldest notes of changes away: they come back if the transaction does not commit. */
export async function takeChecks(db: Db, most: number): Promise<Checks> {
  const oldest = db.selectFrom('duplicate_check').select('id').orderBy('id').limit(most);
  const taken = await db
    .deleteFrom('duplicate_check')
    .where('id', '=', (row) => row.fn.any(sql<string[]>`array(${oldest})`))
    .returning(['customer_id as customerId', 'key'])
    .execute();
  return {
    customerIds: [...new Set(taken.flatMap(({ customerId }) => customerId ?? []))],
    keys: [...new Set(taken.flatMap(({ key }) => key ?? []))],
    count: taken.length,
  };
}

/** Has a customer looked at again. */
export async function noteCheck(db: Db, customerId: string): Promise<void> {
  await db.insertInto('duplicate_check').values({ customer_id: customerId }).execute();
}

/** The ids of so many customers, in order, behind this one. */
export async function customersBehind(read: Reader, id: string | null, most: number): Promise<string[]> {
  const found = await read
    .selectFrom('customer')
    .select('id')
    .$if(id !== null, (query) => query.where('id', '>', id!))
    .orderBy('id')
    .limit(most)
    .execute();
  return found.map((customer) => customer.id);
}
