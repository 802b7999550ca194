import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './contender-process.ts';

const run = promisify(execFile);
const READY_MS = 90_000;

interface Node {
  name: string;
  port: number;
  restPort: number;
  folder: string;
  child: ChildProcess | null;
}

interface Member {
  name: string;
  role: string;
  state: string;
}

/** Two PostgreSQL under Patroni, with an etcd, all of this machine (`apt-get install patroni etcd-server`). */
export async function startPatroni() {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-patroni-'));
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? await userOf('postgres') : undefined;
  const owned = async (path: string) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (user) await chown(path, user.uid, user.gid);
    return path;
  };
  await owned(folder);
  const [etcdPort, peerPort] = [await freePort(), await freePort()];
  const versions = await readdir('/usr/lib/postgresql');
  const binaries = `/usr/lib/postgresql/${versions.toSorted((a, b) => Number(b) - Number(a))[0]}/bin`;
  const start = (program: string, args: string[]) =>
    spawn(program, args, {
      ...user,
      cwd: folder,
      env: { PATH: `/usr/bin:/bin:${binaries}`, HOME: folder, LC_ALL: 'C.UTF-8' },
      stdio: 'ignore',
    });
  const own = [`http://127.0.0.1:${etcdPort}`, `http://127.0.0.1:${peerPort}`] as const;
  const etcd = start('etcd', [
    ...['--data-dir', await owned(join(folder, 'etcd')), '--unsafe-no-fsync'],
    ...['--listen-client-urls', own[0], '--advertise-client-urls', own[0]],
    ...['--listen-peer-urls', own[1], '--initial-advertise-peer-urls', own[1]],
    ...['--initial-cluster', `default=${own[1]}`],
  ]);

  const nodes: Node[] = [];
  for (const name of ['one', 'two']) {
    const [port, restPort] = [await freePort(), await freePort()];
    nodes.push({ name, port, restPort, folder: await owned(join(folder, name)), child: null });
  }
  const startNode = async (node: Node) => {
    const file = join(node.folder, 'patroni.yml');
    await writeFile(file, configuration(node, binaries, etcdPort));
    node.child = start('patroni', [file]);
  };
  const members = async (): Promise<Member[]> => {
    for (const { restPort } of nodes) {
      const answer = await fetch(`http://127.0.0.1:${restPort}/cluster`).catch(() => null);
      if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
    }
    return [];
  };
  const until = async (what: string, isSo: (all: Member[]) => boolean) => {
    const deadline = performance.now() + READY_MS;
    while (!isSo(await members())) {
      if (performance.now() > deadline) throw new Error(`${what}: not within ${READY_MS / 1_000} s`);
      await sleep(200);
    }
  };
  const leader = async () => {
    const found = (await members()).find(({ role, state }) => role === 'leader' && state === 'running');
    return nodes.find(({ name }) => name === found?.name) ?? null;
  };
  /** Both run, and what is acknowledged is on both. */
  const untilBoth = () =>
    until('a leader and its synchronous standby', (all) =>
      ['leader', 'sync_standby'].every((role) => all.some((one) => one.role === role && isRunning(one))),
    );
  const kill = async (node: Node, alsoPatroni: boolean) => {
    const [postmaster] = (await readFile(join(node.folder, 'data/postmaster.pid'), 'utf8')).split('\n');
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
    const children = stdout
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent]) => parent === postmaster)
      .map(([pid]) => Number(pid));
    if (alsoPatroni) node.child?.kill('SIGKILL');
    for (const pid of [Number(postmaster), ...children]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
  };

  await startNode(nodes[0]!);
  await until('the first leader', (all) => all.some((one) => one.role === 'leader' && isRunning(one)));
  await startNode(nodes[1]!);
  await untilBoth();
  return {
    hosts: nodes.map(({ port }) => `127.0.0.1:${port}`).join(','),
    /** The URL of the one that leads now. */
    async leaderUrl(database: string): Promise<string> {
      const node = await leader();
      if (!node) throw new Error('Nobody leads.');
      return `postgres://postgres@127.0.0.1:${node.port}/${database}`;
    },
    untilBoth,
    async switchOver(): Promise<void> {
      const from = (await leader())!;
      const to = nodes.find((node) => node !== from)!;
      const body = JSON.stringify({ leader: from.name, candidate: to.name });
      const answer = await fetch(`http://127.0.0.1:${from.restPort}/switchover`, { method: 'POST', body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    /** Kills the server that leads; Patroni is there to see it. */
    killServer: async () => kill((await leader())!, false),
    /** Kills the server that leads and Patroni beside it, as when a machine is gone. */
    async killMachine(): Promise<{ comesBack: () => Promise<void> }> {
      const node = (await leader())!;
      await kill(node, true);
      return { comesBack: () => startNode(node) };
    },
    async stop(): Promise<void> {
      for (const { child } of nodes) {
        if (!child || child.exitCode !== null || child.signalCode !== null) continue;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      etcd.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isRunning = ({ state }: Member) => ['running', 'streaming'].includes(state);

async function userOf(name: string) {
  const id = async (flag: string) => Number((await run('id', [flag, name])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

const configuration = ({ name, port, restPort, folder }: Node, binaries: string, etcdPort: number) => `
scope: accounts
name: ${name}
restapi: { listen: '127.0.0.1:${restPort}', connect_address: '127.0.0.1:${restPort}' }
etcd3: { hosts: '127.0.0.1:${etcdPort}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 1
    retry_timeout: 3
    synchronous_mode: true
    postgresql: { use_pg_rewind: true, parameters: { max_connections: 200 } }
  initdb: [{ encoding: UTF8 }, { locale: C.UTF-8 }, { auth: trust }, data-checksums]
  pg_hba: ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust']
postgresql:
  listen: 127.0.0.1:${port}
  connect_address: 127.0.0.1:${port}
  data_dir: ${folder}/data
  bin_dir: ${binaries}
  authentication: { superuser: { username: postgres }, replication: { username: postgres }, rewind: { username: postgres } }
  parameters: { unix_socket_directories: '', timezone: UTC, log_timezone: UTC }
`;
