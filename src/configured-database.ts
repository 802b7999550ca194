import type { Config } from './config/config.js';
import { type Database, openDatabase } from './database.js';
import { loadEmbedded } from './platform/database/embedded.js';
import { FolderLockedError, lockFolder } from './platform/database/folder-lock.js';
import { PlainError } from './platform/plain-error.js';

/**
 * Opens the configured database. The embedded one is this process's alone until it is closed.
 *
 * @param program what others are told has it, such as `npm start`
 */
export async function openConfigured({ database: settings }: Config, program: string): Promise<Database> {
  if (settings.url) return openDatabase(settings);
  // Before the folder is looked at: without it there is nothing to put there.
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
    // A system call that failed, on the way to the folder or in it.
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!code || !syscall) throw error;
    throw new PlainError(
      `DATA_DIR: ${folder} cannot be used (${(error as Error).message}). Name a folder this process may write to.`,
    );
  };
