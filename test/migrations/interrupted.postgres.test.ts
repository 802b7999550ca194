import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type BuiltProject, builtProject } from '../support/built-project.js';
import { inDatabase } from '../support/database-template.js';
import { emptyDatabase } from '../support/empty-database.js';
import { useServiceProcesses } from '../support/service-process.js';

const run = promisify(execFile);
const processes = useServiceProcesses();
let project: BuiltProject;

beforeAll(async () => {
  project = await builtProject();
}, 180_000);

/** A busy machine gets lines of progress. */
const progressOnly = expect.stringMatching(/^([\d,]+ of .*\n)*$/);

interface Ended {
  code: number | null;
  signal?: string;
  stderr: string;
}

function command(file: string, DATABASE_URL: string, FAIL_POINTS = ''): Promise<Ended> {
  const env = { PATH: process.env['PATH'], DATABASE_URL, FAIL_POINTS };
  return run(project.node, [`dist/cli/${file}.js`], { cwd: project.folder, env }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, signal, stderr }: Ended & { signal?: string }) => ({ code, signal, stderr }) as Ended,
  );
}

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

/** Every column, index, constraint, trigger and function. */
const schemaOf = (url: string) =>
  ask(
    url,
    `select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public'
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace
     union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
       and prokind = 'f' and probin is null
     order by 1`,
  );
const appliedIn = (url: string) =>
  ask(url, 'select name as line from mikro_orm_migrations order by name').catch(() => []);

describe('a migration that is interrupted half-way', () => {
  test('leaves what the next one completes, and nothing starts on it unasked [K26]', {
    timeout: 120_000,
  }, async () => {
    const url = await emptyDatabase('interrupted');
    const wanted = inDatabase(inject('postgresUrl')!, 'template_accounts');
    const killed = { code: null, signal: 'SIGKILL' };

    expect(await command('migrate', url, 'migrations-applied=kill')).toMatchObject(killed);
    expect(await appliedIn(url)).toEqual([]);
    expect(await ask(url, `select tablename as line from pg_tables where schemaname = 'public'`)).toEqual([
      'mikro_orm_migrations',
    ]);

    expect(await command('migrate', url, 'migration-unnoted=kill@2')).toMatchObject(killed);
    const all = await appliedIn(wanted);
    const applied = await appliedIn(url);
    expect(applied.length).toBeGreaterThan(30);
    expect(applied.length).toBeLessThan(all.length);
    for (const file of ['worker', 'doctor']) {
      const { code, stderr } = await command(file, url);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^The database is not ready \(migrations pending: .+\)\. Run npm run migrate first\.\n$/,
      );
    }

    expect(await command('migrate', url)).toMatchObject({ code: 0, stderr: progressOnly });
    expect(await appliedIn(url)).toEqual(all);
    expect(await schemaOf(url)).toEqual(await schemaOf(wanted));
    expect(await command('doctor', url)).toMatchObject({ code: 0 });
  });
});

describe('a database that a newer version has migrated', () => {
  test('is one on which this version works, and says so [K26]', { timeout: 120_000 }, async () => {
    const url = await emptyDatabase('newer');
    expect(await command('migrate', url)).toMatchObject({ code: 0, stderr: progressOnly });
    await ask(url, `alter table customer add from_the_future text not null default 'x'`);
    await ask(url, `insert into mikro_orm_migrations (name) values ('9999-from-the-future')`);
    const service = await processes.start({ DATABASE_URL: url, NODE_ENV: 'test' });
    const warning = service
      .output()
      .split('\n')
      .find((line) => line.includes('9999-from-the-future'));
    expect(JSON.parse(warning!)).toMatchObject({
      level: 40,
      migrations: ['9999-from-the-future'],
      msg: 'the database belongs to a newer version, of which this one knows nothing',
    });
    const token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
    const create = `mutation { createCustomer(input: { externalId: "newer" }) {
      __typename ... on CustomerCreated { customer { externalId } } } }`;
    expect(await service.ask(create, token)).toEqual({
      data: { createCustomer: { __typename: 'CustomerCreated', customer: { externalId: 'newer' } } },
    });
    expect((await fetch(`${service.origin}/readyz`)).status).toBe(200);
    expect(await command('doctor', url)).toMatchObject({ code: 0 });
    await service.end('SIGKILL');
  });
});
