import { type Config, readConfig } from '../../config/config.js';
import { openConfigured } from '../../configured-database.js';
import type { Database } from '../../database.js';
import { PlainError } from '../../platform/plain-error.js';

interface Opening {
  /** The command as it is typed, named to others who want the embedded database meanwhile. */
  called: string;
  /** Whether it may run on an empty database; otherwise no migration may be pending. */
  onEmpty?: boolean;
  /** Whether nobody waits for an answer: a statement may then take a minute. */
  isPatient?: boolean;
}

const PATIENT = { statementMs: 60_000, lockMs: 10_000 };

/** Runs work on the configured database and closes it whatever happens. */
export async function withDatabase(
  { called, onEmpty = false, isPatient = false }: Opening,
  work: (database: Database, config: Config) => Promise<void>,
): Promise<void> {
  const { database: settings, ...rest } = readConfig();
  const config: Config = { ...rest, database: { ...settings, ...(isPatient && PATIENT) } };
  const database = await openConfigured(config, called);
  try {
    // Checked first, because looking for pending migrations creates the migrator's own table.
    if (!onEmpty) await database.refuseForeign();
    const missing = onEmpty ? null : await database.notReady();
    if (missing) throw new PlainError(`The database is not ready (${missing}). Run npm run migrate first.`);
    await work(database, config);
  } finally {
    await database.close();
  }
}
