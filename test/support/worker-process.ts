import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const TSC = resolve('node_modules/typescript/bin/tsc');

/** The worker as `npm run worker` builds and runs it. */
export async function buildWorker() {
  // Inside the project, or the build would not find its packages.
  const folder = resolve(`node_modules/.cache/worker-${process.pid}`);
  await promisify(execFile)(process.execPath, [TSC, '-p', 'tsconfig.build.json', '--outDir', folder]);
  return {
    remove: () => rm(folder, { recursive: true, force: true }),
    async start(environment: Record<string, string>) {
      const child = spawn(process.execPath, [join(folder, 'cli/worker.js')], {
        env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (output += chunk));
      const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      return {
        exited,
        kill: (signal: NodeJS.Signals) => void child.kill(signal),
        get output() {
          return output;
        },
      };
    },
  };
}
