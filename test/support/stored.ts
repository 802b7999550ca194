import { type Kysely, sql } from 'kysely';
import type { Database as TestDatabase } from '../../src/database.js';

/** Any database of ours, whatever its declared tables. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Database = Kysely<any>;

/** Deleted rows still take room in the files of a table, because nobody vacuums the embedded database. */
const MOST_DELETED = 2_000;

/**
 * Prepares a database for `everythingIn` and `linesIn`, and returns the function that empties it. All of them run with
 * every test, so they are functions of the database, which plans their statements once.
 */
export async function emptying(db: Database): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const tables = rows.map(({ name }) => name);
  const emptied = ['pgboss.job', ...tables.filter((name) => name !== 'mikro_orm_migrations')];
  const create = (name: string, result: string, body: string) =>
    sql`create function ${sql.raw(`tests.${name}() returns ${result} language plpgsql ${body}`)}`.execute(db);
  // History refuses to be emptied, so its triggers are switched off here.
  const asleep = 'set session_replication_role = replica';

  await sql`create schema tests`.execute(db);
  // Waits for pending writes, as truncating would.
  await create(
    'emptied',
    'integer',
    `${asleep} as $$
    declare
      deleted integer;
      total integer := 0;
    begin
      lock table ${emptied.join(', ')};
      ${emptied
        .map((name) => `delete from ${name}; get diagnostics deleted = row_count; total := total + deleted;`)
        .join('\n')}
      return total;
    end $$`,
  );
  await create('truncated', 'void', `${asleep} as $$ begin truncate ${emptied.join(', ')}; end $$`);
  const filled = tables.map((name) => `select '${name}', exists (select from ${name})`);
  await create(
    'tables',
    'table (name text, is_filled boolean)',
    `as $$ begin return query ${filled.join(' union all ')}; end $$`,
  );
  const lines = tables.map((name) => `select '${name} ' || row_to_json(t)::text as line from ${name} t`);
  await create(
    'lines',
    'setof text',
    `as $$ begin return query ${lines.join(' union all ')} order by line; end $$`,
  );

  let deleted = 0;
  return async () => {
    const result = await sql<{ total: number }>`select tests.emptied() as total`.execute(db);
    deleted += result.rows[0]!.total;
    // Ten times slower than deleting: it makes new files for each table, its indexes and its TOAST table.
    if (deleted > MOST_DELETED) {
      await sql`select tests.truncated()`.execute(db);
      deleted = 0;
    }
  };
}

/**
 * The number of the next transaction that writes: while it stays the same, nothing has been written. Only where nobody
 * writes beside us, as in the embedded database, which does one transaction after the other; null elsewhere.
 */
export async function nextWrite({ kysely, pglite }: Pick<TestDatabase, 'kysely' | 'pglite'>) {
  if (!pglite) return null;
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(kysely);
  return rows[0]!.next;
}

/** The rows of every table, by its name. */
export async function everythingIn(db: Database): Promise<Record<string, unknown[]>> {
  const { rows } = await sql<{ name: string; isFilled: boolean }>`
    select name, is_filled as "isFilled" from tests.tables()`.execute(db);
  const stored: Record<string, unknown[]> = {};
  for (const { name, isFilled } of rows) {
    const all = isFilled && (await sql`select * from ${sql.table(name)} t order by t::text`.execute(db));
    stored[name] = all ? all.rows : [];
  }
  return stored;
}

/** The rows as text, a line for each: quicker to read and to compare. */
export async function linesIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select tests.lines() as line`.execute(db);
  return rows.map(({ line }) => line);
}
