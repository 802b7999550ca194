import { changeContacts, demoted, isRefusal } from '../../domain/contacts/changes.js';
import { contact, dataOf, isSameContact, judged } from '../../domain/contacts/contact.js';
import { addToContacts, contactsOf, describe } from '../../domain/contacts/contact-list.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import {
  contactAlreadyListed,
  contactTaken,
  pushTokensOnly,
  tooManyContacts,
} from '../../domain/contacts/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerInReach } from '../../domain/hooks/named.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected, madeOnce } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import type { ContactKind } from '../../entities/contact.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';

const contactInput = madeOnce(({ defaultCountry }) => contact({ environment: defaultCountry }));

/** Adds a contact to a customer. Customers themselves add only push tokens; they prove addresses in other flows. */
export async function addContact(
  world: World,
  input: Idempotent & Versioned & { customerId?: string | null; type: ContactKind; value: string },
) {
  const id = world.caller.kind === 'CUSTOMER' ? world.caller.id : input.customerId;
  const phones = input.type === 'PHONE' ? [input.value] : [];
  const own = await ownCountry(world, { phones, id });
  const given = check(own ? contact({ own, environment: world.defaultCountry }) : contactInput(world), input);
  if (isRejected(given)) return given;
  if (world.caller.kind === 'CUSTOMER' && given.type !== 'PUSH') return pushTokensOnly();

  return repeatable(
    world,
    'addContact',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'addContact',
        about: async () => ({
          customerId: await customerInReach(world, input.customerId),
          contactType: given.type,
          contact: given.value,
        }),
      },
      {
        inTransaction: async (work) => {
          const customer = await lockInReach(work, input.customerId);
          if (!customer) return customerNotFound();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          const listed = await contactsOf(work, customer);
          const present = listed.map(dataOf);

          // A contact that is already listed is refused by the index.
          const data = judged(given, undefined, work.caller);
          const others = present.filter((one) => !isSameContact(one)(data));
          const after = [...demoted(others, data), data];
          const added = await changeContacts(work, customer, [present, after], () =>
            addToContacts(work, customer, listed, data),
          );
          if (isRefusal(added)) return added;
          customer.touch(work.now);
          record(work, customer.id, 'CONTACT_ADDED', [{ field: 'contact', from: null, to: describe(added) }]);
          return { type: 'CustomerContactAdded', contactId: added.id, customerId: customer.id } as const;
        },
      },
    ),
  )
    .catch(whenRolledBack(tooManyContacts))
    .catch(
      whenDuplicate({
        contact_once_per_customer: contactAlreadyListed,
        contact_verified_address_unique: contactTaken,
      }),
    );
}
