import { access, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as preparedFolder } from '@electric-sql/pglite-prepopulatedfs';
import { ConfigError } from './config.js';

/**
 * Opens the embedded database in a folder whose lock the caller holds, or in memory.
 *
 * A new one is unpacked from a prepared copy, as `initdb` takes several seconds. Should the process die
 * meanwhile, the mark beside the folder says that what is in it is good for nothing.
 */
export async function openEmbedded(folder: string | undefined, template?: Blob): Promise<PGlite> {
  if (!folder) return PGlite.create({ loadDataDir: template ?? (await preparedFolder()) });
  const mark = `${folder}.incomplete`;
  if (await exists(mark)) await rm(folder, { recursive: true, force: true });
  if (await exists(join(folder, 'PG_VERSION'))) return PGlite.create({ dataDir: folder });

  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) {
    throw new ConfigError(`DATA_DIR: ${folder} holds something else than a database. Name another folder.`);
  }
  await writeFile(mark, '');
  const pglite = await PGlite.create({ dataDir: folder, loadDataDir: template ?? (await preparedFolder()) });
  await rm(mark);
  return pglite;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
