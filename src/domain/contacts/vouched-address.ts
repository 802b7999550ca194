import { sql } from 'kysely';
import { Contact } from '../../entities/contact.entity.js';
import { lockCustomer } from '../customers/find.js';
import { contactsNow, tellEverywhere } from '../messages/tell-owner.js';
import { removeCredential } from '../sign-in/credentials.js';
import { revokeSessions } from '../sign-in/sessions.js';
import { hasWayIn } from '../sign-in/ways-in.js';
import { changed, record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';
import { describe } from './contact-list.js';
import type { Address } from './contact-point.js';

/**
 * Makes way for whoever has just shown what was sent to an address. Where somebody else has it only because a service
 * or staff vouched for it, it stays on that record as a note and counts as proved no longer; what another customer has
 * proved stays theirs, and the index says so.
 *
 * Whoever could sign in by nothing else goes back to being on record without an account, to claim it anew.
 */
export async function makeWay(
  work: Work,
  { type, valueNormalized }: Address,
  winnerId: string | null,
): Promise<void> {
  const { rows } = await sql<{ customerId: string }>`
    select customer_id as "customerId" from contact
    where type = ${type} and value_normalized = ${valueNormalized} and is_verified and proved_by <> 'CUSTOMER'
      and customer_id is distinct from ${winnerId}::uuid`.execute(work.db);
  const customer = rows[0] && (await lockCustomer(work, rows[0].customerId));
  if (!customer) return;
  const contact = await work.em.findOne(Contact, { customer, type, valueNormalized }, { refresh: true });
  // While the lock was awaited its holder may have proved it.
  if (!contact?.isVerified || contact.provedBy === 'CUSTOMER') return;

  const now = work.now;
  const was = describe(contact);
  Object.assign(contact, { isVerified: false, provedBy: null, updatedAt: now });
  await work.em.flush();
  const after = await contactsNow(work, customer);
  if (customer.isRegistered) {
    const others = after.filter((one) => one.valueNormalized !== valueNormalized);
    const change = { added: [], removed: [], changed: [contact.value] };
    await tellEverywhere(work, customer, others, 'contactsChanged', change);
  }
  const isLockedOut = customer.isRegistered && !(await hasWayIn(work, customer, after));
  if (isLockedOut) {
    customer.isRegistered = false;
    await removeCredential(work, customer.id);
    await revokeSessions(work, customer.id, 'ADDRESS_PROVED_BY_ANOTHER');
  }
  customer.touch(now);
  const self = onBehalfOf(work, { kind: 'SYSTEM', id: 'address-proof' });
  record(self, customer.id, 'CUSTOMER_UPDATED', [
    ...changed('contact', was, describe(contact)),
    ...changed('registered', isLockedOut || customer.isRegistered, customer.isRegistered),
  ]);
}
