import type { Migration } from '@mikro-orm/migrations';
import { CompiledQuery, type Kysely, sql } from 'kysely';

/**
 * Runs migrations outside of a transaction, each statement by itself and without a limit of time, so that indexes over
 * many customers are built while others write. One that fails stays pending and begins anew.
 */
export async function runConcurrently<Tables>(
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  log: (name: string) => Promise<void>,
): Promise<void> {
  for (const migration of migrations) {
    migration.up();
    await db.connection().execute(async (connection) => {
      await sql`set statement_timeout = 0`.execute(connection);
      await sql`set lock_timeout = 0`.execute(connection);
      try {
        for (const statement of migration.getQueries())
          await connection.executeQuery(CompiledQuery.raw(statement as string));
      } finally {
        await sql`reset statement_timeout`.execute(connection);
        await sql`reset lock_timeout`.execute(connection);
      }
    });
    await log((migration as { name: string }).name);
  }
}
