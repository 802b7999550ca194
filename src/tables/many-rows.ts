import { sql } from 'kysely';
import type { Db, NewRow, Tables } from './db.js';

/** A row to add; the columns left out have a default, or are written by a trigger. */
export type GivenRow<Table extends keyof Tables> = Partial<NewRow<Table>>;

/**
 * Adds any number of rows with the same columns in one statement. Written as SQL, because with one parameter per value
 * a statement would soon have more parameters than are allowed.
 */
export async function insertRows<Table extends keyof Tables>(
  db: Db,
  table: Table,
  rows: readonly GivenRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // Only the given columns: the others have defaults, which nulls would override.
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const name = sql.table(table);
  await sql`
    insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(db);
}
