import type { Customer } from '../../entities/customer.entity.js';
import { emptyOf, fieldsWith } from '../../entities/customer-fields.js';
import type { FieldChange, ProfileField } from '../../entities/history-kinds.js';
import { changed } from '../work/history.js';

const ownFields = fieldsWith('input', 'PROFILE', 'DATA');
const addressFields = fieldsWith('input', 'ADDRESS');
type OwnField = (typeof ownFields)[number];
type AddressField = (typeof addressFields)[number];

type Address = { [K in AddressField]?: Customer[K] | undefined };
export type CustomerData = { [K in OwnField]?: Customer[K] | null | undefined } & {
  address?: Address | null | undefined;
};

/** Sets a customer's own fields: an absent one stays as it is, null empties it. Returns the real changes. */
export function setGivenFields(customer: Customer, data: CustomerData): FieldChange<ProfileField>[] {
  const address = data.address === null ? allOf(addressFields) : (data.address ?? {});
  return [
    ...ownFields.flatMap((field) => apply(customer, field, field, data[field])),
    ...addressFields.flatMap((field) => apply(customer, field, `address.${field}`, address[field])),
  ];
}

/** The same data with every absent field set to null. */
export function withNothingKept(data: CustomerData): CustomerData {
  return {
    ...allOf(ownFields),
    ...definedOf(data),
    address: { ...allOf(addressFields), ...definedOf(data.address ?? {}) },
  };
}

function apply<K extends OwnField | AddressField>(
  customer: Customer,
  field: K,
  name: ProfileField,
  given: Customer[K] | null | undefined,
): FieldChange<ProfileField>[] {
  if (given === undefined) return [];
  const to = (given ?? emptyOf(field)) as Customer[K];
  const change = changed(name, customer[field] ?? null, to ?? null);
  // Only differences are assigned: saving without a change must write nothing.
  if (change.length > 0) customer[field] = to;
  return change;
}

const allOf = <K extends string>(fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, null])) as { [F in K]: null };

const definedOf = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
