import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.ts';

const START_TIMEOUT_MS = 60_000;
const TICKS_PER_SECOND = 100;

export interface Running {
  origin: string;
  startMs: number;
  cpuMs(): number;
  memoryMb(): number;
  stop(): Promise<void>;
}

/** A contender in a process of its own, once it listens. */
export async function start(
  { script, environment, name }: Contender,
  databaseUrl: string,
  nodeFlags: string[] = [],
): Promise<Running> {
  const port = await freePort();
  const started = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [...nodeFlags, fileURLToPath(new URL(script, import.meta.url))],
    {
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        NODE_ENV: 'production',
        ...environment,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  while (!(await isListening(port))) {
    if (child.exitCode !== null)
      throw new Error(`${name} ended with ${child.exitCode} instead of listening.`);
    if (performance.now() - started > START_TIMEOUT_MS) throw new Error(`${name} does not listen.`);
    await sleep(20);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs: performance.now() - started,
    cpuMs: () => cpuMsOf(child.pid!),
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(procFile(child.pid!, 'status'))?.[1] ?? Number.NaN) / 1024,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** What a process has used of the processor, in ms; NaN where the system does not tell. */
export function cpuMsOf(pid: number): number {
  const stat = procFile(pid, 'stat').split(') ')[1]?.split(' ');
  return stat ? ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS_PER_SECOND : Number.NaN;
}

function procFile(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
