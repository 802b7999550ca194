import { Campaign } from '../../entities/campaign.entity.js';
import { emptyOf, fieldsWith } from '../../entities/customer-fields.js';
import { type CampaignRow, campaignsByIds } from '../../reads/campaigns.js';
import { type AgreementsRow, agreementsOf } from '../../reads/children/agreements.js';
import { type ContactRow, contactsOf } from '../../reads/children/contacts.js';
import { type CustomFieldValueRow, customFieldValuesOf } from '../../reads/custom-fields.js';
import { type CustomerRow, customersByKeys } from '../../reads/customers.js';
import { type ChildOf, childOfEach } from '../../reads/json-rows.js';
import { campaignStatus } from '../campaigns/open.js';
import type { Work } from '../work/work.js';

interface FilledIn {
  customer: CustomerRow;
  contacts: ContactRow[];
  agreements: AgreementsRow;
  customFieldValues: CustomFieldValueRow[];
}

/**
 * The fields a campaign requires that the customer has not filled in, in the campaign's order. A field that is not
 * shown cannot be filled in, so it is never missing; a consent is filled in once it is decided either way.
 */
export function missingFields({ customerDataFields }: CampaignRow, filledIn: FilledIn): string[] {
  const { customDataFields, privacyCustomDataFields } = customerDataFields;
  const missing = [
    ...customDataFields.filter(({ name }) => !hasData(name, filledIn)),
    ...privacyCustomDataFields.filter(({ name }) => !hasDecision(name, filledIn)),
  ];
  return [...customDataFields, ...privacyCustomDataFields]
    .filter((field) => field.visible && field.mandatory && missing.includes(field))
    .map(({ name }) => name);
}

/** The fields a campaign may ask for besides custom fields: those of Customer and of their address. */
export const dataFieldNames = [...fieldsWith('isAskedByCampaigns', true), 'email', 'phone'];

function hasData(name: string, { customer, contacts, customFieldValues }: FilledIn): boolean {
  if (name === 'email' || name === 'phone') {
    return contacts.some(({ type }) => type === name.toUpperCase());
  }
  if (name === 'sex') return customer.sex !== emptyOf('sex');
  const ofCustomer: Record<string, unknown> = { ...customer.address, ...customer };
  const value =
    name in ofCustomer ? ofCustomer[name] : customFieldValues.find((field) => field.name === name)?.value;
  return value != null && value !== '';
}

const hasDecision = (name: string, { agreements }: FilledIn): boolean =>
  agreements.records.some(({ channel }) => channel === name);

/** A customer's missing fields, read in this transaction; null for an unknown campaign. */
export async function missingFieldsOf(work: Work, customerId: string, campaignId: string) {
  const campaigns = await campaignsByIds(work.read, [campaignId]);
  if (campaigns.length === 0) return null;
  const [missing] = await missingIn(work, customerId, campaigns);
  return missing!.fields;
}

/** The same for each of these campaigns that asks for something, in their order; a campaign that is over asks no more. */
export async function missingFieldsOfOpen(work: Work, customerId: string, campaignIds: readonly string[]) {
  if (campaignIds.length === 0) return [];
  const open = (await work.em.find(Campaign, { id: { $in: [...campaignIds] } }))
    .filter((campaign) => !['ENDED', 'CLOSED'].includes(campaignStatus(campaign, work.now)))
    .map(({ id }) => id);
  const rows = await campaignsByIds(work.read, open);
  const inOrder = campaignIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (await missingIn(work, customerId, inOrder)).filter(({ fields }) => fields.length > 0);
}

async function missingIn(work: Work, customerId: string, campaigns: readonly CampaignRow[]) {
  if (campaigns.length === 0) return [];
  const child = async <T>(of: ChildOf) => (await childOfEach<T>(work.read, [customerId], of))[0] as T;
  const filledIn = {
    customer: (await customersByKeys(work.read, 'id', [customerId])).get(customerId)!,
    contacts: await child<ContactRow[]>(contactsOf),
    agreements: await child<AgreementsRow>(agreementsOf),
    customFieldValues: await child<CustomFieldValueRow[]>(customFieldValuesOf),
  };
  return campaigns.map((campaign) => ({
    campaignId: campaign.id,
    fields: missingFields(campaign, filledIn),
  }));
}
