import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './mutant.ts';

/** Every test file of a project with its text, read once. */
const read = new Map<string, Promise<Array<{ file: string; text: string }>>>();

async function textsIn(root: string): Promise<Array<{ file: string; text: string }>> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })));
}

/** The file that the mutant names, or those with a test that bears the id, and the database they run on. */
export async function testsOf(root: string, { id, tests, database }: Mutant) {
  if (!read.has(root)) read.set(root, textsIn(root));
  const all = await read.get(root)!;
  const bears = tests ? ({ file }: { file: string }) => file === tests : bearing(id);
  const files = all.filter(bears).map(({ file }) => file);
  const onPostgres = files.filter((file) => file.includes('.postgres.'));
  const onEither = files.filter((file) => !file.includes('.postgres.'));
  // The embedded database starts faster.
  return database === 'postgres' || onEither.length === 0
    ? { files: onPostgres, database: 'postgres' }
    : { files: onEither, database: 'embedded' };
}

const bearing = (id: string) => {
  const word = new RegExp(`\\b${id}\\b`);
  return ({ text }: { text: string }) => word.test(text);
};
