import { whenDuplicate } from '../../platform/database-errors.js';
import { mergeAttributes } from '../attribute-list.js';
import { changeContacts, isRefusal } from '../contact-changes.js';
import { dataOf, isSameContact, judged } from '../contact-data.js';
import { canIdentify, contactsOf, replaceContacts } from '../contact-list.js';
import { setCustomFields } from '../custom-field-list.js';
import { type CustomerInput, customerInput, removedByName } from '../customer-input.js';
import { type Ending, endSignIns, isDisabledBy } from '../disabling.js';
import { lockNamed } from '../find-customer.js';
import { record } from '../history.js';
import { check, isRejected, refuseNulls } from '../input.js';
import {
  contactTaken,
  customerNotFound,
  externalIdTaken,
  type InputRejected,
  nothingIdentifying,
  versionConflict,
} from '../problems.js';
import { applyData } from '../profile-data.js';
import { repeatable } from '../repeatable.js';
import { whenRefused } from '../transaction.js';
import type { World } from '../world.js';

/**
 * A service or staff member corrects a customer; what is not given stays, so two editors of different fields
 * both keep their change. A save that changes nothing writes nothing: updatedAt says when something changed.
 */
export async function updateCustomer(
  world: World & Ending,
  input: CustomerInput & { id: string; expectedVersion?: number | null },
) {
  const now = world.clock();
  const data = check(customerInput(world), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, removedByName);
  if (emptied) return emptied;

  return repeatable(world, 'updateCustomer', input, {
    inTransaction: async (work) => {
      const customer = await lockNamed(work, input);
      if (!customer) return customerNotFound();
      if (input.expectedVersion != null && input.expectedVersion !== customer.version) {
        return versionConflict(customer.version);
      }
      const externalId = data.externalId === undefined ? customer.externalId : data.externalId;
      const present = (await contactsOf(work, customer)).map(dataOf);
      const wanted = (data.contacts ?? []).map((given) =>
        judged(given, present.find(isSameContact(given)), work.caller),
      );
      const addresses = data.contacts === undefined ? present : wanted;
      if (externalId == null && !addresses.some(canIdentify)) return nothingIdentifying();

      // First, because they are flushed on the way: the customer itself is written once.
      const contactChanges = await changeContacts(work, customer, addresses, async () =>
        data.contacts === undefined ? [] : replaceContacts(work, customer, wanted, now),
      );
      if (isRefusal(contactChanges)) return contactChanges;
      const changes = [
        ...applyData(customer, data),
        ...contactChanges,
        ...(await mergeAttributes(work, customer, data.attributes ?? [])),
        ...(await setCustomFields(work, customer, data.customFields ?? [])),
      ];
      if (isDisabledBy(changes)) await endSignIns(work, customer.id);
      if (changes.length > 0) {
        customer.touch(now);
        record(work, customer.id, 'CUSTOMER_UPDATED', changes);
      }
      return { type: 'CustomerUpdated', customerId: customer.id } as const;
    },
  })
    .catch(whenRefused<InputRejected>)
    .catch(
      whenDuplicate({
        customer_external_id_unique: externalIdTaken,
        contact_verified_address_unique: contactTaken,
      }),
    );
}
