import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BuiltProject } from './built-project.ts';
import { freePort } from './free-port.ts';

const POLL_MS = 50;
const READY_MS = 150_000;
const KEPT_CHARACTERS = 20_000;

/** How a process ended: its exit code, or the signal. */
export type End = number | NodeJS.Signals;

export type KeptService = Awaited<ReturnType<typeof keepService>>;

/**
 * The service as an orchestrator keeps it: always at the same address, and started again whenever it ends. Asked for
 * its environment at each start.
 */
export async function keepService(
  { folder, node }: BuiltProject,
  environment: (start: number) => Record<string, string>,
  args: readonly string[] = [],
) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const ends: End[] = [];
  let starts = 0;
  let output = '';
  let isKept = true;
  let child: ChildProcess;

  const keep = async () => {
    while (isKept) {
      starts += 1;
      child = spawn(node, [...args, 'dist/main.js'], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          NODE_COMPILE_CACHE: join(folder, 'compiled'),
          ...environment(starts),
          PORT: String(port),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output = (output + text).slice(-KEPT_CHARACTERS);
        });
      }
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      ends.push(code ?? signal!);
    }
  };
  const kept = keep();

  return {
    origin,
    /** How each of its processes ended so far. */
    ends,
    starts: () => starts,
    pid: () => child.pid!,
    /** The end of what it has printed. */
    output: () => output,
    signal: (name: NodeJS.Signals) => void child.kill(name),
    /** The token of a service with all scopes, which development prints when it is ready. */
    async token(): Promise<string> {
      for (let waited = 0; waited < READY_MS; waited += POLL_MS) {
        const [, token] = /^ {2}service +(eyJ\S+)\s/m.exec(output) ?? [];
        if (token) return token;
        await sleep(POLL_MS);
      }
      throw new Error(`The service printed no token:\n${output}`);
    },
    async ready(): Promise<void> {
      for (let waited = 0; waited < READY_MS; waited += POLL_MS) {
        const isReady = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
          ({ ok }) => ok,
          () => false,
        );
        if (isReady) return;
        await sleep(POLL_MS);
      }
      throw new Error(`The service was not ready within ${READY_MS} ms:\n${output}`);
    },
    /** Ends it for good. */
    async stop(name: NodeJS.Signals = 'SIGKILL'): Promise<void> {
      isKept = false;
      child.kill('SIGCONT');
      child.kill(name);
      await kept;
    },
  };
}
