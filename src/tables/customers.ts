import { raw } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Db, Reader } from './db.js';

/** The customer's current id for an id that may be an old one. */
export async function currentId(read: Reader, id: string): Promise<string> {
  if (!isUuid(id)) return id;
  const found = await read
    .selectFrom('customer')
    .select((row) => row.fn.coalesce('merged_into_id', 'id').as('id'))
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.id ?? id;
}

/** The current id of the customer with this code; null if nobody has it. */
export async function idByCode(read: Reader, code: string): Promise<string | null> {
  const found = await read
    .selectFrom('customer')
    .select((row) => row.fn.coalesce('merged_into_id', 'id').as('id'))
    .where('code', '=', code)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The same id as a part of the statement with which the ORM locks the customer. */
export const currentIdIn = (column: 'id' | 'code', value: string) =>
  raw(`(select coalesce(merged_into_id, id) from customer where ${column} = ?)`, [value]);

/** Locks the customer whom an id leads to, and says their id; for a merged one, the survivor's. Null if there is nobody. */
export async function lockCurrent(db: Db, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  for (;;) {
    const customer = await db
      .selectFrom('customer')
      .select(['customer.id', 'customer.merged_into_id as mergedInto'])
      .where('customer.id', '=', (row) =>
        row
          .selectFrom('customer as named')
          .select((one) => one.fn.coalesce('named.merged_into_id', 'named.id').as('id'))
          .where('named.id', '=', id),
      )
      .forUpdate()
      .executeTakeFirst();
    if (!customer) return null;
    // A merge that we waited for may have absorbed the record since its id was read.
    if (customer.mergedInto !== null) continue;
    // Or the record that was named may have parted from this one: while this one is locked, it does not.
    if (customer.id === id.toLowerCase() || (await currentId(db, id)) === customer.id) return customer.id;
  }
}

/**
 * The ids of all records of the person that a record belongs to: first the current one, then those merged into it.
 * Empty if there is no such record.
 */
export async function idsOfPerson(read: Reader, customerId: string): Promise<string[]> {
  if (!isUuid(customerId)) return [];
  const rows = await read
    .selectFrom('customer')
    .select('id')
    .where((row) => {
      const whole = row
        .selectFrom('customer as one')
        .select((one) => one.fn.coalesce('one.merged_into_id', 'one.id').as('id'))
        .where('one.id', '=', customerId);
      return row.or([row('id', '=', whole), row('merged_into_id', '=', whole)]);
    })
    .orderBy('merged_into_id', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The other keys of a customer and of the records merged into them. */
export function keysOfPerson(
  read: Reader,
  customerId: string,
): Promise<Array<{ externalId: string | null; code: string }>> {
  return read
    .selectFrom('customer')
    .select(['external_id as externalId', 'code'])
    .where((row) => row.or([row('id', '=', customerId), row('merged_into_id', '=', customerId)]))
    .execute();
}

export async function hasCustomers(read: Reader): Promise<boolean> {
  return (await read.selectFrom('customer').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function countCustomers(read: Reader): Promise<number> {
  const counted = read.selectFrom('customer').select((row) => row.fn.countAll().as('count'));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

/** Redirects every record that led to one customer to another. Returns the ids of those records. */
export async function leadOn(db: Db, from: string, to: string): Promise<string[]> {
  const led = await db
    .updateTable('customer')
    .set({ merged_into_id: to })
    .where('merged_into_id', '=', from)
    .returning('id')
    .execute();
  return led.map(({ id }) => id);
}

/** Redirects only these records. */
export async function leadBack(db: Db, ids: readonly string[], to: string): Promise<void> {
  await db
    .updateTable('customer')
    .set({ merged_into_id: to })
    .where((row) => row('id', '=', row.fn.any(row.val(ids))))
    .execute();
}

/** The country on the record with this id or code; null if it says none or there is no such record. */
export async function countryOnRecord(read: Reader, by: 'id' | 'code', key: string): Promise<string | null> {
  if (by === 'id' && !isUuid(key)) return null;
  const found = await read
    .selectFrom('customer as named')
    .innerJoin('customer', (join) =>
      join.on((row) => row('customer.id', '=', row.fn.coalesce('named.merged_into_id', 'named.id'))),
    )
    .select('customer.country_code as country')
    .where(`named.${by}`, '=', key)
    .executeTakeFirst();
  return found?.country ?? null;
}
