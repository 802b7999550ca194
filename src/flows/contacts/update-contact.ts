import { z } from 'zod';
import { changeContacts, demoted, isRefusal } from '../../domain/contacts/changes.js';
import { contactValue, dataOf, isSameContact, judged } from '../../domain/contacts/contact.js';
import { changeContact, contactOf, contactsOf } from '../../domain/contacts/contact-list.js';
import {
  contactAlreadyListed,
  contactNotFound,
  contactTaken,
  pushTokensOnly,
} from '../../domain/contacts/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerInReach } from '../../domain/hooks/named.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

const schema = z.object({
  value: z.string().optional(),
  primary: z.boolean().optional(),
  verified: z.boolean().optional(),
});

/**
 * Changes a contact; absent fields stay. A new value is a new address, so it starts unproved unless the caller
 * vouches for it.
 */
export async function updateContact(
  world: World,
  input: Idempotent & Versioned & { customerId?: string | null; contactId: string },
) {
  const given = check(schema, input);
  if (isRejected(given)) return given;

  return repeatable(
    world,
    'updateContact',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'updateContact',
        about: async () => ({
          customerId: await customerInReach(world, input.customerId),
          contactId: input.contactId,
          contact: given.value,
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

          const countries = { own: customer.countryCode ?? null, environment: work.defaultCountry };
          const value = contactValue(contact.type, given.value ?? contact.value, countries);
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
            work.caller,
          );
          const listed = await contactsOf(work, customer);
          const present = listed.map(dataOf);
          const others = present.filter((one) => !isSameContact(one)(before));
          const after = [...demoted(others, data), data];
          const changes = await changeContacts(work, customer, [present, after], () =>
            changeContact(work, listed, contact, data),
          );
          if (isRefusal(changes)) return changes;
          if (changes.length > 0) {
            customer.touch(work.now);
            record(work, customer.id, 'CONTACT_UPDATED', changes);
          }
          return { type: 'CustomerContactUpdated', contactId: contact.id, customerId: customer.id } as const;
        },
      },
    ),
  ).catch(
    whenDuplicate({
      contact_once_per_customer: contactAlreadyListed,
      contact_verified_address_unique: contactTaken,
    }),
  );
}
