import { Contact } from '../../entities/contact.entity.js';
import { customerIdByVouchedAddress } from '../../tables/contacts.js';
import { deleteCredential } from '../../tables/sign-in/credentials.js';
import { lockCustomer } from '../customers/find.js';
import { tellAtProvedContacts } from '../messages/tell-owner.js';
import { revokeSessions } from '../sign-in/sessions.js';
import { hasWayIn } from '../sign-in/ways-in.js';
import { changed, record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';
import { contactDataOf, describe } from './contact-list.js';
import type { Address } from './contact-point.js';

/**
 * Makes way for the person who has just proved an address. If another customer has it only because a service or staff
 * vouched for it, it stays on their record as an unproved contact; an address that another customer proved stays
 * theirs, and the index refuses the newcomer.
 *
 * A customer who could sign in by nothing else loses the account, and can claim it again later.
 */
export async function makeWay(
  work: Work,
  { type, valueNormalized }: Address,
  winnerId: string | null,
): Promise<void> {
  const holderId = await customerIdByVouchedAddress(work.read, { type, valueNormalized }, winnerId);
  const customer = holderId && (await lockCustomer(work, holderId));
  if (!customer) return;
  const contact = await work.em.findOne(Contact, { customer, type, valueNormalized }, { refresh: true });
  // Its holder may have proved it while we waited for the lock.
  if (!contact?.isVerified || contact.provedBy === 'CUSTOMER') return;

  const now = work.now;
  const was = describe(contact);
  Object.assign(contact, { isVerified: false, provedBy: null, updatedAt: now });
  await work.em.flush();
  const after = await contactDataOf(work, customer);
  if (customer.isRegistered) {
    const contacts = after.filter((one) => one.valueNormalized !== valueNormalized);
    const data = { added: [], removed: [], changed: [contact.value] };
    await tellAtProvedContacts(work, customer, { contacts, template: 'contactsChanged', data });
  }
  const isLockedOut = customer.isRegistered && !(await hasWayIn(work, customer, after));
  if (isLockedOut) {
    customer.isRegistered = false;
    await deleteCredential(work.db, customer.id);
    await revokeSessions(work, customer.id, 'ADDRESS_PROVED_BY_ANOTHER');
  }
  customer.touch(now);
  const self = onBehalfOf(work, { kind: 'SYSTEM', id: 'address-proof' });
  record(self, customer.id, 'CUSTOMER_UPDATED', [
    ...changed('contact', was, describe(contact)),
    ...changed('registered', isLockedOut || customer.isRegistered, customer.isRegistered),
  ]);
}
