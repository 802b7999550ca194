import type { Opt } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Customer } from '../entities/customer.entity.js';
import {
  customerFields,
  type FieldName,
  type FieldWith,
  fieldsWith,
  type PropertyOf,
} from '../entities/customer-fields.js';
import type { Reader } from '../tables/db.js';
import {
  type Child,
  type Columns,
  columnOfPart,
  jsonObject,
  type Part,
  select,
  type WantedNames,
} from './json-rows.js';
import { rememberedStatements } from './remembered-statements.js';
import { WrittenCustomer } from './written-customer.js';

/** The type of a property once PostgreSQL has written it into JSON. */
type Written<T> = T extends undefined
  ? never
  : T extends Date
    ? string
    : T extends Opt<infer Plain>
      ? Plain
      : T;
type Read<Name extends FieldName> = { [N in Name]: Written<Customer[PropertyOf<N> & keyof Customer]> };

export type AddressRow = Read<FieldWith<'shownIn', 'ADDRESS'>>;

/** A customer as the graph reads them: a plain row, as PostgreSQL wrote it. Times are ISO 8601 in UTC. */
export interface CustomerRow extends Read<FieldWith<'shownIn', 'CUSTOMER'>> {
  address: AddressRow;
  email: string | null;
  phone: string | null;
}

const columnOf = (name: FieldName) => sql`c.${sql.id(customerFields[name].column)}`;

const addressParts: FieldName[] = fieldsWith('shownIn', 'ADDRESS');
const addressColumns: Columns = Object.fromEntries(addressParts.map((name) => [name, columnOf(name)]));

const primaryContact = (type: string) => sql`(
  select contact.value from contact
  where contact.customer_id = c.id and contact.type = ${sql.lit(type)} and contact.is_primary)`;

/** The columns that replace the parts of the address. */
const joined: Columns = {
  address: (parts) => jsonObject(sql`select ${select(addressColumns, parts)}`),
  email: primaryContact('EMAIL'),
  phone: primaryContact('PHONE'),
};

const columns = Object.fromEntries(
  fieldsWith('shownIn', 'CUSTOMER', 'ADDRESS').flatMap((name) =>
    addressParts.includes(name) ? Object.entries(joined) : [[name, columnOf(name)]],
  ),
) as Record<keyof CustomerRow, Columns[string]>;
const columnNames = Object.keys(columns) as (keyof CustomerRow)[];
export const isCustomerColumn = (name: string): name is keyof CustomerRow => Object.hasOwn(columns, name);

/** A child that is read with a customer, and the wanted columns of it. */
export interface WantedChild {
  child: Child<unknown>;
  wanted: WantedNames;
}

/** The data to read of each customer: columns, and children in the same statement. */
export interface CustomerSelection {
  /** Equal for selections that read the same data. */
  key: string;
  columns: ReadonlySet<keyof CustomerRow>;
  children: readonly WantedChild[];
  /** What to select instead, for rows that are a `WrittenCustomer` each. */
  written?: RawBuilder<unknown>;
  /** Whether one customer takes a few milliseconds at most. */
  isShort?: boolean;
}

export function customerSelection(
  columns: ReadonlySet<keyof CustomerRow>,
  children: readonly WantedChild[],
): CustomerSelection {
  const ofChildren = children.map(({ child, wanted }) => [child.key, wanted && [...wanted].sort()]);
  return { key: JSON.stringify([[...columns].sort(), ofChildren]), columns, children };
}

/** A column of `customer c` for a field of an answer. Throws `NotWritten` for any other field. */
export const customerColumn = (part: Part): RawBuilder<unknown> => columnOfPart(columns, part);

/** Every column of a customer, without children. */
export const wholeCustomer = customerSelection(new Set(columnNames), []);

/** The key under which a customer's row carries the children that were read with it. */
const carried = Symbol('carried');
type Carrier = CustomerRow & { [carried]?: ReadonlyMap<string, unknown> };

/** A child that was read with the customer, or undefined if it was not. */
export const carriedChild = <T>(customer: CustomerRow, { key }: Child<T>): T | undefined =>
  (customer as Carrier)[carried]?.get(key) as T | undefined;

/**
 * Customers from `source`, which completes `from customer c`, each as JSON. What is selected `beside` it is left out
 * where the JSON says it.
 */
export function customersStatement(
  source: RawBuilder<unknown>,
  { columns: names, children, written }: CustomerSelection,
  beside: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  if (written)
    return sql`select ${beside} ${jsonObject(sql`select ${written}`)}::text as row from customer c ${source}`;
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

/** Of a customer that PostgreSQL has written, the row is text, and the statement has to say the id. */
export type FoundRow = { row: CustomerRow & Record<string, unknown>; id?: string };

/** The rows of such a statement, each with the children it carries, or as PostgreSQL has written it. */
export function customersOf(
  rows: readonly FoundRow[],
  { children, written }: CustomerSelection,
): CustomerRow[] {
  if (written) return rows.map(WrittenCustomer.of);
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
  const { rows } = await (customersStatement(source, selection, sql`c.id,`) as RawBuilder<FoundRow>).execute(
    db,
  );
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
  const one = (holderId: RawBuilder<unknown>, beside?: RawBuilder<unknown>) =>
    customersStatement(sql`where c.id = ${holderId}`, selection, beside);
  // PostgreSQL keeps the plan for one key; a list has no known length, so it would plan a single key anew each time.
  const [isOne, given] = readable.length === 1 ? [true, readable[0]!] : [false, readable];
  const rows = await byKeys<FoundRow & { key?: string }>(
    db,
    `${by} ${isOne}`,
    selection,
    given,
    (parameter) =>
      isOne
        ? one(sql`(select ${holder} from customer asked where ${column} = ${parameter}::${type})`, sql`c.id,`)
        : sql`select ${column} as key, ${holder} as id, (${one(holder)}) as row
            from customer asked where ${column} = any(${parameter}::${type}[])`,
  );
  const asked = rows.map(({ key }) => key ?? (by === 'id' ? String(given).toLowerCase() : String(given)));
  return new Map(customersOf(rows, selection).map((customer, place) => [asked[place]!, customer]));
}
