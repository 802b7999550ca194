import { execFile } from 'node:child_process';
import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const PARTS = [
  'src',
  'messages',
  'test',
  'mutants',
  'chaos',
  'client',
  'site',
  'tools',
  'schema',
  'docs',
  'examples',
  'CHANGELOG.md',
  'README.md',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vitest.config.ts',
  'eslint.config.mjs',
  'codegen.yml',
  'table-types.js',
];

/** What git ignores because it can be made again: a look at the documentation leaves some behind. */
const MADE =
  /\/(node_modules|dist|site\/(reference|source)|site\/\.vitepress\/(cache|\.temp)|test\/screenshots)$/;

/** A copy of the project that a test may change, in a folder of its own, with the packages of the original. */
export async function projectCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-copy-'));
  const filter = (file: string) => !MADE.test(file);
  for (const part of PARTS) await cp(join(root, part), join(folder, part), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  // The programs in the copy have a database of their own, whichever the tests around them run on.
  const { TEST_DATABASE: _, ...environment } = process.env;

  return {
    folder,
    /** Starts a program of the packages or npm, and resolves with its output whether or not it fails. */
    async run(program: string, ...words: string[]): Promise<{ failed: boolean; output: string }> {
      const path = `${join(root, 'node_modules/.bin')}:${environment['PATH']}`;
      const options = { cwd: folder, env: { ...environment, PATH: path, NO_COLOR: '1' }, maxBuffer: 1e8 };
      try {
        const { stdout, stderr } = await run(program, words, options);
        return { failed: false, output: stdout + stderr };
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        return { failed: true, output: stdout + stderr };
      }
    },
  };
}

export type ProjectCopy = Awaited<ReturnType<typeof projectCopy>>;
