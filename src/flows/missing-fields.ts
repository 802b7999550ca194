import type { AgreementsRow } from '../repositories/agreements.js';
import type { CampaignRow } from '../repositories/campaigns.js';
import type { ContactRow } from '../repositories/contacts.js';
import type { CustomFieldValueRow } from '../repositories/custom-fields.js';
import type { CustomerRow } from '../repositories/customers.js';

interface FilledIn {
  customer: CustomerRow;
  contacts: ContactRow[];
  agreements: AgreementsRow;
  customFieldValues: CustomFieldValueRow[];
}

/**
 * What a campaign requires and the customer has not filled in, in the campaign's order. A field that is not
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

function hasData(name: string, { customer, contacts, customFieldValues }: FilledIn): boolean {
  if (name === 'email' || name === 'phone') {
    return contacts.some(({ type }) => type === name.toUpperCase());
  }
  if (name === 'sex') return customer.sex !== 'NOT_SPECIFIED';
  const ofCustomer: Record<string, unknown> = { ...customer.address, ...customer };
  const value =
    name in ofCustomer ? ofCustomer[name] : customFieldValues.find((field) => field.name === name)?.value;
  return value != null && value !== '';
}

const hasDecision = (name: string, { agreements }: FilledIn): boolean =>
  agreements.records.some(({ channel }) => channel === name);
