import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyFile, cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export interface BuiltProject {
  /** A copy of the project in a folder of its own, built as `npm start` builds it. */
  folder: string;
  /** The Node that runs it. */
  node: string;
}

const kept = globalThis as { accountsBuild?: Promise<BuiltProject> };

/** The project as `npm start` runs it, away from the working copy, which somebody may be running right now. */
export function builtProject(): Promise<BuiltProject> {
  kept.accountsBuild ??= build();
  return kept.accountsBuild;
}

async function build(): Promise<BuiltProject> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-build-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    await copyFile(join(root, file), join(folder, file));
  }
  for (const part of ['src', 'tools']) await cp(join(root, part), join(folder, part), { recursive: true });
  // The words of messages.
  await cp(join(root, 'messages'), join(folder, 'messages'), { recursive: true });
  // The samples of the explorer.
  await cp(join(root, 'client/operations'), join(folder, 'client/operations'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await run('npm', ['run', '--silent', 'transpile'], { cwd: folder });
  return { folder, node: process.execPath };
}
