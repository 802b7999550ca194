import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { hashClientSecret } from '../../src/platform/secrets/shared-secret.js';
import { serviceClientWithSecrets } from '../../src/tables/sign-in/service-clients.js';
import { builtProject } from '../support/built-project.js';
import { databaseLimits } from '../support/database-limits.js';
import { useServiceProcesses } from '../support/service-process.js';

// One client's life, in order: each command costs seconds.
describe('npm run service-client', () => {
  const processes = useServiceProcesses();
  let parent: string;
  const environment = () => ({ DATA_DIR: join(parent, 'data') });
  const cli = (...args: string[]) =>
    processes.command(process.execPath, ['dist/cli/service-client.js', ...args], environment());
  const till = async () => {
    const database = await openDatabase({ ...databaseLimits, dataDir: environment().DATA_DIR });
    const found = await serviceClientWithSecrets(database.kysely, 'till-7', new Date());
    await database.close();
    return found;
  };
  const add = ['add', 'till-7', '--name', 'Till 7', '--scopes', 'customers:read,balances:write'];
  let secret: string;

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-clients-'));
    const database = await openDatabase({ ...databaseLimits, dataDir: environment().DATA_DIR });
    await database.migrate();
    await database.close();
  }, 180_000);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('adds a client and prints its secret and nothing else', async () => {
    const { code, stdout, stderr } = await cli(...add);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[\w-]{43}\n$/);
    secret = stdout.trim();
    expect(await till()).toEqual({
      id: 'till-7',
      scopes: ['customers:read', 'balances:write'],
      hashes: [hashClientSecret(secret)],
    });
  }, 90_000);

  test('a second secret leaves the first for a day', async () => {
    const { code, stdout } = await cli('rotate', 'till-7');
    expect(code).toBe(0);
    expect((await till())?.hashes.toSorted()).toEqual(
      [secret, stdout.trim()].map(hashClientSecret).toSorted(),
    );
  }, 90_000);

  test.each([
    ['a client there is already', 1, add, 'There is already a client till-7.'],
    ['a client there is not', 1, ['rotate', 'till-8'], 'There is no client till-8.'],
    ['an id with other characters', 2, ['rotate', 'Till 7'], 'An ID is 2 to 63'],
    ['a scope there is not', 2, ['add', 'x7', '--name', 'x', '--scopes', 'root'], 'There is no scope root.'],
    ['no scope', 2, ['add', 'x7', '--name', 'x'], 'Give --scopes.'],
    ['no name', 2, ['add', 'x7', '--scopes', 'pin:verify'], 'Give --name'],
    ['no command', 2, [], 'Say what to do: add, rotate, disable or list.'],
    ['an option there is not', 2, ['list', '--all'], 'There is no option --all.'],
  ])(
    'refuses %s and says what to give',
    async (_, exitCode, args, message) => {
      const { code, stdout, stderr } = await cli(...args);
      expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr.includes('How to call it: npm run --silent service-client -- --help')).toBe(code === 2);
    },
    90_000,
  );

  test('a disabled client is listed as such and has no way in', async () => {
    expect((await cli('disable', 'till-7')).code).toBe(0);
    expect(await till()).toBeNull();
    const { stdout } = await cli('list');
    expect(stdout).toMatch(
      /^till-7\tTill 7\tcustomers:read,balances:write disabled \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    );
    expect(await cli('rotate', 'till-7')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The client till-7 is disabled for good: no secret works for it. Add another client.\n',
    });
  }, 90_000);
});
