import { type ChangingContacts, changeContacts, isRefusal } from '../contact-changes.js';
import { dataOf } from '../contact-data.js';
import { canIdentify, contactOf, contactsOf, describe } from '../contact-list.js';
import { lockInReach } from '../find-customer.js';
import { record } from '../history.js';
import type { Idempotent } from '../needs.js';
import { contactNotFound, customerNotFound, nothingIdentifying, pushTokensOnly } from '../problems.js';
import { once } from '../unit-of-work.js';

/** Forgets one contact, unless nothing would be left to find the customer by. */
export async function removeContact(
  world: ChangingContacts,
  input: Idempotent & { customerId?: string | null; contactId: string },
) {
  return once(world, 'removeContact', input, async (tx) => {
    const customer = await lockInReach(tx, world.caller, input.customerId);
    if (!customer) return customerNotFound();
    const contact = await contactOf(tx, customer, input.contactId);
    if (!contact) return contactNotFound();
    if (world.caller.kind === 'CUSTOMER' && contact.type !== 'PUSH') return pushTokensOnly();
    const others = (await contactsOf(tx, customer)).filter((other) => other !== contact);
    if (canIdentify(contact) && !customer.externalId && !others.some(canIdentify))
      return nothingIdentifying();

    const change = describe(contact);
    const removed = await changeContacts(tx, world, customer, others.map(dataOf), async () => {
      tx.remove(contact);
    });
    if (isRefusal(removed)) return removed;
    customer.touch(world.clock());
    record(tx, world, customer.id, 'CONTACT_REMOVED', [{ field: 'contact', from: change, to: null }]);
    return { type: 'ContactRemoved', id: contact.id, customerId: customer.id } as const;
  });
}
