import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { production } from '../support/live.js';
import { type PostgresServer, startPostgres } from '../support/postgres-server.js';
import { databasePrograms, endsOf, somePrograms } from '../support/programs.js';
import { useServiceProcesses } from '../support/service-process.js';

const START_MS = 200_000;
const SECRET = 'nobody-may-read-this';

/** A server of its own: who may sign in is about to change. */
describe('a PostgreSQL that cannot be used [K37]', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let server: PostgresServer;
  const isOwn = !process.env['TEST_DATABASE_URL'];

  async function asAdmin<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const url = new URL(server.url);
    url.pathname = `/${database}`;
    const client = new Client(url.href);
    await client.connect();
    return work(client).finally(() => client.end());
  }
  const urlOf = (user: string, database: string, password = SECRET) => {
    const url = new URL(server.url);
    return Object.assign(url, { username: user, password, pathname: `/${database}` }).href;
  };
  const tablesIn = (database: string) =>
    asAdmin(database, async (client) => {
      const { rows } = await client.query(
        `select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^(pg_|information_schema)'`,
      );
      return rows.map(({ name }) => name as string);
    });

  async function allSay(message: RegExp, url: string, programs = somePrograms()) {
    const ends = await endsOf(processes, { DATABASE_URL: url }, programs);
    const said = { code: 1, stdout: '', stderr: expect.stringMatching(message) };
    expect(ends).toEqual(Object.fromEntries(programs.map(([file]) => [file, said])));
    expect(JSON.stringify(ends)).not.toContain(SECRET);
  }

  beforeAll(async () => {
    await builtProject();
    if (!isOwn) return;
    server = await startPostgres();
    await asAdmin('postgres', async (client) => {
      await client.query(`create role clerk login password '${SECRET}'`);
      for (const name of ['empty', 'busy', 'shop', 'crowded', 'standby', 'ledger'])
        await client.query(`create database ${name}`);
      await client.query('alter database ledger owner to clerk');
      await client.query('alter database crowded connection limit 0');
      await client.query('alter database standby set default_transaction_read_only = on');
      const { rows } = await client.query('show hba_file');
      const file = rows[0].hba_file as string;
      await client.query(
        `copy (values ('host all clerk 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')) to '${file}'`,
      );
      await client.query('select pg_reload_conf()');
    });
    await asAdmin('shop', (client) =>
      client.query(
        'create table orders (); create table users (); create table invoices (); create table carts ()',
      ),
    );
  }, START_MS);
  afterAll(() => server?.stop());

  // Its queue looks after itself as soon as it is opened, so it has to be closed before the connections are.
  test.runIf(isOwn)('a ledger that cannot be written beside a database that can be used [K37]', async () => {
    const environment = {
      ...production,
      WORKER: 'inside',
      DATABASE_URL: `${urlOf('clerk', 'ledger')}?sslmode=disable`,
    };
    const folder = join(tmpdir(), 'accounts-no-such-folder');
    const end = await processes.command(process.execPath, ['dist/main.js'], {
      ...environment,
      ERASURE_LEDGER: join(folder, 'erasures.jsonl'),
    });
    expect(end).toEqual({
      code: 1,
      stdout: '',
      stderr: `ERASURE_LEDGER: there is no folder ${folder}. Make or mount it, or name a file in one that is there.\n`,
    });
  });

  test.runIf(isOwn)('a database there is not [K37]', () =>
    allSay(
      /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ has no database "acounts"\. Create it \(createdb acounts\), or correct the name\.\n$/,
      urlOf('clerk', 'acounts'),
      databasePrograms,
    ),
  );

  test.runIf(isOwn)('a wrong password, and none [K37]', async () => {
    await allSay(
      /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ refuses this password for "clerk"\. Correct one of the two\.\n$/,
      urlOf('clerk', 'empty', `${SECRET}-not`),
    );
    await allSay(
      /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ requires a password for "clerk", and the URL has none\.\n$/,
      urlOf('clerk', 'empty', ''),
    );
  });

  test.runIf(isOwn)('a user there is not [K37]', () =>
    allSay(
      /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ does not let "nobody" in \(role "nobody" does not exist\)\. Correct user or server\.\n$/,
      urlOf('nobody', 'empty'),
    ),
  );

  test.runIf(isOwn)('TLS that the server has not, and a certificate that is not there [K37]', async () => {
    await allSay(
      /^DATABASE_URL: TLS with the server at 127\.0\.0\.1:\d+ fails \(.+\)\. Correct sslmode, sslrootcert or the certificate\.\n$/,
      `${urlOf('clerk', 'empty')}?sslmode=verify-full`,
    );
    await allSay(
      /^DATABASE_URL: the database at 127\.0\.0\.1:\d+ cannot be used \(ENOENT: .+\)\. .+\.\n$/,
      `${urlOf('clerk', 'empty')}?sslmode=verify-full&sslrootcert=/nowhere/ca.pem`,
    );
  });

  test.runIf(isOwn)('no connection left [K37]', () =>
    allSay(
      /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ accepts no connections at the moment \(too many connections .+\)\. Try again once it does\.\n$/,
      urlOf('clerk', 'crowded'),
    ),
  );

  test.runIf(isOwn)('a lock that somebody else holds [K37]', async () => {
    const environment = { DATABASE_URL: urlOf('postgres', 'busy') };
    const { code } = await processes.command(process.execPath, ['dist/cli/migrate.js'], environment);
    expect(code).toBe(0);
    const programs = databasePrograms.filter(([file]) => file !== 'cli/worker');
    const said =
      /^Another session of the database holds a lock on a table that this needs, .* pg_stat_activity .* try again .*\.\n$/;
    for (const table of ['customer', 'mikro_orm_migrations']) {
      const ends = await asAdmin('busy', async (client) => {
        await client.query(`begin; lock table ${table} in access exclusive mode`);
        // The list of clients is another table's.
        const needing = programs.filter(
          ([file]) => table !== 'customer' || !['cli/service-client', 'cli/migrate'].includes(file),
        );
        return endsOf(processes, environment, needing);
      });
      for (const [file, { code, stderr }] of Object.entries(ends)) {
        expect([file, code, stderr]).toEqual([file, 1, expect.stringMatching(said)]);
      }
    }
  });

  test.runIf(isOwn)('a statement that takes too long [K37]', async () => {
    await asAdmin('busy', (client) =>
      client.query(`alter table service_client rename to slow;
        create view service_client as select slow.* from slow right join pg_sleep(30) on true`),
    );
    const environment = { DATABASE_URL: urlOf('postgres', 'busy') };
    expect(await endsOf(processes, environment, [['cli/service-client', 'list']])).toEqual({
      'cli/service-client': {
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^The database took too long over a statement, .* pg_stat_activity .*\.\n$/,
        ),
      },
    });
  });

  test.runIf(isOwn)('a database of another program stays as it was [K37]', async () => {
    const before = await tablesIn('shop');
    await allSay(
      /^DATABASE_URL: the database holds tables of another program \(carts, invoices, orders, …\)\. Name an empty one\.\n$/,
      urlOf('postgres', 'shop'),
      databasePrograms,
    );
    expect(await tablesIn('shop')).toEqual(before);
  });

  test.runIf(isOwn)('a user who may make no tables, and a server that only reads [K37]', async () => {
    const making = databasePrograms.filter(([file]) => ['main', 'cli/migrate', 'cli/seed'].includes(file));
    const end = async (database: string, user: string) =>
      Object.values(await endsOf(processes, { DATABASE_URL: urlOf(user, database) }, making));
    for (const { code, stderr } of await end('empty', 'clerk')) {
      expect(stderr).toMatch(
        /^DATABASE_URL: "clerk" lacks a privilege in the database "empty" \(permission denied .+\)\. Make it the database's owner\.\n$/,
      );
      expect(code).toBe(1);
    }
    for (const { code, stderr } of await end('standby', 'postgres')) {
      expect(stderr).toMatch(
        /^DATABASE_URL: the server at 127\.0\.0\.1:\d+ is read-only \(.+\)\. Name the primary\.\n$/,
      );
      expect(code).toBe(1);
    }
  });
});
