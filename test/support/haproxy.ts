import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const START_MS = 10_000;

/** As docker-compose.scale.yml has it, but for the port and whom it asks. */
async function configuration(port: number, ports: readonly number[]): Promise<string> {
  const deployed = await readFile(join(import.meta.dirname, '../../deploy/haproxy.cfg'), 'utf8');
  const servers = ports.map((one, n) => `  server accounts${n} 127.0.0.1:${one}`).join('\n');
  const changed = deployed
    .replace(/^ {2}bind :4000$/m, `  bind 127.0.0.1:${port}`)
    .replace(/^ {2}server-template accounts .*$/m, servers);
  if (!changed.includes(`127.0.0.1:${port}`) || !changed.includes(servers))
    throw new Error('deploy/haproxy.cfg');
  return changed;
}

/** HAProxy before services at these ports of this machine, as Debian has it (`apt-get install haproxy`). */
export async function startHaproxy(
  ports: readonly number[],
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-haproxy-'));
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  await writeFile(file, await configuration(port, ports));
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
