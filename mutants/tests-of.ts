import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './mutant.ts';

/** The file that the mutant names, or those with a test that bears the id, and the database they run on. */
export async function testsOf(root: string, { id, tests, database }: Mutant) {
  const files: string[] = [];
  for await (const file of glob(tests ?? 'test/**/*.test.ts', { cwd: root })) {
    if (tests || new RegExp(`\\b${id}\\b`).test(await readFile(join(root, file), 'utf8'))) files.push(file);
  }
  const onPostgres = files.filter((file) => file.includes('.postgres.'));
  const onEither = files.filter((file) => !file.includes('.postgres.'));
  // The embedded database starts faster.
  return database === 'postgres' || onEither.length === 0
    ? { files: onPostgres, database: 'postgres' }
    : { files: onEither, database: 'embedded' };
}
