import { type QueryExecutorProvider, sql } from 'kysely';
import { isMissingTable } from './platform/database/errors.js';
import { PlainError } from './platform/plain-error.js';

const OLDEST_MAJOR = 15;
const MIGRATIONS_TABLE = 'mikro_orm_migrations';
const FIRST_MIGRATION = '0001-customers';
/** Enough table names to recognise whose they are. */
const MOST_NAMED = 3;

/** The name of the database, after checking that the server's version is recent enough and every letter can be stored. */
export async function databaseName(db: QueryExecutorProvider): Promise<string> {
  const { rows } = await sql<{ name: string; version: string; major: number; encoding: string }>`
    select current_database() as name, current_setting('server_version') as version,
      current_setting('server_version_num')::int / 10000 as major,
      current_setting('server_encoding') as encoding`.execute(db);
  const { name, version, major, encoding } = rows[0]!;
  if (major < OLDEST_MAJOR) {
    throw new PlainError(
      `DATABASE_URL: the server is PostgreSQL ${version}, which is too old. Name one of version ${OLDEST_MAJOR} or newer.`,
    );
  }
  if (encoding === 'UTF8') return name;
  throw new PlainError(
    `DATABASE_URL: the database is encoded in ${encoding}, which cannot hold every name. Create one with \`encoding 'UTF8' template template0\`.`,
  );
}

/**
 * Refuses a database that another program uses: if it has any tables, they must be ours.
 *
 * @param variable the variable that configures the database
 */
export async function refuseForeignTables(db: QueryExecutorProvider, variable: string): Promise<void> {
  const { rows } = await sql<{ table: string }>`
    select c.relname as "table" from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not exists (
      select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname`.execute(db);
  const tables = rows.map(({ table }) => table);
  const others = tables.filter((table) => table !== MIGRATIONS_TABLE);
  const isOurs = tables.includes(MIGRATIONS_TABLE) && (await hasFirstMigration(db, others.length));
  if (isOurs || tables.length === 0) return;
  const named = tables.slice(0, MOST_NAMED).join(', ') + (tables.length > MOST_NAMED ? ', …' : '');
  throw new PlainError(
    `${variable}: the database holds tables of another program (${named}). Name an empty one.`,
  );
}

/** A first start that was interrupted leaves the migrator's table, empty and alone. */
async function hasFirstMigration(db: QueryExecutorProvider, others: number): Promise<boolean> {
  const names = await executedMigrations(db);
  return (names.length === 0 && others === 0) || names.includes(FIRST_MIGRATION);
}

/**
 * The migrations that were applied here, oldest first. MikroORM's migrator would tell, too, but keeps 3 kB for each time it
 * is asked, for as long as the process lives; probes ask every few seconds.
 */
export async function executedMigrations(db: QueryExecutorProvider): Promise<string[]> {
  try {
    const { rows } = await sql<{
      name: string;
    }>`select name from ${sql.table(MIGRATIONS_TABLE)} order by id`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    // Nothing was ever applied.
    if (isMissingTable(error)) return [];
    throw error;
  }
}
