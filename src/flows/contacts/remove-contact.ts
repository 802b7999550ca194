import { changeContacts, isRefusal } from '../contact-changes.js';
import { dataOf } from '../contact-data.js';
import { canIdentify, contactOf, contactsOf, describe } from '../contact-list.js';
import { lockInReach } from '../find-customer.js';
import { record } from '../history.js';
import { contactNotFound, customerNotFound, nothingIdentifying, pushTokensOnly } from '../problems.js';
import { type Idempotent, repeatable } from '../repeatable.js';
import type { World } from '../world.js';

/** Forgets one contact, unless nothing would be left to find the customer by. */
export async function removeContact(
  world: World,
  input: Idempotent & { customerId?: string | null; contactId: string },
) {
  return repeatable(world, 'removeContact', input, {
    inTransaction: async (work) => {
      const customer = await lockInReach(work, input.customerId);
      if (!customer) return customerNotFound();
      const contact = await contactOf(work, customer, input.contactId);
      if (!contact) return contactNotFound();
      if (work.caller.kind === 'CUSTOMER' && contact.type !== 'PUSH') return pushTokensOnly();
      const others = (await contactsOf(work, customer)).filter((other) => other !== contact);
      if (canIdentify(contact) && !customer.externalId && !others.some(canIdentify))
        return nothingIdentifying();

      const change = describe(contact);
      const removed = await changeContacts(work, customer, others.map(dataOf), async () => {
        work.em.remove(contact);
      });
      if (isRefusal(removed)) return removed;
      customer.touch(work.now);
      record(work, customer.id, 'CONTACT_REMOVED', [{ field: 'contact', from: change, to: null }]);
      return { type: 'ContactRemoved', id: contact.id, customerId: customer.id } as const;
    },
  });
}
