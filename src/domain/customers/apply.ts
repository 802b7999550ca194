import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange, ProfileField } from '../../entities/history-changes.js';
import { changed } from '../work/history.js';

export const addressFields = [
  'street1',
  'street2',
  'city',
  'province',
  'postalCode',
  'countryCode',
  'latitude',
  'longitude',
] as const;

const plainFields = [
  'externalId',
  'customId',
  'status',
  'firstName',
  'lastName',
  'displayName',
  'sex',
  'birthDate',
  'avatarUrl',
  'company',
  'language',
  'tags',
  'metadata',
  'customDate',
  'customField',
] as const;

/** A field that cannot be empty has a value that stands for it. */
const emptied: { [K in keyof Customer]?: Customer[K] } = {
  status: 'ENABLED',
  sex: 'NOT_SPECIFIED',
  tags: [],
};

type Address = { [K in (typeof addressFields)[number]]?: Customer[K] | undefined };
export type CustomerData = { [K in (typeof plainFields)[number]]?: Customer[K] | null | undefined } & {
  address?: Address | null | undefined;
};

/** Puts the given values on the customer: absent keeps a field, null empties it. Answers what really changed. */
export function applyData(customer: Customer, data: CustomerData): FieldChange<ProfileField>[] {
  const address = data.address === null ? allOf(addressFields) : (data.address ?? {});
  return [
    ...plainFields.flatMap((field) => apply(customer, field, field, data[field])),
    ...addressFields.flatMap((field) => apply(customer, field, `address.${field}`, address[field])),
  ];
}

/** The same data with everything that is absent emptied. */
export function withNothingKept(data: CustomerData): CustomerData {
  return {
    ...allOf(plainFields),
    ...definedOf(data),
    address: { ...allOf(addressFields), ...definedOf(data.address ?? {}) },
  };
}

function apply<K extends keyof Customer & ((typeof plainFields)[number] | (typeof addressFields)[number])>(
  customer: Customer,
  field: K,
  name: ProfileField,
  given: Customer[K] | null | undefined,
): FieldChange<ProfileField>[] {
  if (given === undefined) return [];
  const to = (given ?? emptied[field] ?? null) as Customer[K];
  const change = changed(name, customer[field] ?? null, to ?? null);
  // Only what differs is assigned: a save without a change must not write.
  if (change.length > 0) customer[field] = to;
  return change;
}

const allOf = <K extends string>(fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, null])) as { [F in K]: null };

const definedOf = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
