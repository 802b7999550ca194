import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const START_MS = 10_000;

/** The part of its configuration that docker-compose.scale.yml has too: whom it asks, and what it does when one is lost. */
const balancing = (ports: number[]) => `
  option httpchk GET /readyz
  option redispatch
  retries 3
  retry-on conn-failure
  default-server check inter 200ms fall 1 rise 1
${ports.map((port, n) => `  server accounts${n} 127.0.0.1:${port}`).join('\n')}
`;

/** HAProxy before services at these ports of this machine, as Debian has it (`apt-get install haproxy`). */
export async function startHaproxy(ports: number[]): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-haproxy-'));
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  await writeFile(
    file,
    `global
  maxconn 2000
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 30s
  timeout check 2s
frontend graphql
  bind 127.0.0.1:${port}
  default_backend accounts
backend accounts${balancing(ports)}`,
  );
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  process.on('exit', () => child.kill('SIGKILL'));
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  const begun = performance.now();
  while (!(await accepts(port))) {
    if (child.exitCode !== null || performance.now() - begun > START_MS) {
      await stop();
      throw new Error(`HAProxy did not start:\n${log}`);
    }
    await sleep(20);
  }
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** Whether somebody listens at this port of this machine. */
export async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)])
    .catch(() => false)
    .finally(() => socket.destroy());
}
