import { z } from 'zod';
import { whenDuplicate } from '../../platform/database-errors.js';
import { type ChangingContacts, changeContacts, demoted, isRefusal } from '../contact-changes.js';
import { contactValue, dataOf, isSameContact, judged } from '../contact-data.js';
import { changeContact, contactOf, contactsOf } from '../contact-list.js';
import { lockInReach } from '../find-customer.js';
import { record } from '../history.js';
import { check, isRejected } from '../input.js';
import type { Idempotent } from '../needs.js';
import {
  contactAlreadyListed,
  contactNotFound,
  contactTaken,
  customerNotFound,
  inputRejected,
  pushTokensOnly,
} from '../problems.js';
import { once } from '../unit-of-work.js';

const schema = z.object({
  value: z.string().optional(),
  primary: z.boolean().optional(),
  verified: z.boolean().optional(),
});

/**
 * Changes one contact; what is not given stays. A new value is a new address, so it starts unproved unless
 * the caller vouches for it.
 */
export async function updateContact(
  world: ChangingContacts,
  input: Idempotent & { customerId?: string | null; contactId: string },
) {
  const given = check(schema, input);
  if (isRejected(given)) return given;

  return once(world, 'updateContact', input, async (tx) => {
    const customer = await lockInReach(tx, world.caller, input.customerId);
    if (!customer) return customerNotFound();
    const contact = await contactOf(tx, customer, input.contactId);
    if (!contact) return contactNotFound();
    if (world.caller.kind === 'CUSTOMER' && contact.type !== 'PUSH') return pushTokensOnly();

    const value = contactValue(contact.type, given.value ?? contact.value, world.defaultCountry);
    if ('problem' in value) return inputRejected([{ path: 'value', message: value.problem }]);
    const before = dataOf(contact);
    const isSameAddress = value.valueNormalized === contact.valueNormalized;
    const data = judged(
      {
        type: contact.type,
        ...value,
        isPrimary: given.primary ?? contact.isPrimary,
        ...(given.verified !== undefined && { isVerified: given.verified }),
      },
      isSameAddress ? before : undefined,
      world.caller,
    );
    const others = (await contactsOf(tx, customer)).map(dataOf).filter((one) => !isSameContact(one)(before));
    const now = world.clock();
    const changes = await changeContacts(tx, world, customer, [...demoted(others, data), data], () =>
      changeContact(tx, customer, contact, data, now),
    );
    if (isRefusal(changes)) return changes;
    if (changes.length > 0) {
      customer.touch(now);
      record(tx, world, customer.id, 'CONTACT_UPDATED', changes);
    }
    return { type: 'ContactUpdated', contactId: contact.id, customerId: customer.id } as const;
  }).catch(
    whenDuplicate({
      contact_once_per_customer: contactAlreadyListed,
      contact_verified_address_unique: contactTaken,
    }),
  );
}
