import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { accepts } from './haproxy.ts';

const START_MS = 10_000;

export interface PgBouncer {
  /** The same database, through the pooler. */
  urlOf(direct: string): string;
  stop(): Promise<void>;
}

/**
 * PgBouncer in transaction mode before the server of `direct`, as Debian has it (`apt-get install pgbouncer`).
 *
 * @param settings lines of its configuration over those that the tests need
 */
export async function startPgBouncer(direct: string, settings: string[] = []): Promise<PgBouncer> {
  const { hostname, port: serverPort, username } = new URL(direct);
  const folder = await mkdtemp(join(tmpdir(), 'accounts-pgbouncer-'));
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `* = host=${hostname} port=${serverPort} user=${username}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 4',
    'max_client_conn = 200',
    ...settings,
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  // Whoever runs it need not be who made it.
  await chmod(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  const child = spawn('pgbouncer', [...(isRoot ? ['--user', 'nobody'] : []), file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  process.on('exit', () => child.kill('SIGKILL'));

  const begun = performance.now();
  while (!(await accepts(port))) {
    if (child.exitCode !== null || performance.now() - begun > START_MS) {
      await stop();
      throw new Error(`PgBouncer did not start:\n${log}`);
    }
    await sleep(20);
  }
  return {
    urlOf(given) {
      const url = new URL(given);
      url.host = `127.0.0.1:${port}`;
      return url.href;
    },
    stop,
  };
}
