import { type Kysely, sql } from 'kysely';

/** Any database of ours, whatever its declared tables. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Tables = Kysely<any>;

/**
 * Truncating makes new files for each table, its indexes and its TOAST table, which takes ten times as long as
 * deleting the few rows that a test leaves. Tables that have grown are still truncated, because nobody vacuums the
 * embedded database.
 */
const MOST_BYTES = 256 * 1024;

/** Waits for pending writes, as truncating would. `pg_relation_size` is 0 for a table that was never written to. */
const emptying = sql.raw(`do $$
  declare
    tables regclass[] := array(
      select format('%I.%I', schemaname, tablename)::regclass from pg_tables
      where schemaname = 'public' and tablename <> 'mikro_orm_migrations'
    );
    names text := 'pgboss.job, ' || array_to_string(tables, ', ');
    one regclass;
  begin
    -- History refuses to be emptied; here its triggers sleep.
    set local session_replication_role = replica;
    execute 'lock table ' || names;
    if exists (select from unnest(tables) name where pg_table_size(name) > ${MOST_BYTES}) then
      execute 'truncate ' || names;
      return;
    end if;
    delete from pgboss.job;
    foreach one in array tables loop
      if pg_relation_size(one) > 0 then execute 'delete from ' || one; end if;
    end loop;
  end $$`);

/** Empties every table and then runs `then`. */
export async function emptied(db: Tables, then: (tx: Tables) => Promise<unknown>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`${emptying}`.execute(tx);
    await then(tx);
  });
}

async function tablesOf(db: Tables): Promise<string[]> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  return rows.map(({ tablename }) => tablename);
}

/** One statement over all tables: most of them are empty in most tests. */
const overAll = (tables: readonly string[], select: (name: string) => string) =>
  sql.raw(tables.map(select).join(' union all '));

/** The rows of every table, by its name. */
export async function everythingIn(db: Tables): Promise<Record<string, unknown[]>> {
  const tables = await tablesOf(db);
  const { rows } = await sql<{ name: string }>`
    ${overAll(tables, (name) => `select '${name}' as name where exists (select from ${name})`)}`.execute(db);
  const stored: Record<string, unknown[]> = Object.fromEntries(tables.map((name) => [name, []]));
  for (const { name } of rows) {
    const all = await sql`select * from ${sql.table(name)} t order by t::text`.execute(db);
    stored[name] = all.rows;
  }
  return stored;
}

/** The rows as text, a line for each: quicker to read and to compare. */
export async function linesIn(db: Tables): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    ${overAll(await tablesOf(db), (name) => `select '${name} ' || row_to_json(t)::text as line from ${name} t`)}
    order by line`.execute(db);
  return rows.map(({ line }) => line);
}
