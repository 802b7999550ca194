import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { Environment, readConfig } from '../../src/config/config.js';
import { environmentLines, noSecrets } from '../../src/config/fresh-secrets.js';
import { builtProject } from '../support/built-project.js';
import { production } from '../support/live.js';

const run = promisify(execFile);
const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
const names = Object.keys(Environment.shape);

beforeAll(builtProject, 180_000);

/** Starts the service as it would be deployed; answers how it ended. */
async function start(environment: Record<string, string>, cwd?: string) {
  const { folder, node } = await builtProject();
  const options = { cwd: cwd ?? folder, env: { PATH: process.env['PATH'], ...environment } };
  return run(node, [join(folder, 'dist/main.js')], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
}

test('a start with a bad configuration names every bad variable once, production rules included, and exits 1', async () => {
  const { code, stdout, stderr } = await start({
    NODE_ENV: 'production',
    PORT: 'eighty',
    DATABASE_POOL_MAX: '0',
    DATABASE_URL: 'mysql://db.example/accounts',
    DEFAULT_COUNTRY: 'Poland',
    SMS_DAILY_BUDGET: 'many',
  });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  const [headline, ...lines] = stderr.trimEnd().split('\n');
  expect(headline).toBe(`The configuration has ${lines.length} problem(s):`);
  const named = lines.map((line) => /^ {2}([A-Z_]+): .+$/.exec(line)?.[1]);
  expect(named).toHaveLength(new Set(named).size);
  expect(named).toEqual(
    expect.arrayContaining([
      ...['PORT', 'DATABASE_POOL_MAX', 'DATABASE_URL', 'DEFAULT_COUNTRY', 'SMS_DAILY_BUDGET'],
      ...['SIGNING_KEYS', 'MESSAGE_KEYS', 'PEPPERS', 'SMTP_URL', 'MAIL_FROM'],
    ]),
  );
});

test('a restart without its file of keys, or without one of them, is refused and names what is missing [K30]', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-keys-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const keys = ['SIGNING_KEYS', 'PEPPERS', 'MESSAGE_KEYS'] as const;
  const { SIGNING_KEYS, PEPPERS, MESSAGE_KEYS, ...others } = production;
  const environment = { ...others, DATABASE_URL: 'postgres://127.0.0.1:1/nothing?sslmode=disable' };
  const restart = async (kept: Partial<typeof production> | null) => {
    const lines = Object.entries(kept ?? {}).map(([name, value]) => `${name}='${value}'`);
    if (kept) await writeFile(join(folder, '.env'), lines.join('\n'));
    else await rm(join(folder, '.env'));
    return start(environment, folder);
  };
  const all = { SIGNING_KEYS, PEPPERS, MESSAGE_KEYS };
  // With all of them it is only the database that is not there.
  expect(await restart(all)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^DATABASE_URL: nothing answers at 127\.0\.0\.1:1 /),
  });
  for (const missing of keys) {
    const { [missing]: _, ...kept } = all;
    const { code, stderr } = await restart(kept);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^The configuration has 1 problem\\(s\\):\\n  ${missing}: must be set in production.*\\n$`),
    );
  }
  const { code, stderr } = await restart(null);
  expect(code).toBe(1);
  expect([...stderr.matchAll(/^ {2}(\w+): must be set/gm)].map(([, name]) => name).toSorted()).toEqual(
    keys.toSorted(),
  );
});

test('what is wrong with a secret is said without showing it', async () => {
  const secret = 'a-secret-nobody-may-read';
  const { code, stderr } = await start({
    SIGNING_KEYS: secret,
    MESSAGE_KEYS: secret,
    PEPPERS: secret,
    ROUTER_SECRET: secret,
    CLIENT_IP_HEADER: 'none',
    DATABASE_URL: `postgres://user:${secret}@db.example:5432/accounts?sslmode=${secret}`,
  });
  expect(code).toBe(1);
  expect(stderr.match(/^ {2}\w+/gm)).toHaveLength(5);
  expect(stderr).not.toContain(secret);
});

test('words that cannot be used end a start before the database is touched, in one sentence', async () => {
  const DATABASE_URL = 'postgres://127.0.0.1:1/nothing?sslmode=disable';
  const { code, stdout, stderr } = await start({ MESSAGES_DIR: '/nowhere', DATABASE_URL });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toBe(
    'The folder /nowhere cannot be read (ENOENT). Set MESSAGES_DIR to a folder that this process may read.\n',
  );
});

test.each([
  ['postgres://db.example/accounts?sslmode=prefer', 'sslmode that is not one of disable, require'],
  ['postgres://db.example/accounts?sslmode=no-verify', 'sslmode that is not one of disable, require'],
  ['https://db.example/accounts', 'must be a URL like postgres://'],
  ['postgres://db.example:port/accounts', 'must be a URL like postgres://'],
])('the database is not asked for at %s', (url, message) => {
  expect(() => readConfig({ DATABASE_URL: url })).toThrow(message);
});

test.each([
  ['NODE_ENV', 'staging', 'must be development, test or production'],
  ['LOG_LEVEL', 'loud', 'must be one of silent, fatal, error, warn, info, debug, trace'],
  ['WORKER', 'outside', 'must be inside or separate'],
])('%s=%s is refused with the words there are', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(`  ${name}: ${message}`);
});

