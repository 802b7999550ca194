import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const run = promisify(execFile);
const RESTART_MS = 30_000;

export type PrivateServer = Awaited<ReturnType<typeof startPrivateServer>>;

/**
 * A PostgreSQL for one test file, which may disturb it: no other test uses it.
 *
 * @param given.server the one that it is a standby of
 * @param given.below the folder in which its own is made
 */
export async function startPrivateServer(given: { server?: PostgresServer; below?: string } = {}) {
  const { server: follows, ...where } = given;
  const server = await startPostgres(follows ? { follows, ...where } : { own: true, ...where });
  const { url, folder, stop } = server;
  const postmaster = async () => Number(await readFile(join(folder!, 'server'), 'utf8'));
  const processes = async () => {
    const main = await postmaster();
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
    const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    return [main, ...pairs.filter(([, parent]) => parent === main).map(([pid]) => pid!)];
  };
  const signal = async (name: NodeJS.Signals) => {
    for (const pid of await processes()) {
      try {
        process.kill(pid, name);
      } catch {
        // The process has ended meanwhile.
      }
    }
  };

  return {
    server,
    url,
    stop,
    /** Ends every process of the server at once, as a machine that fails; it is started again soon. */
    kill: () => signal('SIGKILL'),
    /** As `pg_ctl restart -m immediate`: every connection is cut, and the server recovers as after a crash. */
    async restartImmediately(): Promise<void> {
      const before = await postmaster();
      process.kill(before, 'SIGQUIT');
      for (let waited = 0; waited < RESTART_MS; waited += 50) {
        await sleep(50);
        if ((await postmaster()) !== before && (await answers(url))) return;
      }
      throw new Error(`The server was not back within ${RESTART_MS} ms.`);
    },
    /** Stops every process of the server until `thaw`. */
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    );
}
