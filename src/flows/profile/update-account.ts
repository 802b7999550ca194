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
import {
  campaignNotFound,
  contactTaken,
  type InputRejected,
  missingFields,
  nothingIdentifying,
  type TooManyContacts,
} from '../problems.js';
import { applyData } from '../profile-data.js';
import type { Idempotent } from '../repeatable.js';
import { Refused, whenRefused } from '../transaction.js';
import { hasWayIn } from '../ways-in.js';
import type { Work } from '../work.js';
import type { World } from '../world.js';

/**
 * The customer edits its own data; what is not given stays.
 *
 * A phone number given here is stored unproved, and an e-mail address cannot be given at all: both are proved
 * in flows of their own, because they are what an account is recovered with.
 *
 * With a campaign it is that campaign's data entry: refused, naming every field, while a mandatory one is empty.
 */
export async function updateAccount(
  world: World,
  input: Idempotent & z.input<ReturnType<typeof accountInput>>,
) {
  const now = world.clock();
  const data = check(accountInput(world, input.address?.countryCode), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, notEmptied);
  if (emptied) return emptied;

  const as = { operation: 'updateAccount', kind: 'ACCOUNT_UPDATED', answer: 'AccountUpdated' } as const;
  return changeCustomer(world, as, input, async (work, customer) => {
    if (data.phone === null) {
      const contacts = await contactsOf(work, customer);
      const others = contacts.filter(({ type, isPrimary }) => !(type === 'PHONE' && isPrimary));
      if (customer.externalId == null && !others.some(canIdentify)) return nothingIdentifying();
      const locksOut = customer.isRegistered && !(await hasWayIn(work, customer, others));
      if (locksOut && (await hasWayIn(work, customer, contacts))) return lastWayIn();
    }
    await refuseUndefinedConsents(work, customer, data.consents ?? [], data.campaignId ?? null);
    // First, because it is flushed on the way: the customer itself is written once.
    const phone =
      data.phone === undefined ? [] : await setPrimaryAddress(work, customer, 'PHONE', data.phone, now);
    const decisions = [...(data.agreements ?? []), ...(data.consents ?? [])];
    const changes = [
      ...applyData(customer, data),
      ...phone,
      ...(await applyAgreements(
        work,
        customer,
        await withWording(work, decisions, data.campaignId),
        'account',
      )),
      ...(await mergeAttributes(work, customer, data.attributes ?? [])),
      ...(await setCustomFields(work, customer, data.customFields ?? [])),
    ];
    if (data.campaignId != null) await refuseIfIncomplete(work, customer, data.campaignId);
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

async function refuseIfIncomplete(work: Work, customer: Customer, campaignId: string): Promise<void> {
  await work.em.flush();
  const missing = await missingFieldsOf(work, customer.id, campaignId);
  if (!missing) throw new Refused(campaignNotFound());
  if (missing.length > 0) throw new Refused(missingFields(missing));
}

/** A consent of a campaign is evidenced with the wording the campaign shows. */
async function withWording(work: Work, decisions: AgreementData[], campaignId: string | null | undefined) {
  const [campaign] = campaignId == null ? [] : await campaignsByIds(work.read, [campaignId]);
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

const accountInput = ({ clock, defaultCountry }: World, country?: string | null) =>
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
