import { z } from 'zod';
import { joinCampaign } from '../../domain/campaigns/joined.js';
import { contactValue } from '../../domain/contacts/contact.js';
import { canIdentify, contactsOf, setPrimaryAddress } from '../../domain/contacts/contact-list.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { lastWayIn, tooManyContacts } from '../../domain/contacts/problems.js';
import {
  type AgreementData,
  agreementFlags,
  applyAgreements,
  consents,
  decidedByName,
  flagsAsList,
  refuseUndefinedConsents,
} from '../../domain/customers/agreements.js';
import { mergeAttributes } from '../../domain/customers/attributes.js';
import { changing } from '../../domain/customers/change.js';
import { setCustomFields } from '../../domain/customers/custom-fields.js';
import { setGivenFields } from '../../domain/customers/given-fields.js';
import { profileFields, removedByName } from '../../domain/customers/input.js';
import { missingFieldsOf } from '../../domain/customers/missing-fields.js';
import { missingFields, nothingIdentifying } from '../../domain/customers/problems.js';
import type { Versioned } from '../../domain/customers/version.js';
import { tagProtected } from '../../domain/groups/problems.js';
import { barredTags } from '../../domain/groups/protected-tags.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { hasWayIn } from '../../domain/sign-in/ways-in.js';
import { check, isRejected, madeOnce, refuseNulls, type Settings } from '../../domain/work/input.js';
import { campaignNotFound, inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { RolledBack, whenRolledBack } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import type { Customer } from '../../entities/customer.entity.js';
import { campaignsByIds } from '../../reads/campaigns.js';

/**
 * Customers edit their own data; absent fields stay.
 *
 * A phone number given here is stored unproved, and an e-mail address cannot be given at all: both are proved in
 * flows of their own, because they are used to recover the account.
 *
 * With a campaign this is that campaign's data entry: refused, naming every field, while a mandatory one is empty.
 */
export async function updateAccount(
  world: World,
  input: Idempotent & Versioned & z.input<ReturnType<typeof accountInput>>,
) {
  const given = input.address === null ? null : input.address?.countryCode;
  const own = await ownCountry(world, { phones: [input.phone], given, id: world.caller.id });
  const data = check(own ? accountInputFor(world, own) : accountInput(world), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, notEmptied);
  if (emptied) return emptied;

  const as = {
    kind: 'ACCOUNT_UPDATED',
    answer: 'CustomerAccountUpdated',
  } as const;
  const place = {
    point: 'BEFORE_CONTACT_CHANGE',
    operation: 'updateAccount',
    about: () =>
      data.phone === undefined
        ? null
        : { customerId: world.caller.id, contactType: 'PHONE', contact: data.phone?.value },
  } as const;
  const steps = changing(as, input, async (work, customer) => {
    const contacts = data.phone === undefined ? [] : await contactsOf(work, customer);
    if (data.phone === null) {
      const others = contacts.filter(({ type, isPrimary }) => !(type === 'PHONE' && isPrimary));
      if (customer.externalId == null && !others.some(canIdentify)) return nothingIdentifying();
      const locksOut = customer.isRegistered && !(await hasWayIn(work, customer, others));
      if (locksOut && (await hasWayIn(work, customer, contacts))) return lastWayIn();
    }
    const barred = data.tags === undefined ? [] : await barredTags(work, customer.tags, data.tags ?? []);
    if (barred.length > 0) return tagProtected(barred);
    await refuseUndefinedConsents(work, customer, data.consents ?? [], data.campaignId ?? null);
    // First, because contacts are flushed on the way: so the customer's row is written only once.
    const phone =
      data.phone === undefined
        ? []
        : await setPrimaryAddress(work, customer, contacts, { type: 'PHONE', value: data.phone });
    const decisions = [...(data.agreements ?? []), ...(data.consents ?? [])];
    const changes = [
      ...setGivenFields(customer, data),
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
    if (data.campaignId == null) return changes;
    await refuseIfIncomplete(work, customer, data.campaignId);
    return [...changes, ...joinCampaign(customer, data.campaignId)];
  });
  return repeatable(world, 'updateAccount', input, hooked(world, place, steps)).catch(
    whenRolledBack(inputRejected, tooManyContacts, missingFields, campaignNotFound),
  );
}

const notEmptied = { ...removedByName, ...decidedByName, agreements: decidedByName.consents };

async function refuseIfIncomplete(work: Work, customer: Customer, campaignId: string): Promise<void> {
  await work.em.flush();
  const missing = await missingFieldsOf(work, customer.id, campaignId);
  if (!missing) throw new RolledBack(campaignNotFound());
  if (missing.length > 0) throw new RolledBack(missingFields(missing));
}

/** Adds to a campaign's consents the wording that the campaign shows, as evidence. */
async function withWording(work: Work, decisions: AgreementData[], campaignId: string | null | undefined) {
  const [campaign] = campaignId == null ? [] : await campaignsByIds(work.read, [campaignId]);
  const shown = campaign?.customerDataFields.privacyCustomDataFields ?? [];
  return decisions.map((decision) => ({
    ...decision,
    wordingVersion: shown.find(({ name }) => name === decision.channel)?.wordingVersion ?? null,
  }));
}

const accountInputFor = ({ clock, defaultCountry }: Settings, own?: string) =>
  z.object({
    ...profileFields(clock),
    phone: z
      .string()
      .nullish()
      .transform((phone, { addIssue }) => {
        if (phone == null) return phone;
        const checked = contactValue('PHONE', phone, { own, environment: defaultCountry });
        if (!('problem' in checked)) return checked;
        addIssue(checked.problem);
        return z.NEVER;
      }),
    agreements: agreementFlags.transform(flagsAsList).nullish(),
    consents: consents.nullish(),
    campaignId: z.string().nullish(),
  });

const accountInput = madeOnce((settings) => accountInputFor(settings));
