// `npm run transpile`: makes dist/ of src/ without checking types. Does nothing if dist/ is made of these files already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const note = join(root, 'dist/.made-of');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

const sources = globSync('src/**/*.ts', { cwd: root }).toSorted();
const settings = ['tsconfig.json', 'tsconfig.build.json', 'node_modules/typescript/package.json'];

/** One word for everything that dist/ depends on. A file with another date counts as changed. */
function madeOf(): string {
  const hash = createHash('sha256');
  for (const file of [...sources, ...settings]) {
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${found?.mtimeMs} ${found?.size}\n`);
  }
  return hash.digest('hex');
}

const madeFrom = (source: string) => source.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
const isThere = (file: string) => existsSync(join(root, file));

// Looked at before the compiler runs: what is saved meanwhile is another state, and transpiled the next time.
const wanted = madeOf();
const isMade =
  existsSync(note) && readFileSync(note, 'utf8') === wanted && sources.map(madeFrom).every(isThere);
if (!isMade) {
  rmSync(note, { force: true });
  // What was made of a file that is gone would still answer to its name.
  const expected = new Set(sources.map(madeFrom));
  for (const file of globSync('dist/**/*.js', { cwd: root })) {
    if (!expected.has(file)) rmSync(join(root, file));
  }
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--noResolve'];
  const { status } = spawnSync(process.execPath, [compiler, ...options], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0) writeFileSync(note, wanted);
}
