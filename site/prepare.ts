import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installPackages } from '../tools/installed.ts';
import { project } from './pages.ts';
import { writeReference } from './reference.ts';
import { writeSources } from './sources.ts';

export const folder = join(project, 'site');

/** Everything that the site is made of besides the files of the project. */
export async function prepare(): Promise<void> {
  await installPackages({ folder, name: 'the site', size: '115 MB' });
  writeReference();
  writeSources();
}

/** Runs VitePress until it ends or this process is told to; returns its exit code. */
export async function vitepress(...words: string[]): Promise<number> {
  const program = join(folder, 'node_modules/vitepress/bin/vitepress.js');
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}
