import type { Customer } from '../../entities/customer.entity.js';
import { Identity } from '../../entities/identity.entity.js';
import type { ProvenIdentity } from '../../platform/providers/proven-identity.js';
import { customerIdByIdentity } from '../../tables/sign-in/identities.js';
import { lockCustomer } from '../customers/find.js';
import { record } from '../work/history.js';
import type { Work } from '../work/work.js';

type Key = Pick<ProvenIdentity, 'provider' | 'subject'>;

/** The customer who signs in with this identity, locked, with the link as read under that lock. */
export async function lockLinked(
  work: Work,
  { provider, subject }: Key,
): Promise<{ customer: Customer; identity: Identity } | null> {
  const customerId = await customerIdByIdentity(work.read, { provider, subject });
  const customer = customerId && (await lockCustomer(work, customerId));
  // Linking and unlinking take the customer's lock, so this does not change until the commit.
  const identity = customer && (await work.em.findOne(Identity, { provider, subject, customer }));
  return identity ? { customer, identity } : null;
}

/** Removes the link and records it. The customer is locked. */
export function unlink(work: Work, customerId: string, identity: Identity): void {
  record(work, customerId, 'IDENTITY_UNLINKED', [{ field: 'identities', from: identity.provider, to: null }]);
  work.em.remove(identity);
  work.audit({ event: 'identity-unlinked', customerId, reason: identity.provider });
}

/** Removes every link: an intruder in the account may have left one of their own behind. */
export async function unlinkAll(work: Work, customer: Customer): Promise<void> {
  for (const identity of await work.em.find(Identity, { customer }, { orderBy: { id: 'asc' } })) {
    unlink(work, customer.id, identity);
  }
}
