import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { builtProject } from '../support/built-project.js';
import { databaseLimits } from '../support/database-limits.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const run = promisify(execFile);
const START_MS = 200_000;
const HEADING = '## An account from beginning to end';
const TILL_HEADING = 'With `till:record` alone';

/** What differs each time, made alike. */
const alike = (text: string) =>
  text
    .replace(/walker\.\d+@/g, 'walker.N@')
    .replace(/"(number|code)":"\d{16}"/g, '"$1":"N"')
    .replace(/"correlationId":"[^"]+"/g, '"correlationId":"N"');

describe('the walks of the documents', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let parent: string;
  let service: ServiceProcess;
  let secret: string;

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-walks-'));
    const environment = { DATA_DIR: join(parent, 'data') };
    const database = await openDatabase({ ...databaseLimits, dataDir: environment.DATA_DIR });
    await database.migrate();
    await database.close();
    // The line of the README that adds the till, while nothing else has the database open.
    const readme = await readFile('README.md', 'utf8');
    const [, command] = /npm run --silent service-client -- (add till-7 .*)/.exec(readme)!;
    const added = await processes.command(
      'bash',
      ['-c', `'${process.execPath}' dist/cli/service-client.js ${command}`],
      environment,
    );
    expect(added.stdout).toMatch(/^[\w-]{43}\n$/);
    secret = added.stdout.trim();
    service = await processes.start(environment);
  }, START_MS);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test.each([
    ['account', HEADING],
    ['till', TILL_HEADING],
  ])('the README’s commands print what the README says: %s', async (_, heading) => {
    const readme = await readFile('README.md', 'utf8');
    const [, part = ''] = readme.split(heading);
    const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(part)!;
    const [, printed = ''] = /```json\n([\s\S]*?)```/.exec(part)!;
    const script = commands
      .replace('U=http://localhost:4000', `U=${service.origin}`)
      // An answer ends without a line break; in a terminal the next prompt follows.
      .replaceAll('}"; }', '}"; echo; }');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', `SECRET='${secret}'\n${script}`]);
    expect(alike(stdout.replace(/\n+/g, '\n').trim())).toBe(alike(printed.trim()));
  });

  test('the day at the coffee shop goes as its page says [FI-20, FI-21, ST-14, BX-12]', async () => {
    const day = await readFile('docs/worked-day.md', 'utf8');
    const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(day)!;
    const [, printed = ''] = /```json\n([\s\S]*?)```/.exec(day)!;
    const script = commands
      .replace('U=http://localhost:4000', `U=${service.origin}`)
      .replaceAll('npm run --silent token --', `'${process.execPath}' dist/cli/token.js`)
      .replaceAll('}"; }', '}"; echo; }');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script]);
    expect(stdout.replace(/\n+/g, '\n').trim()).toBe(printed.trim());
  });

  test.each([
    [
      'accounts',
      [
        'CustomerRegistered',
        'CustomerSignedIn',
        'CustomerSessionRefreshed',
        'CustomerSignedOut',
        'UNAUTHENTICATED',
      ],
    ],
    ['account-changes', ['CustomerEmailChanged', 'CustomerPasswordReset', 'CustomerAccountDeleted']],
  ])('examples/walk/%s.sh gets to its end', async (name, outcomes) => {
    const { stderr } = await run('bash', [`examples/walk/${name}.sh`, service.origin]);
    for (const outcome of outcomes) expect(stderr).toContain(`"${outcome}"`);
    expect(stderr).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
