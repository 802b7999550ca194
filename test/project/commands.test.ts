import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { production } from '../support/live.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const START_MS = 200_000;
/** A program that hangs on wrong arguments would hang for ever; a busy machine only takes longer. */
const COMMAND_MS = 60_000;

/** Every program of ours, how it is typed, its options with what their line says, and one value that is none. */
const programs = [
  { file: 'main', typed: 'npm start', options: {} },
  { file: 'cli/migrate', typed: 'npm run migrate', options: {} },
  { file: 'cli/doctor', typed: 'npm run doctor', options: {} },
  { file: 'cli/worker', typed: 'npm run worker', options: {} },
  { file: 'cli/schema', typed: 'npm run schema', options: {} },
  { file: 'cli/keys', typed: 'npm run --silent keys', options: { rotate: 'Default: false' } },
  { file: 'cli/export', typed: 'npm run --silent export', options: { format: 'Required' } },
  {
    file: 'cli/import',
    typed: 'npm run import',
    options: {
      campaign: 'Campaign that',
      map: 'JSON file',
      'dry-run': 'Try',
      resume: 'Go on',
      again: 'Import',
    },
  },
  { file: 'cli/seed', typed: 'npm run seed', options: { customers: 'Default: 0' } },
  { file: 'cli/token', typed: 'npm run --silent token', options: { scopes: 'Default: all' } },
  {
    file: 'cli/service-client',
    typed: 'npm run --silent service-client',
    options: { name: 'Name of the client', scopes: 'Some of' },
  },
];

/** What is not a call, and the sentence that says what to change. */
const mistakes: Array<[file: string, args: string[], message: string]> = [
  ['cli/export', ['--format', 'xml'], '--format cannot be "xml": give csv or jsonl.'],
  ['cli/export', [], 'Give --format=csv|jsonl.'],
  ['cli/export', ['--format'], '--format needs a value: --format=csv|jsonl.'],
  ['cli/export', ['--format='], '--format needs a value: --format=csv|jsonl.'],
  ['cli/export', ['--format', 'csv', '--format', 'csv'], 'Give --format once.'],
  ['cli/import', [], 'Name the file to import.'],
  ['cli/import', ['a.csv', '--resume', '--dry-run'], 'Give one of --dry-run, --resume and --again.'],
  ['cli/seed', ['--customers', 'abc'], '--customers cannot be "abc": give a whole number from 0 to 5000000.'],
  ['cli/seed', ['--customers=-1'], '--customers cannot be "-1": give a whole number from 0 to 5000000.'],
  ['cli/seed', ['--customers=1e3'], '--customers cannot be "1e3": give a whole number from 0 to 5000000.'],
  ['cli/seed', ['--customers', '5000001'], '--customers cannot be "5000001"'],
  ['cli/seed', ['--customers'], '--customers needs a value: --customers=N.'],
  ['cli/keys', ['--rotate=yes'], '--rotate takes no value.'],
  ['cli/token', [], 'Say whose token: service, staff or customer.'],
  ['cli/token', ['till'], 'Say whose token: service, staff or customer.'],
  ['cli/token', ['customer'], 'Give the id of the customer.'],
  ['cli/token', ['customer', '123'], 'The id of a customer is a UUID; "123" is none.'],
  ['cli/token', ['service', '--scopes', 'customers:read,root'], 'There is no scope root.'],
  ['cli/service-client', [], 'Say what to do: add, rotate, disable or list.'],
  ['cli/service-client', ['rotate'], 'An ID is 2 to 63'],
  ['cli/service-client', ['rotate', 'till-7', '--name', 'x'], 'Only add takes --name and --scopes.'],
  ['cli/service-client', ['add', 'till-7', '--name', 'x'], 'Give --scopes.'],
];

/** Those that need the embedded database, which takes one process at a time. */
const needsDatabase = [
  ['cli/migrate', []],
  ['cli/doctor', []],
  ['cli/seed', ['--customers', '1']],
  ['cli/export', ['--format', 'csv']],
  ['cli/import', ['customers.csv']],
  ['cli/service-client', ['list']],
] as const;

