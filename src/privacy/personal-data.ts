import { type RawBuilder, sql } from 'kysely';
import type { JsonValue } from '../platform/text/json.js';
import { jsonList } from '../reads/json-rows.js';
import type { Db, Reader } from '../tables/db.js';
import { impersonalTables } from './impersonal-tables.js';
import { keptTables } from './kept-tables.js';
import type { Column, PersonIds, Table } from './personal-column.js';
import { ownTables } from './personal-tables.js';

/**
 * Every column of every table, with the personal data it holds. Exports, erasure, docs/erasure.md and the masking of
 * logs are all derived from it; a test fails for a column of the database that is not listed.
 */
export const personalData: Readonly<Record<string, Table>> = {
  ...ownTables,
  ...keptTables,
  ...impersonalTables,
};

/** `is_registered` is `registered`, as in the graph. */
const inExport = (name: string) =>
  name.replace(/^is_/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const isExported = ({ kind }: Column) => kind === 'CONTENT' || kind === 'FACT';

/** Names whose values a log must not show, in lower case and without separators. */
export const maskedNames: ReadonlySet<string> = new Set(
  Object.values(personalData).flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([name, { kind, isCommonWord, aliases = [] }]) =>
      kind === 'FACT' || kind === 'TECHNICAL'
        ? []
        : [...(isCommonWord ? [] : [name]), ...aliases].map((word) => word.replaceAll('_', '').toLowerCase()),
    ),
  ),
);

const exportable = Object.entries(personalData).flatMap(([table, { rowsOf, columns }]) =>
  rowsOf && Object.values(columns).some(isExported) ? [{ table, rowsOf, columns }] : [],
);

function rowsOfPerson({ table, rowsOf, columns }: (typeof exportable)[number], ids: PersonIds) {
  const shown = Object.entries(columns)
    .filter(([, column]) => isExported(column))
    .map(([name, { as, shows }]) => sql`${shows ?? sql.id(name)} as ${sql.id(as ?? inExport(name))}`);
  // Ids begin with the time of their creation, so this is the order in which the rows were created.
  const order = 'id' in columns ? sql`order by ${sql.table(table)}.id` : sql``;
  return jsonList(sql`select ${sql.join(shown)} from ${sql.table(table)} where ${rowsOf(ids)} ${order}`);
}

/** Everything held about a person, by table: `customer`, `contact`, `historyEntry` … */
export async function exportOf(db: Reader, ids: readonly string[]): Promise<Record<string, JsonValue[]>> {
  const parts = exportable.map(
    (part) => sql`${rowsOfPerson(part, sql`${[...ids]}::uuid[]`)} as ${sql.id(inExport(part.table))}`,
  );
  const { rows } = await sql<{ held: Record<string, JsonValue[]> }>`
    select decodable_json(row_to_json(held)) as held from (select ${sql.join(parts)}) held`.execute(db);
  return rows[0]!.held;
}

/** Empties the person's data in rows that stay. Must be called while the person's own rows are still there. */
export async function redact(db: Db, ids: readonly string[], now: Date): Promise<void> {
  for (const [table, { rowsOf, quoting, columns }] of Object.entries(personalData)) {
    const emptied = Object.entries(columns).flatMap(([name, { emptied: to }]): RawBuilder<unknown>[] =>
      to ? [sql`${sql.id(name)} = ${to}`] : [],
    );
    if (!rowsOf || emptied.length === 0) continue;
    // Separately, as each condition finds its rows by an index.
    for (const which of quoting ? [rowsOf, quoting] : [rowsOf]) {
      await sql`
        update ${sql.table(table)} set ${sql.join(emptied)}, redacted_at = ${now}
        where ${which(sql`${[...ids]}::uuid[]`)} and redacted_at is null`.execute(db);
    }
  }
}
