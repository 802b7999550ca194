import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = '127.0.0.1';
const READY_MS = 120_000;

export interface Program {
  name: string;
  /** What Node runs. */
  command: string[];
  cwd: string;
  environment: Record<string, string>;
  /** Answers as soon as the program can do its work. */
  ready: string;
  /** Shows of its standard output what is a line of a JSON log, and not what greets a developer. */
  showsOnlyLog?: boolean;
}

/** The ports that somebody listens on already. */
export async function takenOf(ports: number[]): Promise<number[]> {
  const taken = await Promise.all(ports.map(async (port) => ((await isTaken(port)) ? [port] : [])));
  return taken.flat();
}

function isTaken(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer()
    .on('error', () => resolve(true))
    .listen(port, HOST, () => server.close(() => resolve(false)));
  return promise;
}

/** Programs that end together: when one of them ends by itself, `ended` says which. */
export function createPrograms() {
  const running = new Map<ChildProcess, Promise<string>>();
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  let isStopping = false;

  return {
    ended,

    /** Waits until the program answers. Throws if it ends before. */
    async start({ name, command, cwd, environment, ready, showsOnlyLog = false }: Program): Promise<void> {
      if (isStopping) return;
      const child = spawn(process.execPath, command, {
        cwd,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Ctrl-C reaches only this process, which then stops each program once and in order.
        detached: true,
      });
      const show = (line: string) => console.log(`[${name}] ${line}`);
      createInterface({ input: child.stderr }).on('line', show);
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!showsOnlyLog || line.startsWith('{')) show(line);
      });
      const exited = once(child, 'close').then(([code]) => {
        running.delete(child);
        return `${name} has ended with code ${code}.`;
      });
      running.set(child, exited);
      const until = Date.now() + READY_MS;
      while (!(await isReady(ready))) {
        const sentence = await Promise.race([exited, sleep(100, '')]);
        if (sentence) throw new Error(sentence);
        if (Date.now() > until) throw new Error(`${name} does not answer at ${ready}.`);
      }
      void exited.then(end);
    },

    /** Asks every program to end, once, and waits for them. */
    async stop(): Promise<void> {
      isStopping = true;
      for (const child of running.keys()) child.kill('SIGTERM');
      await Promise.all(running.values());
    },
  };
}

const isReady = (url: string) =>
  fetch(url, { headers: { 'apollo-require-preflight': 'true' } }).then(
    ({ ok }) => ok,
    () => false,
  );
