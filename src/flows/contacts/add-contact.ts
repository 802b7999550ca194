import { whenDuplicate } from '../../platform/database-errors.js';
import { contact } from '../contact-data.js';
import { addToContacts, contactsOf, describe } from '../contact-list.js';
import { lockInReach } from '../find-customer.js';
import { record } from '../history.js';
import { check, isRejected } from '../input.js';
import type { Idempotent, Writing } from '../needs.js';
import {
  contactAlreadyListed,
  contactTaken,
  customerNotFound,
  pushTokensOnly,
  tooManyContacts,
} from '../problems.js';
import { once } from '../unit-of-work.js';

const MOST_CONTACTS = 50;

/** One more way to reach a customer. A customer adds its own push tokens; addresses it has to prove elsewhere. */
export async function addContact(world: Writing, input: Idempotent & { customerId?: string | null }) {
  const data = check(contact(world.defaultCountry), input);
  if (isRejected(data)) return data;
  if (world.caller.kind === 'CUSTOMER' && data.type !== 'PUSH') return pushTokensOnly();

  return once(world, 'addContact', input, async (tx) => {
    const customer = await lockInReach(tx, world.caller, input.customerId);
    if (!customer) return customerNotFound();
    const present = await contactsOf(tx, customer);
    if (present.length >= MOST_CONTACTS) return tooManyContacts(MOST_CONTACTS);

    const now = world.clock();
    const added = await addToContacts(tx, customer, data, now);
    customer.touch(now);
    record(tx, world, customer.id, 'CONTACT_ADDED', [{ field: 'contact', from: null, to: describe(added) }]);
    return { type: 'ContactAdded', contactId: added.id, customerId: customer.id } as const;
  }).catch(
    whenDuplicate({
      contact_once_per_customer: contactAlreadyListed,
      contact_verified_address_unique: contactTaken,
    }),
  );
}
