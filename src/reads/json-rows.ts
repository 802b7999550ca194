import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../tables/db.js';

/** The id of the customer a piece of SQL is about, such as a column of the statement around it. */
type CustomerId = RawBuilder<unknown>;

/** Columns by the names the graph publishes them under. */
export type Columns = Record<string, RawBuilder<unknown>>;

/** Which of its columns somebody wants; all of them unless said. */
export type Wanted = ReadonlySet<string> | undefined;

/**
 * SQL for what belongs to one customer, as JSON in the shape the graph publishes. The same piece serves the
 * statement that reads a customer with its children and the loader that reads the children of many.
 */
export type ChildOf = (customerId: CustomerId, wanted?: Wanted) => RawBuilder<unknown>;

/** Something of a customer that can be read together with it or for many customers at once. */
export interface Child<T> {
  /** The same for the same rows: its name, and its arguments if it has some. */
  key: string;
  of: ChildOf;
  /** The columns it can be narrowed to; it is always whole without. */
  columns?: readonly string[];
  /** Only for the type of what is read. */
  readonly gives?: T;
}

/** One child for each of many customers, or of whatever the ids are of, in the order asked for, in one statement. */
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

/** The wanted columns of a select. */
export const select = (columns: Columns, wanted: Wanted) =>
  sql.join(
    Object.entries(columns)
      .filter(([name]) => !wanted || wanted.has(name))
      .map(([name, column]) => sql`${column} as ${sql.id(name)}`),
  );
