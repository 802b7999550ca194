import type { z } from 'zod';
import { mayNotVouch } from '../../domain/contacts/changes.js';
import { judged } from '../../domain/contacts/contact.js';
import { canIdentify, replaceContacts } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import {
  agreementFlags,
  applyAgreements,
  consents,
  decisionSource,
  flagsAsList,
  refuseUndefinedConsents,
} from '../../domain/customers/agreements.js';
import { mergeAttributes } from '../../domain/customers/attributes.js';
import { setCustomFields } from '../../domain/customers/custom-fields.js';
import { setGivenFields } from '../../domain/customers/given-fields.js';
import { type CustomerInput, customerInput, inOwnCountry } from '../../domain/customers/input.js';
import { externalIdTaken, nothingIdentifying, uuidTaken } from '../../domain/customers/problems.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected, madeOnce, optionalText } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { Customer } from '../../entities/customer.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';

const newCustomerInput = madeOnce((settings) =>
  customerInput(settings).extend({
    uuid: optionalText(100),
    agreements: agreementFlags.nullish(),
    consents: consents.nullish(),
    agreementSource: decisionSource,
    wordingVersion: optionalText(100),
  }),
);
type Input = CustomerInput & z.input<ReturnType<typeof newCustomerInput>>;

/** A service or staff member creates a customer; an address given here is proved only if they state so. */
export async function createCustomer(world: World, input: Input) {
  const data = check(await inOwnCountry(world, newCustomerInput(world), input), input);
  if (isRejected(data)) return data;
  const addresses = (data.contacts ?? []).map((given) => judged(given, undefined, world.caller));
  if (data.externalId == null && !addresses.some(canIdentify)) return nothingIdentifying();

  const missing = mayNotVouch(world.caller, addresses);
  if (missing) return missing;

  return repeatable(world, 'createCustomer', input, {
    inTransaction: async (work) => {
      const customer = work.em.create(Customer, {
        ...(data.uuid != null && { uuid: data.uuid }),
        code: randomDigits(16),
        tags: [],
        createdAt: work.now,
        updatedAt: work.now,
      });
      const changes = [...changed('uuid', null, data.uuid ?? null), ...setGivenFields(customer, data)];
      // What is written by plain SQL belongs to a customer who is stored. The rest is stored together with them.
      if (data.customFields?.length) await work.em.flush();
      const named = data.consents ?? [];
      await refuseUndefinedConsents(work, customer, named, null);
      const { wordingVersion, agreementSource = null } = data;
      const decisions = [...flagsAsList(data.agreements ?? {}), ...named].map((one) => ({
        ...one,
        wordingVersion,
      }));
      record(work, customer.id, 'CUSTOMER_CREATED', [
        ...changes,
        ...(await replaceContacts(work, customer, [], addresses)),
        ...(await mergeAttributes(work, customer, data.attributes ?? [], { isNew: true })),
        ...(await setCustomFields(work, customer, data.customFields ?? [])),
        ...(await applyAgreements(work, customer, decisions, agreementSource, { isNew: true })),
      ]);
      return { type: 'CustomerCreated', customerId: customer.id } as const;
    },
  })
    .catch(whenRolledBack(inputRejected))
    .catch(
      whenDuplicate({
        customer_external_id_unique: externalIdTaken,
        customer_uuid_unique: uuidTaken,
        contact_verified_address_unique: contactTaken,
      }),
    );
}
