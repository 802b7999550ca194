import { changeContacts, isRefusal } from '../../domain/contacts/changes.js';
import { dataOf, isSameContact, judged } from '../../domain/contacts/contact.js';
import { canIdentify, contactsOf, replaceContacts } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { replaceAttributes } from '../../domain/customers/attributes.js';
import { replaceCustomFields } from '../../domain/customers/custom-fields.js';
import { endSignIns, isDisabledBy } from '../../domain/customers/disabling.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { setGivenFields, withNothingKept } from '../../domain/customers/given-fields.js';
import { type CustomerInput, customerInput, inOwnCountry } from '../../domain/customers/input.js';
import { customerNotFound, externalIdTaken, nothingIdentifying } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerNamed } from '../../domain/hooks/named.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

/**
 * A service or staff member replaces a customer's data: absent fields are emptied.
 *
 * Agreements stay, because the customer did not decide anything by a field's absence.
 */
export async function replaceCustomer(world: World, input: CustomerInput & Versioned & { id: string }) {
  const data = check(await inOwnCountry(world, customerInput(world), input), input);
  if (isRejected(data)) return data;
  const given = data.contacts ?? [];
  if (data.externalId == null && !given.some(canIdentify)) return nothingIdentifying();

  return repeatable(
    world,
    'replaceCustomer',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'replaceCustomer',
        about: async () => ({ customerId: await customerNamed(world, { customerId: input.id }) }),
      },
      {
        inTransaction: async (work) => {
          const customer = await lockFollowingMerges(work, input);
          if (!customer) return customerNotFound();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          // First, because contacts are flushed on the way: so the customer's row is written only once.
          const listed = await contactsOf(work, customer);
          const present = listed.map(dataOf);
          const addresses = given.map((one) => judged(one, present.find(isSameContact(one)), work.caller));
          const contactChanges = await changeContacts(work, customer, [present, addresses], () =>
            replaceContacts(work, customer, listed, addresses),
          );
          if (isRefusal(contactChanges)) return contactChanges;
          const changes = [
            ...setGivenFields(customer, withNothingKept(data)),
            ...contactChanges,
            ...(await replaceAttributes(work, customer, data.attributes ?? [])),
            ...(await replaceCustomFields(work, customer, data.customFields ?? [])),
          ];
          if (isDisabledBy(changes)) await endSignIns(work, customer.id);
          if (changes.length > 0) {
            customer.touch(work.now);
            record(work, customer.id, 'CUSTOMER_REPLACED', changes);
          }
          return { type: 'CustomerReplaced', customerId: customer.id } as const;
        },
      },
    ),
  )
    .catch(whenRolledBack(inputRejected))
    .catch(
      whenDuplicate({
        customer_external_id_unique: externalIdTaken,
        contact_verified_address_unique: contactTaken,
      }),
    );
}
