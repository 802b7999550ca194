import { sql } from 'kysely';
import type { Reader } from './db.js';

/** The customer for whom a service or staff vouched that the address is theirs, unless it is the one given. */
export async function customerIdByVouchedAddress(
  read: Reader,
  { type, valueNormalized }: { type: 'EMAIL' | 'PHONE'; valueNormalized: string },
  besides: string | null,
): Promise<string | null> {
  const found = await read
    .selectFrom('contact')
    .select('customer_id as customerId')
    .where('type', '=', type)
    .where('value_normalized', '=', valueNormalized)
    .where((row) => row.ref('is_verified'))
    .where('proved_by', '<>', 'CUSTOMER')
    .where('customer_id', 'is distinct from', besides)
    .executeTakeFirst();
  return found?.customerId ?? null;
}

/** Addresses that a customer had proved and that have changed or left the record since. */
export async function provedAddressesThatLeft(read: Reader, customerId: string, since: Date) {
  const { rows } = await sql<{ type: 'EMAIL' | 'PHONE'; value: string; valueNormalized: string }>`
    select distinct was->>'type' as type, was->>'value' as value, was->>'value_normalized' as "valueNormalized"
    from customer_past
    where customer_id = ${customerId} and (until is null or until >= ${since.toISOString()}::timestamptz)
      and place = 'contact' and was->>'proved_by' = 'CUSTOMER' and was->>'type' in ('EMAIL', 'PHONE')`.execute(
    read,
  );
  return rows;
}
