import { sql } from 'kysely';
import type { Customer } from '../../entities/customer.entity.js';
import type { ContactData } from '../contacts/contact.js';
import { canIdentify } from '../contacts/contact-list.js';
import type { Work } from '../work/work.js';

type Proof = Pick<ContactData, 'type' | 'isVerified'> & { provedBy?: ContactData['provedBy'] };

/**
 * Whether a customer with these contacts could still get into the account: by recovery through an address they
 * proved, by a password with a username or address, or by an account at another provider.
 */
export async function hasWayIn(
  work: Work,
  { id }: Customer,
  contacts: readonly Proof[],
  { withoutIdentity = null }: { withoutIdentity?: string | null } = {},
): Promise<boolean> {
  const addresses = contacts.filter(canIdentify);
  if (addresses.some(({ provedBy }) => provedBy === 'CUSTOMER')) return true;
  const { rows } = await sql<{ hasPassword: boolean; hasUsername: boolean; hasIdentity: boolean }>`
    select
      exists (select from credential where customer_id = ${id} and password_hash is not null) as "hasPassword",
      exists (select from credential where customer_id = ${id} and username is not null) as "hasUsername",
      exists (select from identity where customer_id = ${id} and id is distinct from ${withoutIdentity}::uuid)
        as "hasIdentity"`.execute(work.db);
  const { hasPassword, hasUsername, hasIdentity } = rows[0]!;
  return hasIdentity || (hasPassword && (hasUsername || addresses.some(({ isVerified }) => isVerified)));
}
