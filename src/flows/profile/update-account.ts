import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Customer } from '../../entities/customer.entity.js';
import { whenDuplicate } from '../../platform/database-errors.js';
import { campaignsByIds } from '../../repositories/campaigns.js';
import {
  type AgreementData,
  agreementFlags,
  applyAgreements,
  consents,
  decidedByName,
  flagsAsList,
  refuseUndefinedConsents,
} from '../agreement-list.js';
import { mergeAttributes } from '../attribute-list.js';
import { changeCustomer } from '../change-customer.js';
import { contactValue } from '../contact-data.js';
import { canIdentify, contactsOf, setPrimaryAddress } from '../contact-list.js';
import { lastWayIn } from '../contact-problems.js';
import { setCustomFields } from '../custom-field-list.js';
import { language, profileFields, removedByName } from '../customer-input.js';
import { check, isRejected, refuseNulls } from '../input.js';
import { missingFieldsOf } from '../missing-fields.js';
import type { Idempotent, Writing } from '../needs.js';
import {
  campaignNotFound,
  contactTaken,
  type InputRejected,
  missingFields,
  nothingIdentifying,
  type TooManyContacts,
} from '../problems.js';
import { applyData } from '../profile-data.js';
import { Refused, whenRefused } from '../unit-of-work.js';
import { hasWayIn } from '../ways-in.js';

/**
 * The customer edits its own data; what is not given stays.
 *
 * A phone number given here is stored unproved, and an e-mail address cannot be given at all: both are proved
 * in flows of their own, because they are what an account is recovered with.
 *
 * With a campaign it is that campaign's data entry: refused, naming every field, while a mandatory one is empty.
 */
export async function updateAccount(
  world: Writing,
  input: Idempotent & z.input<ReturnType<typeof accountInput>>,
) {
  const now = world.clock();
  const data = check(accountInput(world, input.address?.countryCode), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, notEmptied);
  if (emptied) return emptied;

  const as = { operation: 'updateAccount', kind: 'ACCOUNT_UPDATED', answer: 'AccountUpdated' } as const;
  return changeCustomer(world, as, input, async (tx, customer) => {
    if (data.phone === null) {
      const contacts = await contactsOf(tx, customer);
      const others = contacts.filter(({ type, isPrimary }) => !(type === 'PHONE' && isPrimary));
      if (customer.externalId == null && !others.some(canIdentify)) return nothingIdentifying();
      const locksOut = customer.isRegistered && !(await hasWayIn(tx, customer, others));
      if (locksOut && (await hasWayIn(tx, customer, contacts))) return lastWayIn();
    }
    await refuseUndefinedConsents(tx, customer, data.consents ?? [], data.campaignId ?? null);
    // First, because it is flushed on the way: the customer itself is written once.
    const phone =
      data.phone === undefined ? [] : await setPrimaryAddress(tx, customer, 'PHONE', data.phone, now);
    const decisions = [...(data.agreements ?? []), ...(data.consents ?? [])];
    const changes = [
      ...applyData(customer, data),
      ...phone,
      ...(await applyAgreements(
        tx,
        world,
        customer,
        await withWording(tx, decisions, data.campaignId),
        'account',
      )),
      ...(await mergeAttributes(tx, customer, data.attributes ?? [])),
      ...(await setCustomFields(tx, customer, data.customFields ?? [])),
    ];
    if (data.campaignId != null) await refuseIfIncomplete(tx, customer, data.campaignId);
    return changes;
  })
    .catch(
      whenRefused<
        InputRejected | TooManyContacts | ReturnType<typeof missingFields | typeof campaignNotFound>
      >,
    )
    .catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}

const notEmptied = { ...removedByName, ...decidedByName, agreements: decidedByName.consents };

async function refuseIfIncomplete(tx: EntityManager, customer: Customer, campaignId: string): Promise<void> {
  await tx.flush();
  const missing = await missingFieldsOf(tx, customer.id, campaignId);
  if (!missing) throw new Refused(campaignNotFound());
  if (missing.length > 0) throw new Refused(missingFields(missing));
}

/** A consent of a campaign is evidenced with the wording the campaign shows. */
async function withWording(
  tx: EntityManager,
  decisions: AgreementData[],
  campaignId: string | null | undefined,
) {
  const [campaign] = campaignId == null ? [] : await campaignsByIds(tx, [campaignId]);
  const shown = campaign?.customerDataFields.privacyCustomDataFields ?? [];
  return decisions.map((decision) => ({
    ...decision,
    wordingVersion: shown.find(({ name }) => name === decision.channel)?.wordingVersion ?? null,
  }));
}

/** A number without a country code is one of the country given with it, or else of the environment's. */
function phoneOf(phone: string, country: string | null | undefined, defaultCountry: string | undefined) {
  const isNational = !/^\s*(\+|00)/.test(phone);
  const read = country?.startsWith('+')
    ? isNational && contactValue('PHONE', `${country} ${phone}`)
    : country && contactValue('PHONE', phone, country);
  return read && !('problem' in read) ? read : contactValue('PHONE', phone, defaultCountry);
}

const accountInput = ({ clock, defaultCountry }: Writing, country?: string | null) =>
  z.object({
    ...profileFields(clock()),
    language: language.nullish(),
    phone: z
      .string()
      .nullish()
      .transform((phone, { addIssue }) => {
        if (phone == null) return phone;
        const checked = phoneOf(phone, country, defaultCountry);
        if (!('problem' in checked)) return checked;
        addIssue(checked.problem);
        return z.NEVER;
      }),
    agreements: agreementFlags.transform(flagsAsList).nullish(),
    consents: consents.nullish(),
    campaignId: z.string().nullish(),
  });
