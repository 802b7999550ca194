import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../tables/db.js';

/** The id of the customer that a piece of SQL is about, such as a column of the enclosing statement. */
type CustomerId = RawBuilder<unknown>;

/** Columns under the names that the graph publishes. */
export type Columns = Record<string, RawBuilder<unknown>>;

/** The wanted columns; all of them if undefined. */
export type Wanted = ReadonlySet<string> | undefined;

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

/** All rows of a query as one JSON list, empty when there are none. */
export const jsonList = (query: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(row_to_json(item)), '[]') from (${query}) item)`;

export const select = (columns: Columns, wanted: Wanted) =>
  sql.join(
    Object.entries(columns)
      .filter(([name]) => !wanted || wanted.has(name))
      .map(([name, column]) => sql`${column} as ${sql.id(name)}`),
  );
