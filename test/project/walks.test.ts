import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const run = promisify(execFile);
const START_MS = 200_000;
const HEADING = '## An account from beginning to end';

/** What differs each time, made alike. */
const alike = (text: string) =>
  text
    .replace(/walker\.\d+@/g, 'walker.N@')
    .replace(/"number":"\d{16}"/g, '"number":"N"')
    .replace(/"correlationId":"[^"]+"/g, '"correlationId":"N"');

describe('the walks of the documents', { timeout: START_MS }, () => {
  const processes = useServiceProcesses();
  let parent: string;
  let service: ServiceProcess;

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-walks-'));
    service = await processes.start({ DATA_DIR: join(parent, 'data') });
  }, START_MS);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('the README’s commands print what the README says', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, part = ''] = readme.split(HEADING);
    const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(part)!;
    const [, printed = ''] = /```json\n([\s\S]*?)```/.exec(part)!;
    const script = commands
      .replace('U=http://localhost:4000', `U=${service.origin}`)
      // An answer ends without a line break; in a terminal the next prompt follows.
      .replaceAll('}"; }', '}"; echo; }');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script]);
    expect(alike(stdout.replace(/\n+/g, '\n').trim())).toBe(alike(printed.trim()));
  });

  test.each([
    ['accounts', ['Registered', 'SignedIn', 'SessionRefreshed', 'SignedOut', 'UNAUTHENTICATED']],
    ['account-changes', ['EmailChanged', 'PasswordReset', 'AccountDeleted']],
  ])('examples/walk/%s.sh gets to its end', async (name, outcomes) => {
    const { stderr } = await run('bash', [`examples/walk/${name}.sh`, service.origin]);
    for (const outcome of outcomes) expect(stderr).toContain(`"${outcome}"`);
    expect(stderr).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
