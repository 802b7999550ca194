import type { Migration } from '@mikro-orm/migrations';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { backFilledTable } from './back-fill.js';
import { withLockSoon } from './lock-soon.js';

/** How far a back-fill has come. */
export interface BackFillProgress {
  migration: string;
  table: string;
  /** Rows looked at, and as many as PostgreSQL takes the table to have. */
  seen: number;
  about: number;
}

/** Told what a run of migrations is at. */
export interface MigrationWatch {
  /** This migration begins, after so many others of all that were pending. */
  begins(name: string, before: number, total: number): void;
  fills(progress: BackFillProgress): void;
}

/** Statements that may take their time, because others write meanwhile: they wait for others and make none wait. */
const PATIENT =
  /^\s*((create|drop) (unique )?index concurrently|reindex .*concurrently|alter table \w+ validate constraint|analyze|create statistics|do \$)/i;

/**
 * Runs migrations outside of a transaction, each statement by itself and without a limit of time, so that indexes over
 * many customers are built while others write. One that fails stays pending and begins anew.
 */
export async function runConcurrently<Tables>(
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  log: (name: string) => Promise<void>,
  tell: (progress: BackFillProgress) => void = () => {},
): Promise<void> {
  for (const migration of migrations) {
    const { name } = migration as { name: string };
    migration.up();
    await db.connection().execute(async (connection) => {
      await sql`set statement_timeout = 0`.execute(connection);
      try {
        for (const given of migration.getQueries()) {
          const statement = given as string;
          const table = backFilledTable(statement);
          if (table !== null)
            await inBatches(connection, statement, table, (far) => tell({ ...far, migration: name }));
          else await runOne(connection, statement);
        }
      } finally {
        await sql`reset statement_timeout`.execute(connection);
        await sql`reset lock_timeout`.execute(connection);
      }
    });
    await log(name);
  }
}

async function runOne<Tables>(connection: Kysely<Tables>, statement: string): Promise<void> {
  const run = () => connection.executeQuery(CompiledQuery.raw(statement));
  if (PATIENT.test(statement)) {
    await sql`set lock_timeout = 0`.execute(connection);
    await run();
  } else {
    await withLockSoon((milliseconds) =>
      sql`set lock_timeout = ${sql.lit(milliseconds)}`.execute(connection).then(run),
    );
  }
}

async function inBatches<Tables>(
  connection: Kysely<Tables>,
  statement: string,
  table: string,
  tell: (far: Omit<BackFillProgress, 'migration'>) => void,
): Promise<void> {
  const { rows } = await sql<{ about: number }>`
    select greatest(reltuples, 0)::float8 as about from pg_class where oid = ${table}::regclass`.execute(
    connection,
  );
  let last: string | null = null;
  for (let seen = 0; ; ) {
    const batch: { last: string | null; seen: number } = await withLockSoon(async (milliseconds) => {
      await sql`set lock_timeout = ${sql.lit(milliseconds)}`.execute(connection);
      const { rows: answers } = await connection.executeQuery<{ last: string | null; seen: number }>(
        CompiledQuery.raw(statement, [last]),
      );
      return answers[0]!;
    });
    if (batch.last === null) return;
    last = batch.last;
    seen += batch.seen;
    tell({ table, seen, about: Math.max(seen, rows[0]!.about) });
  }
}
