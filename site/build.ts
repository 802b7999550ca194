// `npm run docs:build`: builds the documentation into site/dist, which any server of files can serve. Does nothing if that
// is what it would build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, project, read } from './pages.ts';
import { folder, prepare, vitepress } from './prepare.ts';

const note = join(folder, 'dist/.made-of');
const made = ['site/node_modules', 'site/dist', 'site/.vitepress/cache', 'site/.vitepress/.temp'];

/** One word for everything that the built site depends on. */
function madeOf(): string {
  const ours = globSync(['site/**/*.*', 'site/.vitepress/**/*.*'], {
    cwd: project,
    exclude: (file) => made.includes(String(file)),
  });
  const hash = createHash('sha256');
  for (const file of [...pages, ...ours].toSorted()) hash.update(`${file}\n${read(file)}\n`);
  return hash.digest('hex');
}

await prepare();
const wanted = madeOf();
if (existsSync(note) && readFileSync(note, 'utf8') === wanted) {
  console.log('The site is built of these files already: site/dist');
} else {
  process.exitCode = await vitepress('build', '.');
  if (process.exitCode === 0) writeFileSync(note, wanted);
}
