import { type RawBuilder, sql } from 'kysely';
import { type CustomerSelection, customerColumn } from './customers.js';
import { type Child, jsonObject, type Part, select } from './json-rows.js';

/** A field of a customer in an answer. */
export interface WrittenField {
  part: Part;
  /** What it is read from, if that is not a column of the customer. */
  child?: Child<unknown>;
  /** The length of a page, of which the child's rows are the `nodes`. */
  pageSize?: number;
}

/** More of them may take long. */
const SHORT = { children: 10, rows: 20 };

const ID = sql`c.id`;

/**
 * Customers as PostgreSQL writes them into an answer, each as a `WrittenCustomer`. The key is equal for equal fields.
 * Throws `NotWritten` for what is no column.
 */
export const writtenSelection = (key: string, fields: readonly WrittenField[]): CustomerSelection => ({
  key: `written ${key}`,
  columns: new Set(),
  children: [],
  written: sql.join(fields.map((field) => sql`${columnFor(field)} as ${sql.id(field.part.as)}`)),
  isShort:
    fields.filter(({ child }) => child).length <= SHORT.children &&
    fields.reduce((rows, { pageSize = 0 }) => rows + pageSize, 0) <= SHORT.rows,
});

function columnFor({ part, child, pageSize }: WrittenField): RawBuilder<unknown> {
  if (!child) return customerColumn(part);
  if (pageSize === undefined) return child.of(ID, part.parts);
  return jsonObject(sql`select ${select({ nodes: (nodes) => child.of(ID, nodes) }, part.parts)}`);
}
