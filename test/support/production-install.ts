import { rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BuiltProject, builtProject } from './built-project.js';

const root = join(import.meta.dirname, '../..');

/** Keeps symbolic links: their targets lie beside all packages, and a package should find only those beside the link. */
export const onlyWhatIsInstalled = { NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' };

/** Folders of the packages that `npm ci --omit=dev` installs here, such as `node_modules/pg`. */
export async function productionPackages(): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const needed = Object.entries(lock.packages).flatMap(([folder, { dev }]) => (folder && !dev ? folder : []));
  const installed = await Promise.all(needed.map((folder) => isThere(join(root, folder))));
  // Optional packages are installed only on the platform they name.
  return needed.filter((_, place) => installed[place]);
}

const kept = globalThis as { accountsProduction?: Promise<BuiltProject> };

/** The content of the image: the built project and the packages of production. */
export function productionInstall(): Promise<BuiltProject> {
  kept.accountsProduction ??= install();
  return kept.accountsProduction;
}

async function install(): Promise<BuiltProject> {
  const { folder: built, node } = await builtProject();
  const folder = await mkdtemp(join(tmpdir(), 'accounts-production-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['dist', 'messages']) await symlink(join(built, part), join(folder, part), 'dir');
  for (const name of await productionPackages()) {
    // Nested packages are linked along with the package that contains them.
    if (name.lastIndexOf('node_modules/') > 0) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(join(root, name), join(folder, name), 'dir');
  }
  return { folder, node };
}

const BLOCK = 4096;

/** The size of a package's files on disk, without nested packages. */
export async function sizeOf(name: string): Promise<number> {
  const entries = await readdir(join(root, name), { withFileTypes: true });
  const sizes = entries.map(async (entry) => {
    if (entry.isDirectory()) return entry.name === 'node_modules' ? 0 : sizeOf(join(name, entry.name));
    return Math.ceil((await stat(join(root, name, entry.name))).size / BLOCK) * BLOCK;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, BLOCK);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
