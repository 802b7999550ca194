/** One field of Customer. Every list of customer fields is made from these rows: see CONTRIBUTING.md. */
export interface CustomerField {
  column: string;
  /** The name in the entity, where the graph has another one. */
  property?: string;
  /** The kind of its column: privacy/personal-column.ts explains the kinds. */
  personal: 'CONTENT' | 'FACT' | 'TECHNICAL';
  /** The GraphQL type that shows the field. Without one only flows see it. */
  shownIn?: 'CUSTOMER' | 'ADDRESS';
  /** The input that takes the field: ProfileInput, CustomerDataInput, AddressInput. Without one only flows set it. */
  input?: 'PROFILE' | 'DATA' | 'ADDRESS';
  /** The rule of a merge for the field, named as in a preview. An address is filled as a whole or not at all. */
  merge?: 'LEADS_ON' | 'SURVIVOR' | 'FILLED' | 'ADDRESS_FILLED' | 'JOINED' | 'LATER';
  isAskedByCampaigns?: true;
  isInCsv?: true;
  /** Whether others may know it: then it must not be what a customer's password is made of. Every row decides. */
  isBarredFromPasswords: boolean;
  /** Under its own name; histories call the parts of an address `address.city` and so on. */
  isInHistory?: true;
  /** The value that stands for empty where the column cannot be null. */
  empty?: string | readonly string[];
}

const free = { isBarredFromPasswords: false } as const;
const shown = { shownIn: 'CUSTOMER' } as const;
/** Names that lead to the record. */
const name = { ...free, ...shown, personal: 'CONTENT', merge: 'LEADS_ON', isInHistory: true } as const;
/** States that decide what the account may do. */
const state = {
  ...free,
  ...shown,
  personal: 'FACT',
  merge: 'SURVIVOR',
  isInCsv: true,
  isInHistory: true,
} as const;
/** Facts that we know by ourselves. */
const fact = { ...free, ...shown, personal: 'FACT', isInCsv: true } as const;
/** Data that somebody tells us about the customer. Each row says whether passwords may be made of it. */
const said = { ...shown, personal: 'CONTENT', merge: 'FILLED', isInHistory: true } as const;
/** Data that customers tell us about themselves. Here, too, each row says it. */
const profile = { ...said, input: 'PROFILE', isAskedByCampaigns: true, isInCsv: true } as const;
const place = {
  ...free,
  shownIn: 'ADDRESS',
  personal: 'CONTENT',
  input: 'ADDRESS',
  merge: 'ADDRESS_FILLED',
  isAskedByCampaigns: true,
} as const;
const address = { ...place, isInCsv: true } as const;

/** In the order in which statements, files, histories and previews list them. */
export const customerFields = {
  id: { column: 'id', ...fact, merge: 'LEADS_ON' },
  uuid: { column: 'uuid', ...name },
  externalId: { column: 'external_id', ...name, input: 'DATA', isInCsv: true },
  customId: { column: 'custom_id', ...free, ...profile },
  code: { column: 'code', ...name, isInCsv: true },
  status: { column: 'status', ...state, input: 'DATA', empty: 'ENABLED' },
  registered: { column: 'is_registered', property: 'isRegistered', ...state },
  anonymous: { column: 'is_anonymous', property: 'isAnonymous', ...state },
  firstName: { column: 'first_name', ...profile, isBarredFromPasswords: true },
  lastName: { column: 'last_name', ...profile, isBarredFromPasswords: true },
  displayName: { column: 'display_name', ...profile, isBarredFromPasswords: true },
  sex: { column: 'sex', ...free, ...profile, empty: 'NOT_SPECIFIED' },
  birthDate: { column: 'birth_date', ...free, ...profile },
  avatarUrl: { column: 'avatar_url', ...free, ...said, input: 'PROFILE' },
  company: { column: 'company', ...profile, isBarredFromPasswords: true },
  language: { column: 'language', ...free, ...profile },
  street1: { column: 'street1', ...address },
  street2: { column: 'street2', ...address },
  city: { column: 'city', ...address },
  province: { column: 'province', ...address },
  postalCode: { column: 'postal_code', ...address },
  countryCode: { column: 'country_code', ...address },
  latitude: { column: 'latitude', ...place },
  longitude: { column: 'longitude', ...place },
  tags: { column: 'tags', ...free, ...said, input: 'PROFILE', merge: 'JOINED', isInCsv: true, empty: [] },
  campaignIds: {
    column: 'campaign_ids',
    ...free,
    ...shown,
    personal: 'FACT',
    merge: 'JOINED',
    isInHistory: true,
    empty: [],
  },
  metadata: { column: 'metadata', ...free, ...said, input: 'DATA' },
  customDate: { column: 'custom_date', ...free, ...profile },
  note: { column: 'custom_field', ...free, ...profile },
  createdAt: { column: 'created_at', ...fact },
  updatedAt: { column: 'updated_at', ...fact },
  lastActivityAt: { column: 'last_activity_at', ...fact, merge: 'LATER' },
  mergedIntoId: { column: 'merged_into_id', ...free, personal: 'FACT' },
  version: { column: 'version', ...free, ...shown, personal: 'TECHNICAL' },
} as const satisfies Record<string, CustomerField>;

type Fields = typeof customerFields;
export type FieldName = keyof Fields;

/** The names of the fields whose rows say this: `FieldWith<'merge', 'FILLED'>`. */
export type FieldWith<Key extends keyof CustomerField, Value extends CustomerField[Key]> = {
  [Name in FieldName]: Fields[Name] extends Record<Key, Value> ? Name : never;
}[FieldName];

export type ColumnOf<Name extends FieldName> = Fields[Name]['column'];
/** The name of the field in the entity. */
export type PropertyOf<Name extends FieldName> = {
  [N in Name]: Fields[N] extends { property: infer Property extends string } ? Property : N;
}[Name];

/** The names of the fields whose rows say one of these, in their order: `fieldsWith('merge', 'FILLED')`. */
export function fieldsWith<Key extends keyof CustomerField, const Value extends CustomerField[Key]>(
  key: Key,
  ...values: Value[]
): FieldWith<Key, Value>[] {
  const rows: [string, CustomerField][] = Object.entries(customerFields);
  return rows
    .filter(([, row]) => values.some((value) => row[key] === value))
    .map(([name]) => name as FieldWith<Key, Value>);
}

export function propertyOf<Name extends FieldName>(name: Name): PropertyOf<Name> {
  const { property = name }: CustomerField = customerFields[name];
  return property as PropertyOf<Name>;
}

/** The value of a field that is emptied: null where the column can be null. */
export function emptyOf(name: FieldName) {
  const { empty }: CustomerField = customerFields[name];
  return empty ?? null;
}
