import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtProject } from './built-project.js';

/** The worker as `npm run worker` builds and runs it. */
export async function buildWorker() {
  const { folder, node } = await builtProject();
  return {
    async start(environment: Record<string, string>) {
      const child = spawn(node, ['dist/cli/worker.js'], {
        cwd: folder,
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
