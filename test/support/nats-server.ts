import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager, type StreamConfig } from '@nats-io/jetstream';
import { type ConnectionOptions, connect } from '@nats-io/transport-node';
import { freePort } from './free-port.ts';
import { accepts } from './haproxy.ts';

/** Where Debian puts it. */
const program = '/usr/sbin/nats-server';
const START_MS = 20_000;

/** False on a machine without a NATS server, where tests with it are left out. In CI it has to be there. */
export const hasNats = existsSync(program) || Boolean(process.env['CI']);

if (!hasNats) console.warn(`Tests with NATS are left out: there is none at ${program}.`);

export interface Kept {
  seq: number;
  subject: string;
  headers: Record<string, string>;
  // As the publisher wrote it: each test says what it expects of it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  event: any;
}

export type NatsServer = Awaited<ReturnType<typeof startNats>>;

/** A NATS server with JetStream, whose streams outlive it. `settings` is more of its configuration file. */
export async function startNats(settings = '', client: ConnectionOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-nats-'));
  const port = await freePort();
  const file = join(folder, 'nats.conf');
  await writeFile(
    file,
    `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${join(folder, 'streams')}" }\n${settings}\n`,
  );
  const begin = async () => {
    const started = spawn(program, ['-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    for (const begun = performance.now(); !(await accepts(port)); await sleep(20)) {
      if (started.exitCode !== null || performance.now() - begun > START_MS) {
        throw new Error(`NATS did not start:\n${log}`);
      }
    }
    return started;
  };
  let child = await begin();
  const killNow = () => void child.kill('SIGKILL');
  process.on('exit', killNow);
  const end = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const managed = async <T>(work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>) => {
    const connection = await connect({ servers: `127.0.0.1:${port}`, ...client });
    try {
      return await work(await jetstreamManager(connection));
    } finally {
      await connection.close();
    }
  };
  return {
    folder,
    url: `nats://127.0.0.1:${port}`,
    port,
    /** Ends it at once, as kill -9 does. */
    kill: () => end(),
    signal: (name: NodeJS.Signals) => void child.kill(name),
    /** Starts it again at the same address, with the streams that it had. */
    async startAgain() {
      child = await begin();
    },
    createStream: (name: string, subjects: string[], more: Partial<StreamConfig> = {}) =>
      managed(({ streams }) => streams.add({ name, subjects, ...more })),
    editStream: (name: string, changes: Partial<StreamConfig>) =>
      managed(({ streams }) => streams.update(name, changes)),
    /** How a stream is set up; null without one. */
    stream: (name: string) =>
      managed(({ streams }) =>
        streams.info(name).then(
          ({ config }) => config,
          () => null,
        ),
      ),
    /** Everything a stream keeps, in its order. */
    kept: (name: string): Promise<Kept[]> =>
      managed(async ({ streams }) => {
        const { state } = await streams.info(name);
        const found: Kept[] = [];
        for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
          const message = await streams.getMessage(name, { seq });
          if (!message) continue;
          const headers = Object.fromEntries(
            [...(message.header ?? [])].map(([key, [value]]) => [key, value!]),
          );
          found.push({ seq, subject: message.subject, headers, event: message.json() });
        }
        return found;
      }),
    async stop() {
      await end();
      process.off('exit', killNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
