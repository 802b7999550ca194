import { sql } from 'kysely';
import { inject } from 'vitest';
import { openDatabase } from '../../../src/database.js';
import type { Db } from '../../../src/tables/db.js';
import { enterTill } from '../app.js';
import { databaseLimits } from '../database-limits.js';
import { inDatabase } from '../database-template.js';
import { crowd, crowdIsFindable } from '../search-crowd.js';
import { SMALL_TABLES } from './small-tables.js';

/** Rows of each table, and as how many PostgreSQL takes them. */
const STORED = 1_000;
const BELIEVED = 1_000_000;

interface Column {
  table: string;
  column: string;
  type: string;
  mayBeNull: boolean;
  /** The values that a check leaves, if it lists them. */
  values: string[] | null;
}

/**
 * A migrated database in which every big table has rows, and PostgreSQL takes each of them for a million. Every table has
 * a column that this version does not know, as the next one leaves it while both run.
 */
export async function grownDatabase(name: string): Promise<{ url: string; big: string[] }> {
  const limits = { ...databaseLimits, statementMs: 60_000 };
  const server = inject('postgresUrl')!;
  const admin = await openDatabase({ ...limits, url: server });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name} template template_accounts`);
  await admin.close();
  const url = inDatabase(server, name);
  const database = await openDatabase({ ...limits, url });
  const big = await database.kysely.connection().execute(async (db) => {
    for (const statement of [...crowd(STORED, 'crowd-'), ...crowdIsFindable]) await statement.execute(db);
    await enterTill(db);
    const filled = await fill(db);
    for (const table of filled) {
      await sql`alter table ${sql.table(table)} add column of_the_next_version text default 'next'`.execute(
        db,
      );
    }
    await sql`analyze`.execute(db);
    await believe(db, filled);
    return filled;
  });
  await database.close();
  return { url, big };
}

/** Gives every big table that has none rows made of its columns' types. Returns the names of the big tables. */
async function fill(db: Db): Promise<string[]> {
  const { rows: columns } = await sql<Column>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
      not a.attnotnull as "mayBeNull",
      (select array_agg(value[1]) from pg_constraint k,
        regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z_]+)''::text', 'g') value
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as values
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attgenerated = '' and a.attidentity = ''
    order by c.relname, a.attnum`.execute(db);
  const tables = Object.entries(Object.groupBy(columns, ({ table }) => table)).filter(
    ([table]) => !SMALL_TABLES.includes(table),
  );
  await sql`set session_replication_role = replica`.execute(db);
  for (const [table, of] of tables) {
    await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(db);
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) continue;
    await dropChecks(db, table);
    await sql`insert into ${sql.table(table)} (${sql.join(of!.map(({ column }) => sql.id(column)))})
      select ${sql.join(of!.map(madeUp))} from generate_series(1, ${STORED}::int) n`.execute(db);
  }
  await sql`set session_replication_role = origin`.execute(db);
  return tables.map(([table]) => table);
}

/** What is made up here fits no check between columns. */
async function dropChecks(db: Db, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`.execute(
    db,
  );
  for (const { name } of rows)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(db);
}

/** Rows of the last hours, of which nothing is due yet, each of another customer. */
function madeUp({ column, type, mayBeNull, values }: Column) {
  if (column === 'customer_id') return sql`('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  // A queued message would be opened, and there is nothing in it.
  const usual = values?.filter((value) => value !== 'QUEUED');
  if (usual) return sql`(${usual}::text[])[1 + n % ${usual.length}::int]`;
  const isAhead = /expires|until|due/.test(column);
  const time = sql`now() + ${isAhead ? 1 : -1}::int * (n % 1000) * interval '1 minute'`;
  const made: Record<string, unknown> = {
    uuid: sql`gen_random_uuid()`,
    'timestamp with time zone': time,
    date: time,
    boolean: sql`n % 2 = 0`,
    json: sql`'{}'`,
    jsonb: sql`'{}'`,
    bytea: sql`sha256(n::text::bytea)`,
    'text[]': sql`array['x' || n]`,
    'uuid[]': sql`array[gen_random_uuid()]`,
    xid8: sql`n::text::xid8`,
  };
  const isNumber = /^(smallint|integer|bigint|numeric|double precision)$/.test(type);
  const value = sql`(${made[type] ?? (isNumber ? sql`n` : sql`'x' || n`)})::${sql.raw(type)}`;
  return mayBeNull ? sql`case when n % 2 = 0 then ${value} end` : value;
}

/**
 * Multiplies what PostgreSQL takes for the number of rows, a million in each table at least. The pages stay few, so that
 * it reads tables rather too gladly.
 */
const believe = (db: Db, tables: string[]) =>
  sql`update pg_class
    set reltuples = greatest(reltuples * ${BELIEVED / STORED}::real, case relkind when 'r' then ${BELIEVED}::real end)
    where relnamespace = 'public'::regnamespace and (relname = any(${tables})
      or oid in (select indexrelid from pg_index where indrelid::regclass::text = any(${tables})))`.execute(
    db,
  );

/** Those of the tables that PostgreSQL no longer takes for big. */
export async function shrunken(db: Db, tables: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname = any(${tables})
      and reltuples < ${BELIEVED / 2}::real`.execute(db);
  return rows.map(({ name }) => name);
}
