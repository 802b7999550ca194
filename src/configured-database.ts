import type { Config } from './config/config.js';
import { type Database, openDatabase } from './database.js';
import { FolderLockedError, lockFolder } from './platform/database/embedded/folder-lock.js';
import { loadEmbedded } from './platform/database/embedded/open.js';
import { armFailPoints } from './platform/failing/fail-points.js';
import { PlainError } from './platform/plain-error.js';

/**
 * Opens the configured database, for programs that from then on may fail as configured. The embedded one belongs to this process alone until it is closed.
 *
 * @param program name of this program, such as `npm start`, shown to others that find the database in use
 */
export async function openConfigured(
  { database: settings, failPoints }: Config,
  program: string,
): Promise<Database> {
  armFailPoints(failPoints);
  if (settings.url) return openDatabase(settings);
  // Before the folder is looked at: without the packages nothing can be put there.
  await loadEmbedded();
  const { dataDir } = settings;
  const lock = await lockFolder(dataDir, program).catch(inWords(dataDir));
  const database = await openDatabase(settings).catch(async (error: unknown) => {
    await lock.release();
    return inWords(dataDir)(error);
  });
  return {
    ...database,
    async close() {
      await database.close();
      await lock.release();
    },
  };
}

const inWords =
  (folder: string) =>
  (error: unknown): never => {
    if (error instanceof FolderLockedError) throw new PlainError(`DATA_DIR: ${error.message}`);
    // A failed system call, on the way to the folder or in it.
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!code || !syscall) throw error;
    throw new PlainError(
      `DATA_DIR: ${folder} cannot be used (${(error as Error).message}). Name a folder this process may write to.`,
    );
  };
