import { access, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { forDevelopment } from '../../development-packages.js';
import { ConfigError } from '../../plain-error.js';

/** PostgreSQL's own 128 MB are cleared at each start and looked through at each stop. */
const SHARED_BUFFERS = ['-c', 'shared_buffers=32MB'];

/** Fails with a plain sentence when the packages are not installed. */
export async function loadEmbedded() {
  const [{ PGlite }, { dataDir: preparedFolder }] = await forDevelopment(
    Promise.all([import('@electric-sql/pglite'), import('@electric-sql/pglite-prepopulatedfs')]),
    'The embedded database is not installed here; set DATABASE_URL to a PostgreSQL',
  );
  const create = (options: PGliteOptions) =>
    PGlite.create({ ...options, startParams: [...PGlite.defaultStartParams, ...SHARED_BUFFERS] });
  return { create, preparedFolder };
}

/**
 * Opens the embedded database in a folder whose lock the caller holds, or in memory.
 *
 * A new database is unpacked from a prepared copy, as `initdb` takes several seconds. If the process dies meanwhile,
 * a mark beside the folder says that its contents are unusable.
 */
export async function openEmbedded(folder: string | undefined, template?: Blob): Promise<PGlite> {
  const { create, preparedFolder } = await loadEmbedded();
  if (!folder) return create({ loadDataDir: template ?? (await preparedFolder()) });
  // Checked here, because a permission error inside WebAssembly surfaces as a bare number. mkdir also refuses a path
  // that is a file, which must not be taken for an incomplete folder.
  await mkdir(folder, { recursive: true });
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const mark = `${folder}.incomplete`;
  if (await exists(mark)) await rm(folder, { recursive: true, force: true });
  if (await exists(join(folder, 'PG_VERSION'))) {
    return create({ dataDir: folder }).catch(notOpened(folder));
  }

  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) {
    throw new ConfigError(`DATA_DIR: ${folder} holds something other than a database. Name another folder.`);
  }
  await writeFile(mark, '');
  const pglite = await create({ dataDir: folder, loadDataDir: template ?? (await preparedFolder()) });
  await rm(mark);
  return pglite;
}

/** PGlite's message about unusable files only makes sense to somebody who knows PostgreSQL's internals. */
const notOpened = (folder: string) => (error: unknown) => {
  throw new ConfigError(
    `DATA_DIR: the database in ${folder} cannot be opened (${(error as Error).message}). ` +
      'Restore a copy of it, or name another folder.',
  );
};

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
