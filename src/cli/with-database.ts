import { type Config, readConfig } from '../config/config.js';
import { openConfigured } from '../configured-database.js';
import type { Database } from '../database.js';
import { PlainError } from '../platform/plain-error.js';

interface Opening {
  /** As it is typed, for others who want the embedded database meanwhile. */
  called: string;
  /** Whether it works on an empty database too; otherwise nothing may be left to migrate. */
  onEmpty?: boolean;
}

/** Runs work on the configured database, and closes it whatever happens. */
export async function withDatabase(
  { called, onEmpty = false }: Opening,
  work: (database: Database, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const database = await openConfigured(config, called);
  try {
    // First, as the migrator's look at what is pending makes a table of its own.
    if (!onEmpty) await database.refuseForeign();
    const missing = onEmpty ? null : await database.notReady();
    if (missing) throw new PlainError(`The database is not ready (${missing}). Run npm run migrate first.`);
    await work(database, config);
  } finally {
    await database.close();
  }
}