test('in production the URL of the database says whether to use TLS', () => {
  const url = 'postgres://db.example/accounts';
  expect(() => readConfig({ NODE_ENV: 'production', DATABASE_URL: url })).toThrow('?sslmode=verify-full');
  expect(() =>
    readConfig({ NODE_ENV: 'production', DATABASE_URL: `${url}?sslmode=verify-full` }),
  ).not.toThrow('sslmode');
  expect(readConfig({ DATABASE_URL: url }).database.url).toBe(url);
});

test('an empty variable counts as not set', () => {
  const nothing = Object.fromEntries(names.map((name) => [name, '']));
  expect(readConfig(nothing)).toEqual(readConfig({}));
});

test('what production needs, as docs/configuration.md has it to copy, starts it, and nothing in it can be left out', async () => {
  const section = (await read('docs/configuration.md')).split('## What production needs')[1]!;
  const lines = /```text\n(.+?)```/s
    .exec(section)![1]!
    .split('\n')
    .filter((line) => line !== '');
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  const secrets = environmentLines(noSecrets).map((line) => [
    line.slice(0, line.indexOf('=')),
    line.slice(line.indexOf('=') + 1),
  ]);
  const copied: Record<string, string> = {
    ...Object.fromEntries(pairs),
    ...Object.fromEntries(secrets),
    SMS_WEBHOOK_SECRET: randomBytes(32).toString('hex'),
  };
  expect(Object.keys(copied)).toHaveLength(lines.length);
  expect(readConfig(copied)).toMatchObject({ isDevelopment: false, host: '0.0.0.0', misspelt: [] });
  // HOST decides who reaches it; the other two are needed by what they stand beside.
  const needed = Object.keys(copied).filter((name) => !['NODE_ENV', 'HOST', 'ROUTER_SECRET'].includes(name));
  for (const name of needed) expect(() => readConfig({ ...copied, [name]: '' }), name).toThrow('problem(s)');
});

test('a variable that is no setting but is spelt like one is told by its name, and those of others are not', async () => {
  const given = {
    FAIL_POINT: 'secret',
    METRIC_PORT: 'secret',
    SHUTDOWN_DELAY: '3',
    DATABASE_REPLICA_URL: 'secret',
    PROEB_PORT: '1',
  };
  expect(readConfig(given).misspelt).toEqual([
    'FAIL_POINT (FAIL_POINTS?)',
    'METRIC_PORT (METRICS_PORT?)',
    'SHUTDOWN_DELAY (SHUTDOWN_DELAY_MS?)',
    'DATABASE_REPLICA_URL (DATABASE_REPLICA_URLS?)',
    'PROEB_PORT (PROBE_PORT?)',
  ]);
  const end = await start({ FAIL_POINT: 'secret', MESSAGES_DIR: '/nowhere' });
  expect(
    end.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ level: 40, misspelt: ['FAIL_POINT (FAIL_POINTS?)'] }]);
  expect(end.stdout).not.toContain('secret');
  const usual =
    'PATH HOME HOSTNAME USER LANG LC_ALL TZ PWD OLDPWD SHLVL TERM MAIL SHELL LOGNAME NODE_VERSION NODE_OPTIONS YARN_VERSION ' +
    'NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE npm_config_port npm_lifecycle_event npm_package_name INIT_CWD CI PGHOST PGPORT ' +
    'PGDATABASE KUBERNETES_PORT KUBERNETES_SERVICE_HOST CUSTOMER_ACCOUNTS_PORT CUSTOMER_ACCOUNTS_SERVICE_PORT HTTP_PROXY ' +
    'HTTPS_PROXY NO_PROXY POSTGRES_PORT';
  const others = [...usual.split(' '), ...names].map((name) => [name, '']);
  expect(readConfig(Object.fromEntries(others)).misspelt).toEqual([]);
});

test.each([
  'PAST_DAYS',
  'RECORD_DAYS',
  'EVENT_DAYS',
  'ERASURE_ACKNOWLEDGE_DAYS',
  'MAX_COST',
  'SHUTDOWN_DELAY_MS',
  'DATABASE_POOL_MAX',
  'BCRYPT_COST',
])('%s asks for a whole number, and says from where to where', (name) => {
  for (const value of ['90.5', 'many', '-1', '1e99']) {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`^The configuration has 1 .+\\n {2}${name}: must be a whole number .*from \\d+ to \\d+$`),
    );
  }
});

test('.env.example names every variable there is, once, and no other', async () => {
  const lines = (await read('.env.example')).matchAll(/^# ([A-Z_]+)=/gm);
  expect([...lines].map(([, name]) => name).sort()).toEqual([...names].sort());
});

test('docs/configuration.md explains every variable there is, once, with the default it really has', async () => {
  const rows = [...(await read('docs/configuration.md')).matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...names].sort());
  for (const [, name, documented] of rows) {
    const { data } = Environment.shape[name as keyof typeof Environment.shape].safeParse(undefined);
    const isPlain = typeof data === 'number' || (typeof data === 'string' && !data.startsWith('{'));
    if (isPlain) expect(`${name} ${documented}`).toBe(`${name} \`${data}\``);
    else expect(`${name} ${documented}`).not.toContain('`');
  }
});
