import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { type BuiltProject, builtProject } from './built-project.js';

const run = promisify(execFile);
// Much longer than it takes, because the machine may be busy.
const START_MS = 150_000;
const POLL_MS = 50;

export interface ServiceProcess {
  pid: number;
  origin: string;
  /** Everything it wrote to standard output so far. */
  output(): string;
  /** Ends the process; returns its exit code and how long that took. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
  /** Waits until it ends by itself. */
  ended(): Promise<{ code: number | null; ms: number }>;
  ask(query: string, token: string, variables?: object): Promise<{ data: never; errors?: unknown[] }>;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** The service as real processes of the built project. Whatever still runs after the file's tests is killed. */
export function useServiceProcesses(project: () => Promise<BuiltProject> = builtProject) {
  const children = new Set<ChildProcess>();
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const environmentOf = (folder: string, given: Record<string, string>) => ({
    PATH: process.env['PATH'],
    PORT: '0',
    // Our code and the packages are compiled only once for all processes.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    ...given,
  });

  return {
    /** Runs a command of the project that ends by itself. */
    async command(program: string, args: string[], environment: Record<string, string>): Promise<Ended> {
      const { folder } = await project();
      const options = { cwd: folder, env: environmentOf(folder, environment) };
      return run(program, args, options).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
      );
    },

    /** Starts the service and waits until it has printed everything a newcomer needs. */
    async start(environment: Record<string, string>): Promise<ServiceProcess> {
      const { folder, node } = await project();
      const child = spawn(node, ['dist/main.js'], {
        cwd: folder,
        env: environmentOf(folder, environment),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.add(child);
      const exited = once(child, 'exit').finally(() => children.delete(child));
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });

      const addressOf = () => /"address":"([^"]+)"[^\n]*"msg":"listening"/.exec(stdout)?.[1];
      const isGreeted = () =>
        environment['NODE_ENV'] === 'production' ? addressOf() !== undefined : /^ +-d '.*'$/m.test(stdout);
      for (let waited = 0; !isGreeted(); waited += POLL_MS) {
        if (child.exitCode !== null || waited > START_MS) {
          throw new Error(`The service did not start (exit code ${child.exitCode}):\n${stdout}${stderr}`);
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      const origin = addressOf()!;
      const ended = async (asked = performance.now()) => {
        const [code] = (await exited) as [number | null];
        return { code, ms: performance.now() - asked };
      };
      return {
        pid: child.pid!,
        origin,
        output: () => stdout,
        async end(signal) {
          const asked = performance.now();
          child.kill(signal);
          return ended(asked);
        },
        ended: () => ended(),
        async ask(query, token, variables = {}) {
          const response = await fetch(`${origin}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify({ query, variables }),
          });
          return response.json() as never;
        },
      };
    },
  };
}
