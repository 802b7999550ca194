import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { startOldPostgres } from '../support/old-postgres.js';
import { databasePrograms, endsOf, somePrograms } from '../support/programs.js';
import { useServiceProcesses } from '../support/service-process.js';

const START_MS = 200_000;
const embedded = databasePrograms.filter(([file]) => file !== 'cli/worker');

describe('what cannot be used [K37]', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let parent: string;
  let listener: Server;
  /** A program that is no PostgreSQL; it hangs up on whoever says something. */
  const port = () => (listener.address() as AddressInfo).port;

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-unusable-'));
    await writeFile(join(parent, 'file'), 'precious');
    listener = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
  }, START_MS);
  afterAll(async () => {
    listener.close();
    await rm(parent, { recursive: true, force: true });
  });

  /** The programs say this one sentence, and end with 1. */
  async function allSay(
    message: RegExp,
    environment: Record<string, string>,
    programs: typeof databasePrograms = somePrograms(),
  ) {
    const ends = await endsOf(processes, environment, programs);
    const { source } = message;
    const said = { code: 1, stdout: '', stderr: expect.stringMatching(new RegExp(`^${source}\\n$`)) };
    expect(ends).toEqual(Object.fromEntries(programs.map(([file]) => [file, said])));
  }

  test('a server that does not answer [K37]', async () => {
    const { port: free } = await unusedPort();
    await allSay(
      new RegExp(
        `DATABASE_URL: nothing answers at 127\\.0\\.0\\.1:${free} \\(ECONNREFUSED\\)\\. Start PostgreSQL .*\\.`,
      ),
      { DATABASE_URL: `postgres://user:secret@127.0.0.1:${free}/accounts` },
      databasePrograms,
    );
  });

  test('a host there is not [K37]', async () => {
    await allSay(/DATABASE_URL: there is no host "nowhere\.invalid" \(E\w+\)\. Correct its name\./, {
      DATABASE_URL: 'postgres://user:secret@nowhere.invalid/accounts',
    });
  });

  test('a user with a % that encodes nothing, and a .env that is no file [K37]', async () => {
    const { port: free } = await unusedPort();
    await allSay(
      /DATABASE_URL: nothing answers at 127\.0\.0\.1:\d+ .*\./,
      { DATABASE_URL: `postgres://us%er:pa%ss@127.0.0.1:${free}/accounts` },
      [['cli/doctor']],
    );
    await mkdir(join(parent, 'here', '.env'), { recursive: true });
    const { folder } = await builtProject();
    const program = [
      '-c',
      `cd '${join(parent, 'here')}' && '${process.execPath}' '${folder}/dist/cli/doctor.js'`,
    ];
    expect(await processes.command('sh', program, {})).toEqual({
      code: 1,
      stdout: '',
      stderr: '.env cannot be read. Make it a file this process may read, or remove it.\n',
    });
  });

  test('a program that is no PostgreSQL [K37]', async () => {
    await allSay(
      /DATABASE_URL: the database at 127\.0\.0\.1:\d+ cannot be used \(.+\)\. Name a PostgreSQL, version 15 or newer\./,
      { DATABASE_URL: `postgres://user:secret@127.0.0.1:${port()}/accounts` },
    );
  });

  test('a PostgreSQL that is too old [K37]', async () => {
    const old = await startOldPostgres({ name: 'accounts', version: '14.11', major: '14' });
    await allSay(
      /DATABASE_URL: the server is PostgreSQL 14\.11, which is too old\. Name one of version 15 or newer\./,
      { DATABASE_URL: `postgres://user:secret@127.0.0.1:${old.port}/accounts` },
    );
    old.close();
  });

  test('a database that cannot hold every letter [K37]', async () => {
    const row = { name: 'accounts', version: '17.2', major: '17', encoding: 'LATIN1' };
    const western = await startOldPostgres(row);
    await allSay(
      /DATABASE_URL: the database is encoded in LATIN1, which cannot hold every name\. Create one with .+\./,
      {
        DATABASE_URL: `postgres://user:secret@127.0.0.1:${western.port}/accounts`,
      },
    );
    western.close();
  });

  // Rights do not stop root, and tests may be run by it: a file where a folder should be, and /proc, which takes no
  // files, stop everybody.
  test.each([
    ['a file', () => join(parent, 'file')],
    ['a folder below a file', () => join(parent, 'file', 'data')],
    ['a folder where nobody may write', () => '/proc/accounts'],
  ])('DATA_DIR is %s [K37]', async (_, folder) => {
    // One after the other: a refusal must not leave behind what misleads the next.
    for (const program of somePrograms().filter((one) => embedded.includes(one))) {
      await allSay(
        /DATA_DIR: \/\S+ cannot be used \(E\w+: .+\)\. Name a folder this process may write to\./,
        { DATA_DIR: folder() },
        [program],
      );
    }
    expect(await readFile(join(parent, 'file'), 'utf8')).toBe('precious');
  });

  test('DATA_DIR holds a damaged database, or something else [K37]', async () => {
    const [damaged, other] = [join(parent, 'damaged'), join(parent, 'other')];
    await mkdir(damaged);
    await writeFile(join(damaged, 'PG_VERSION'), '18\n');
    await mkdir(other);
    await writeFile(join(other, 'letter.txt'), 'precious');
    const [one] = embedded;
    await allSay(
      /DATA_DIR: the database in \S+ cannot be opened \(.+\)\. Restore a copy of it, or name another folder\./,
      { DATA_DIR: damaged },
      [one!],
    );
    await allSay(
      /DATA_DIR: \S+ holds something other than a database\. Name another folder\./,
      { DATA_DIR: other },
      [one!],
    );
    expect(await readFile(join(other, 'letter.txt'), 'utf8')).toBe('precious');
  });

  test('an ERASURE_LEDGER nobody may write, a port and a host that cannot be had [K37]', async () => {
    const environment = { DATA_DIR: join(parent, 'data') };
    const startWith = async (given: Record<string, string>) =>
      (await endsOf(processes, { ...environment, ...given }, [['main']]))['main']!;
    for (const path of [join(parent, 'file', 'ledger'), parent]) {
      const { code, stdout, stderr } = await startWith({ ERASURE_LEDGER: path });
      // Nothing went wrong besides: the queue does not ask a database that has been closed.
      expect(stdout).not.toContain('"level":50');
      expect(stderr).toMatch(
        new RegExp(
          `^ERASURE_LEDGER: ${path} cannot be used \\(E.+\\)\\. Name a file this process may write to\\.\n$`,
        ),
      );
      expect(code).toBe(1);
    }
    // A disk that is not mounted is not replaced by an empty ledger.
    expect(await startWith({ ERASURE_LEDGER: join(parent, 'disk', 'deep', 'ledger') })).toMatchObject({
      code: 1,
      stderr: `ERASURE_LEDGER: there is no folder ${join(parent, 'disk', 'deep')}. Make or mount it, or name a file in one that is there.\n`,
    });
    expect(await readdir(parent)).not.toContain('disk');
    expect(await startWith({ PORT: String(port()) })).toMatchObject({
      code: 1,
      stderr: `PORT: ${port()} at 127.0.0.1 is in use by another program. Stop that one, or use another port, such as PORT=4001.\n`,
    });
    expect(await startWith({ PROBE_PORT: String(port()) })).toMatchObject({
      code: 1,
      stderr: `PROBE_PORT: ${port()} at 127.0.0.1 is in use by another program. Stop that one, or use another port, such as PROBE_PORT=4001.\n`,
    });
    // An address of TEST-NET-1 (RFC 5737), which no machine has.
    const elsewhere = await startWith({ HOST: '192.0.2.1', ALLOW_DEVELOPMENT_ON_NETWORK: 'yes' });
    expect(elsewhere.stderr).toMatch(
      /^HOST: this process cannot listen at 192\.0\.2\.1 \(.+\)\. Name an address .*\.\n$/,
    );
    expect(elsewhere.code).toBe(1);
    // What was refused has left the database in order, and free.
    const { stdout } = await processes.command(process.execPath, ['dist/cli/doctor.js'], environment);
    expect(stdout).toMatch(/^All \d+ rules hold\.\n$/);
  });
});

async function unusedPort(): Promise<AddressInfo> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address;
}
