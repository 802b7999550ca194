import { z } from 'zod';
import { whenDuplicate } from '../../platform/database-errors.js';
import { agreementFlags, applyAgreements, flagsAsList } from '../agreement-list.js';
import { mergeAttributes } from '../attribute-list.js';
import { changeCustomer } from '../change-customer.js';
import { contactValue } from '../contact-data.js';
import { setPrimaryPhone } from '../contact-list.js';
import { language, profileFields } from '../customer-input.js';
import { check, isRejected } from '../input.js';
import type { Idempotent, World } from '../needs.js';
import { contactTaken } from '../problems.js';
import { applyData } from '../profile-data.js';

/**
 * The customer edits its own data; what is not given stays.
 *
 * A phone number given here is stored unproved, and an e-mail address cannot be given at all: both are proved
 * in flows of their own, because they are what an account is recovered with.
 */
export async function updateAccount(
  world: World,
  input: Idempotent & z.input<ReturnType<typeof accountInput>>,
) {
  const now = world.clock();
  const data = check(accountInput(world), input);
  if (isRejected(data)) return data;

  const as = { operation: 'updateAccount', kind: 'ACCOUNT_UPDATED', answer: 'AccountUpdated' } as const;
  return changeCustomer(world, as, input, async (tx, customer) => [
    ...applyData(customer, data),
    ...(data.phone === undefined ? [] : await setPrimaryPhone(tx, customer, data.phone, now)),
    ...(await applyAgreements(tx, world, customer, data.agreements ?? [], 'account')),
    ...(await mergeAttributes(tx, customer, data.attributes ?? [])),
  ]).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}

const accountInput = ({ clock, defaultCountry }: World) =>
  z.object({
    ...profileFields(clock()),
    language: language.nullish(),
    phone: z
      .string()
      .nullish()
      .transform((phone, { addIssue }) => {
        if (phone == null) return phone;
        const checked = contactValue('PHONE', phone, defaultCountry);
        if (!('problem' in checked)) return checked;
        addIssue(checked.problem);
        return z.NEVER;
      }),
    agreements: agreementFlags.transform(flagsAsList).nullish(),
  });
