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
