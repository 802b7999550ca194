import { changeContacts, isRefusal } from '../../domain/contacts/changes.js';
import { dataOf } from '../../domain/contacts/contact.js';
import { canIdentify, contactOf, contactsOf, describe } from '../../domain/contacts/contact-list.js';
import { contactNotFound, pushTokensOnly } from '../../domain/contacts/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound, nothingIdentifying } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerInReach } from '../../domain/hooks/named.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** Removes a contact, unless nothing would be left to find the customer by. */
export async function removeContact(
  world: World,
  input: Idempotent & Versioned & { customerId?: string | null; contactId: string },
) {
  return repeatable(
    world,
    'removeContact',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'removeContact',
        about: async () => ({
          customerId: await customerInReach(world, input.customerId),
          contactId: input.contactId,
        }),
      },
      {
        inTransaction: async (work) => {
          const customer = await lockInReach(work, input.customerId);
          if (!customer) return customerNotFound();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          const contact = await contactOf(work, customer, input.contactId);
          if (!contact) return contactNotFound();
          if (work.caller.kind === 'CUSTOMER' && contact.type !== 'PUSH') return pushTokensOnly();
          const listed = await contactsOf(work, customer);
          const others = listed.filter((other) => other !== contact);
          if (canIdentify(contact) && !customer.externalId && !others.some(canIdentify))
            return nothingIdentifying();

          const change = describe(contact);
          const [before, after] = [listed.map(dataOf), others.map(dataOf)];
          const removed = await changeContacts(work, customer, [before, after], async () => {
            work.em.remove(contact);
          });
          if (isRefusal(removed)) return removed;
          customer.touch(work.now);
          record(work, customer.id, 'CONTACT_REMOVED', [{ field: 'contact', from: change, to: null }]);
          return { type: 'CustomerContactRemoved', id: contact.id, customerId: customer.id } as const;
        },
      },
    ),
  );
}
