import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../tables/db.js';

/** The id of the customer that a piece of SQL is about, such as a column of the enclosing statement. */
type CustomerId = RawBuilder<unknown>;

/**
 * Columns under the names that the graph publishes. One that consists of columns itself is a function of those that are
 * wanted of it.
 */
export type Columns = Record<
  string,
  RawBuilder<unknown> | ((parts?: readonly Part[]) => RawBuilder<unknown>)
>;

/** A field of an answer that PostgreSQL writes: its name there, and the column it is read from. */
export interface Part {
  as: string;
  /** The name of a column, or `__typename`. */
  name: string;
  /** The type of the object that the field belongs to. */
  typeName: string;
  /** The fields below it, if it has any. */
  parts?: readonly Part[];
}

/** The names of the wanted columns; all of them if undefined. */
export type WantedNames = ReadonlySet<string> | undefined;

/** The wanted columns, or the fields of an answer that are made of them. */
export type Wanted = WantedNames | readonly Part[];

/** Thrown for a field of an answer that is no column: PostgreSQL cannot write it. */
export class NotWritten extends Error {}

/**
 * SQL for data that belongs to one customer, as JSON in the form the graph publishes. The same SQL serves the
 * statement that reads a customer with their children and the loader that reads the children of many.
 */
export type ChildOf = (customerId: CustomerId, wanted?: Wanted) => RawBuilder<unknown>;

/** Data of a customer that can be read together with them or for many customers at once. */
export interface Child<T> {
  /** Equal for equal rows: the child's name, with its arguments if it has any. */
  key: string;
  of: ChildOf;
  /** The columns it can be narrowed to; without them it is always read whole. */
  columns?: readonly string[];
  /** Only for the type of the data that is read. */
  readonly gives?: T;
}

/** A child of each of many customers, or of other parents, in the order of the ids, in one statement. */
export async function childOfEach<T>(db: Reader, ids: readonly string[], child: ChildOf): Promise<T[]> {
  const { rows } = await sql<{ child: T }>`
    select ${child(sql`wanted.id`)} as child
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    order by wanted.place`.execute(db);
  return rows.map((row) => row.child);
}

/** A name that no column has: GraphQL allows letters, digits and underscores, and a column would hide the row. */
const item = sql.id('·');

/** All rows of a query as one JSON list, empty when there are none. */
export const jsonList = (query: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(row_to_json(${item})), '[]') from (${query}) ${item})`;

/** The only row of a query as a JSON object, or null. */
export const jsonObject = (query: RawBuilder<unknown>) =>
  sql`(select row_to_json(${item}) from (${query}) ${item})`;

/** What a `select` lists: order its rows by qualified names, because an answer may give any name to any column. */
export const select = (columns: Columns, wanted: Wanted) =>
  sql.join(
    isParts(wanted)
      ? wanted.map((part) => sql`${columnOfPart(columns, part)} as ${sql.id(part.as)}`)
      : Object.entries(columns)
          .filter(([name]) => !wanted || wanted.has(name))
          .map(
            ([name, column]) => sql`${typeof column === 'function' ? column() : column} as ${sql.id(name)}`,
          ),
  );

const isParts = (wanted: Wanted): wanted is readonly Part[] => Array.isArray(wanted);

/** The column for a field of an answer. Throws `NotWritten` if there is none. */
export function columnOfPart(columns: Columns, { name, typeName, parts }: Part): RawBuilder<unknown> {
  if (name === '__typename') return sql`${sql.lit(typeName)}::text`;
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!column || (typeof column === 'function') !== (parts !== undefined)) {
    throw new NotWritten(`${typeName}.${name}`);
  }
  return typeof column === 'function' ? column(parts) : column;
}
