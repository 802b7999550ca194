import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';

/** Much longer than it takes, because the machine may be busy. */
export const PATIENCE_MS = 90_000;

export type DevRun = ReturnType<typeof startDev>;

/** `npm run dev` in a folder. */
export function startDev(folder: string, environment: Record<string, string> = {}) {
  // A group of its own, as a terminal makes one.
  const child = spawn('npm', ['run', 'dev'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  const ended = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    output: () => output,
    says: (text: string) => expect.poll(() => output, { timeout: PATIENCE_MS }).toContain(text),
    /** What Ctrl-C does. Resolves when nothing that was started can write any more. */
    async interrupt() {
      process.kill(-child.pid!, 'SIGINT');
      await ended;
    },
    /** Whatever is left of it. */
    kill() {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // Nothing is.
      }
    },
  };
}
