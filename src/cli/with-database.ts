import { type Database, openDatabase } from '../database.js';
import { type Config, ConfigError, readConfig } from '../platform/config.js';
import { FolderLockedError, lockFolder } from '../platform/folder-lock.js';

/** Runs a command on the configured database, the embedded one under its lock. Mistakes end in one clear line. */
export async function withDatabase(
  command: (database: Database, config: Config) => Promise<void>,
): Promise<void> {
  try {
    const config = readConfig();
    const lock = config.database.url ? null : await lockFolder(config.database.dataDir);
    const database = await openDatabase(config.database);
    try {
      await command(database, config);
    } finally {
      await database.close();
      await lock?.release();
    }
  } catch (error) {
    const isForPeople =
      error instanceof ConfigError || error instanceof FolderLockedError || error instanceof UsageError;
    console.error(isForPeople ? error.message : error);
    process.exitCode = 1;
  }
}

/** The command was not called as it has to be. */
export class UsageError extends Error {
  override name = 'UsageError';
}
