import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { CustomerStatus, Sex } from '../entities/customer.entity.js';
import type { JsonValue } from '../platform/text/json.js';
import type { Reader } from '../tables/db.js';
import { type Child, select, type Wanted } from './json-rows.js';
import { rememberedStatements } from './remembered-statements.js';

/** A customer as the graph reads them: a plain row, as PostgreSQL wrote it. Times are ISO 8601 in UTC. */
export interface CustomerRow {
  id: string;
  uuid: string;
  externalId: string | null;
  customId: string | null;
  code: string;
  status: CustomerStatus;
  registered: boolean;
  anonymous: boolean;
  firstName: string | null;
  lastName: string | null;
  displayName: string | null;
  sex: Sex;
  birthDate: string | null;
  avatarUrl: string | null;
  company: string | null;
  language: string | null;
  address: Record<string, string | number | null>;
  email: string | null;
  phone: string | null;
  tags: string[];
  metadata: JsonValue;
  customDate: string | null;
  customField: string | null;
  createdAt: string;
  updatedAt: string;
  lastActivityAt: string | null;
  version: number;
}

const primaryContact = (type: string) => sql`(
  select contact.value from contact
  where contact.customer_id = c.id and contact.type = ${sql.lit(type)} and contact.is_primary)`;

const addressJson = sql`json_build_object('street1', c.street1, 'street2', c.street2, 'city', c.city,
  'province', c.province, 'postalCode', c.postal_code, 'countryCode', c.country_code, 'latitude', c.latitude,
  'longitude', c.longitude)`;

const columns: Record<keyof CustomerRow, RawBuilder<unknown>> = {
  id: sql`c.id`,
  uuid: sql`c.uuid`,
  externalId: sql`c.external_id`,
  customId: sql`c.custom_id`,
  code: sql`c.code`,
  status: sql`c.status`,
  registered: sql`c.is_registered`,
  anonymous: sql`c.is_anonymous`,
  firstName: sql`c.first_name`,
  lastName: sql`c.last_name`,
  displayName: sql`c.display_name`,
  sex: sql`c.sex`,
  birthDate: sql`c.birth_date`,
  avatarUrl: sql`c.avatar_url`,
  company: sql`c.company`,
  language: sql`c.language`,
  address: addressJson,
  email: primaryContact('EMAIL'),
  phone: primaryContact('PHONE'),
  tags: sql`c.tags`,
  metadata: sql`c.metadata`,
  customDate: sql`c.custom_date`,
  customField: sql`c.custom_field`,
  createdAt: sql`c.created_at`,
  updatedAt: sql`c.updated_at`,
  lastActivityAt: sql`c.last_activity_at`,
  version: sql`c.version`,
};
export const isCustomerColumn = (name: string): name is keyof CustomerRow => Object.hasOwn(columns, name);

/** A child that is read with a customer, and the wanted columns of it. */
export interface WantedChild {
  child: Child<unknown>;
  wanted: Wanted;
}

/** The data to read of each customer: columns, and children in the same statement. */
export interface CustomerSelection {
  /** Equal for selections that read the same data. */
  key: string;
  columns: ReadonlySet<keyof CustomerRow>;
  children: readonly WantedChild[];
}

export function customerSelection(
  columns: ReadonlySet<keyof CustomerRow>,
  children: readonly WantedChild[],
): CustomerSelection {
  const ofChildren = children.map(({ child, wanted }) => [child.key, wanted && [...wanted].sort()]);
  return { key: JSON.stringify([[...columns].sort(), ofChildren]), columns, children };
}

/** Every column of a customer, without children. */
export const wholeCustomer = customerSelection(new Set(Object.keys(columns).filter(isCustomerColumn)), []);

/** The key under which a customer's row carries the children that were read with it. */
const carried = Symbol('carried');
type Carrier = CustomerRow & { [carried]?: ReadonlyMap<string, unknown> };

/** A child that was read with the customer, or undefined if it was not. */
export const carriedChild = <T>(customer: CustomerRow, { key }: Child<T>): T | undefined =>
  (customer as Carrier)[carried]?.get(key) as T | undefined;

/** Customers from `source`, which completes `from customer c`, each as JSON. */
export function customersStatement(
  source: RawBuilder<unknown>,
  { columns: names, children }: CustomerSelection,
): RawBuilder<unknown> {
  const parts = [
    select(columns, names),
    ...children.map(
      ({ child, wanted }, place) => sql`${child.of(sql`c.id`, wanted)} as ${sql.id(`${place}`)}`,
    ),
  ];
  return sql`
    select row_to_json(found) as row
    from (select ${sql.join(parts)} from customer c ${source}) found`;
}

export type FoundRow = { row: CustomerRow & Record<string, unknown> };

/** The rows of such a statement, each with the children it carries. */
export function customersOf(rows: readonly FoundRow[], { children }: CustomerSelection): CustomerRow[] {
  if (children.length === 0) return rows.map(({ row }) => row);
  return rows.map(({ row }) =>
    Object.assign(row, { [carried]: new Map(children.map(({ child }, place) => [child.key, row[place]])) }),
  );
}

export async function readCustomers(
  db: Reader,
  source: RawBuilder<unknown>,
  selection: CustomerSelection = wholeCustomer,
): Promise<CustomerRow[]> {
  const { rows } = await (customersStatement(source, selection) as RawBuilder<FoundRow>).execute(db);
  return customersOf(rows, selection);
}

/** The keys a customer can be found by. The keys of a merged record lead to the surviving one, in one step. */
export type CustomerKey = 'id' | 'externalId' | 'code';

const keyColumns: Record<CustomerKey, { column: RawBuilder<unknown>; type: RawBuilder<unknown> }> = {
  id: { column: sql`asked.id`, type: sql`uuid` },
  externalId: { column: sql`asked.external_id`, type: sql`text` },
  code: { column: sql`asked.code`, type: sql`text` },
};
const holder = sql`coalesce(asked.merged_into_id, asked.id)`;

/** Compiling a statement costs as much as reading its rows, and clients repeat a request for other customers. */
const byKeys = rememberedStatements();

/** Customers by one of their keys; ids must be in lower case. */
export async function customersByKeys(
  db: Reader,
  by: CustomerKey,
  keys: readonly string[],
  selection: CustomerSelection = wholeCustomer,
): Promise<Map<string, CustomerRow>> {
  const readable = by === 'id' ? keys.filter((id) => isUuid(id)) : keys;
  const { column, type } = keyColumns[by];
  const one = (holderId: RawBuilder<unknown>) => customersStatement(sql`where c.id = ${holderId}`, selection);
  // PostgreSQL keeps the plan for one key; a list has no known length, so it would plan a single key anew each time.
  const [isOne, given] = readable.length === 1 ? [true, readable[0]!] : [false, readable];
  const rows = await byKeys<FoundRow & { key?: string }>(
    db,
    `${by} ${isOne} ${selection.key}`,
    given,
    (parameter) =>
      isOne
        ? one(sql`(select ${holder} from customer asked where ${column} = ${parameter}::${type})`)
        : sql`select ${column} as key, (${one(holder)}) as row
            from customer asked where ${column} = any(${parameter}::${type}[])`,
  );
  const asked = rows.map(({ key }) => key ?? (by === 'id' ? String(given).toLowerCase() : String(given)));
  return new Map(customersOf(rows, selection).map((customer, place) => [asked[place]!, customer]));
}
