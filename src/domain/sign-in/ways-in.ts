import type { Customer } from '../../entities/customer.entity.js';
import { waysIntoAccount } from '../../tables/sign-in/accounts.js';
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
  const { hasPassword, hasUsername, hasIdentity } = await waysIntoAccount(work.read, id, withoutIdentity);
  return hasIdentity || (hasPassword && (hasUsername || addresses.some(({ isVerified }) => isVerified)));
}
