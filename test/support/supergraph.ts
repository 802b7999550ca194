import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Answer } from './app.js';

/** The example in examples/supergraph. */
export const example = join(import.meta.dirname, '../../examples/supergraph');
// Much longer than it takes, because the machine may be busy.
const START_MS = 300_000;

/** For a hook: installs the packages of the example, which takes minutes once, or says why not. */
export async function exampleInstalled(): Promise<void> {
  const { installExample } = (await import(join(example, 'installed.ts'))) as {
    installExample: (say: (line: string) => void) => Promise<void>;
  };
  await installExample(console.log);
}

export interface Call {
  query: string;
  variables?: object;
  token?: string;
  headers?: Record<string, string>;
  /** The client's address, one of this machine's. */
  from?: string;
}

/** Sends an operation to a gateway as a front end would. */
export async function askAt(url: string, { query, variables, token, headers, from = '127.0.0.1' }: Call) {
  const sent = request(url, {
    method: 'POST',
    agent: false,
    localAddress: from,
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  sent.end(JSON.stringify({ query, variables }));
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return { status: response.statusCode as number, ...(JSON.parse(text) as Answer) };
}

/** Programs that a shell would start; Ctrl-C reaches a program and all that it started. */
export function usePrograms() {
  const running = new Map<ChildProcess, Promise<number | null>>();
  const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
  afterAll(async () => {
    for (const child of running.keys()) if (isAlive(child)) process.kill(-child.pid!, 'SIGTERM');
    await Promise.all(running.values());
  });

  return function start(command: string, args: string[], cwd: string, environment: Record<string, string>) {
    const { TEST_DATABASE: _, VITEST: __, ...inherited } = process.env;
    const child = spawn(command, args, { cwd, env: { ...inherited, ...environment }, detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const exited = once(child, 'close').then(([code]) => code as number | null);
    running.set(child, exited);
    return {
      exited,
      output: () => output,
      interrupt: () => process.kill(-child.pid!, 'SIGINT'),
      /** Waits until it has printed this. */
      async says(words: string): Promise<void> {
        const until = performance.now() + START_MS;
        while (!output.includes(words)) {
          if (!isAlive(child) || performance.now() > until) throw new Error(output);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
    };
  };
}

/** The first of five ports in a row that nobody listens on; two test processes look in different places. */
export async function freePorts(): Promise<number> {
  const { takenOf } = (await import(join(example, 'programs.ts'))) as {
    takenOf: (ports: number[]) => Promise<number[]>;
  };
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 2_000) * 5;
    const taken = await takenOf([0, 1, 2, 3, 4].map((more) => first + more));
    if (taken.length === 0) return first;
  }
}
