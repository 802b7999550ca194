import { changeContacts, isRefusal } from '../../domain/contacts/changes.js';
import { dataOf, isSameContact, judged } from '../../domain/contacts/contact.js';
import { canIdentify, contactsOf, replaceContacts } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { mergeAttributes } from '../../domain/customers/attributes.js';
import { setCustomFields } from '../../domain/customers/custom-fields.js';
import { endSignIns, isDisabledBy } from '../../domain/customers/disabling.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { setGivenFields } from '../../domain/customers/given-fields.js';
import {
  type CustomerInput,
  customerInput,
  inOwnCountry,
  removedByName,
} from '../../domain/customers/input.js';
import { customerNotFound, externalIdTaken, nothingIdentifying } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerNamed } from '../../domain/hooks/named.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected, refuseNulls } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

/**
 * A service or staff member corrects a customer; absent fields stay, so two editors of different fields both keep
 * their change. Saving without a change writes nothing: updatedAt is the time of the last real change.
 */
export async function updateCustomer(world: World, input: CustomerInput & Versioned & { id: string }) {
  const data = check(await inOwnCountry(world, customerInput(world), input, input.id), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, removedByName);
  if (emptied) return emptied;

  return repeatable(
    world,
    'updateCustomer',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'updateCustomer',
        about: async () =>
          data.contacts === undefined
            ? null
            : { customerId: await customerNamed(world, { customerId: input.id }) },
      },
      {
        inTransaction: async (work) => {
          const customer = await lockFollowingMerges(work, input);
          if (!customer) return customerNotFound();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          const externalId = data.externalId === undefined ? customer.externalId : data.externalId;
          const keepsContacts = data.contacts === undefined;
          // Who keeps an externalId is found by it, whatever their contacts.
          const listed = keepsContacts && externalId != null ? [] : await contactsOf(work, customer);
          const present = listed.map(dataOf);
          const wanted = (data.contacts ?? []).map((given) =>
            judged(given, present.find(isSameContact(given)), work.caller),
          );
          const addresses = keepsContacts ? present : wanted;
          if (externalId == null && !addresses.some(canIdentify)) return nothingIdentifying();

          // First, because contacts are flushed on the way: so the customer's row is written only once.
          const contactChanges = keepsContacts
            ? []
            : await changeContacts(work, customer, [present, wanted], () =>
                replaceContacts(work, customer, listed, wanted),
              );
          if (isRefusal(contactChanges)) return contactChanges;
          const changes = [
            ...setGivenFields(customer, data),
            ...contactChanges,
            ...(await mergeAttributes(work, customer, data.attributes ?? [])),
            ...(await setCustomFields(work, customer, data.customFields ?? [])),
          ];
          if (isDisabledBy(changes)) await endSignIns(work, customer.id);
          if (changes.length > 0) {
            customer.touch(work.now);
            record(work, customer.id, 'CUSTOMER_UPDATED', changes);
          }
          return { type: 'CustomerUpdated', customerId: customer.id } as const;
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