describe('every command', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let parent: string;
  let folder: string;
  let service: ServiceProcess;
  const run = (file: string, args: readonly string[], environment = {}) =>
    processes.command(process.execPath, [`dist/${file}.js`, ...args], { DATA_DIR: folder, ...environment });

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-commands-'));
    folder = join(parent, 'data');
    service = await processes.start({ DATA_DIR: folder });
  }, START_MS);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('each npm command of package.json that starts one of our programs is in the table', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const started = Object.entries(scripts).flatMap(([name, line]) => {
      const [, file] = /dist\/([\w/-]+)\.js$/.exec(line) ?? [];
      return file ? [{ file, name }] : [];
    });
    expect(started.map(({ file }) => file).toSorted()).toEqual(programs.map(({ file }) => file).toSorted());
    for (const { file, typed } of programs) {
      expect(typed.split(' ').at(-1)).toBe(started.find((one) => one.file === file)!.name);
    }
  });

  test.each(programs)(
    '$typed -- --help says how to call it, while the service runs',
    async ({ file, typed, options }) => {
      const [long, short] = await Promise.all([run(file, ['--help']), run(file, ['-h'])]);
      expect(short).toEqual(long);
      const { code, stdout, stderr } = long;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`USAGE ${typed} --`);
      for (const [name, says] of Object.entries({ help: 'Print this', ...options })) {
        expect(stdout).toMatch(new RegExp(`^ *(?:-h, )?--${name}\\b.*${says}`, 'm'));
      }
      expect(stdout).toMatch(new RegExp(`^EXAMPLES?\n\n {2}.*${typed}`, 'm'));
      expect(stdout).toMatch(/^EXIT CODES\n\n {2}0 {2}Done\.\n {2}1 {2}.+\n {2}2 {2}Called wrongly/m);
      // Read on a screen and through a pipe alike.
      expect(stdout).not.toContain('\u001b');
    },
  );

  test.each(programs)(
    '$typed refuses an option there is not and a word too many',
    async ({ file, typed }) => {
      const how = `How to call it: ${typed} -- --help\n`;
      const unknown = await run(file, ['--nonsense', 'x']);
      expect(unknown).toMatchObject({ code: 2, stdout: '' });
      expect(unknown.stderr).toMatch(/^There is no option --nonsense\. The options are: .*--help\. /);
      expect(unknown.stderr.endsWith(how)).toBe(true);
      const many = await run(file, ['one', 'two', 'three']);
      expect(many).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^"\w+" is one argument too many\. /),
      });
    },
  );

  test.each(mistakes)(
    '%s %j is refused in one sentence',
    async (file, args, message) => {
      const { code, stdout, stderr } = await run(file, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
    COMMAND_MS,
  );

  test('none of this made or changed anything: another folder stays away', async () => {
    const elsewhere = join(parent, 'elsewhere');
    for (const [file] of [...needsDatabase, ['main']]) {
      await Promise.all([['--help'], ['--nonsense']].map((args) => run(file, args, { DATA_DIR: elsewhere })));
    }
    expect(await readdir(parent)).toEqual(expect.not.arrayContaining([expect.stringContaining('elsewhere')]));
  });

  test.each(needsDatabase)('%s says which process has the embedded database', async (file, args) => {
    expect(await run(file, args)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(
          `^DATA_DIR: ${folder} is in use by process ${service.pid} \\(started 20\\S+ as npm start\\), and the embedded ` +
            'database takes one process at a time\\. Stop that one first, .*\\(DATABASE_URL\\).*\\.\n$',
        ),
      ),
    });
  });

  test.each(['service', 'staff', 'customer'])(
    'no token of %s is printed in production, which would refuse it',
    async (whose) => {
      const id = whose === 'customer' ? ['0198c0de-0000-7000-8000-000000000001'] : [];
      const { code, stdout, stderr } = await run('cli/token', [whose, ...id], production);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^In production (a )?${whose} gets? a token .*\\.\n$`));
    },
    COMMAND_MS,
  );

  test('a worker of its own is refused on the embedded database', async () => {
    const { code, stderr } = await run('cli/worker', []);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'A worker of its own needs DATABASE_URL: the embedded database has room for one process only.\n',
    );
  });
});
