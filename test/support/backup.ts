import { sql } from 'kysely';
import type { TestApp } from './app.js';

/** Everything in the database, as a dump holds it: by table, as JSON. */
export type Backup = Map<string, string>;

async function tablesOf(app: TestApp): Promise<string[]> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`.execute(
    app.database.kysely,
  );
  return rows.map(({ tablename }) => tablename);
}

export async function backup(app: TestApp): Promise<Backup> {
  const dump: Backup = new Map();
  for (const table of await tablesOf(app)) {
    const { rows } = await sql<{ all: string }>`
      select coalesce(json_agg(to_json(t)), '[]')::text as all from ${sql.table(table)} t`.execute(
      app.database.kysely,
    );
    dump.set(table, rows[0]!.all);
  }
  return dump;
}

/** Restores the database from a dump. As in a real restore, no trigger fires. */
export async function restore(app: TestApp, dump: Backup): Promise<void> {
  const tables = await tablesOf(app);
  await app.database.kysely.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
    for (const table of tables) {
      const { rows } = await sql<{ name: string }>`
        select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
        tx,
      );
      const columns = sql.join(rows.map(({ name }) => sql.id(name)));
      await sql`
        insert into ${sql.table(table)} (${columns}) overriding system value
        select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${dump.get(table)}::json)`.execute(
        tx,
      );
    }
  });
}
