import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { builtProject } from '../support/built-project.js';
import { databaseLimits } from '../support/database-limits.js';
import { useServiceProcesses } from '../support/service-process.js';

// One data folder's life, in order: each command costs seconds.
describe('npm run doctor', () => {
  const processes = useServiceProcesses();
  let parent: string;
  const folder = () => join(parent, 'data');
  const cli = (name: string) =>
    processes.command(process.execPath, [`dist/cli/${name}.js`], { DATA_DIR: folder() });

  beforeAll(async () => {
    await builtProject();
    parent = await mkdtemp(join(tmpdir(), 'accounts-doctor-'));
  }, 180_000);
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('says that a database without its tables cannot be examined', async () => {
    const { code, stderr } = await cli('doctor');
    expect(stderr).toMatch(
      /^The database is not ready \(migrations pending: 0001-customers, .*\)\. Run npm run migrate first\.\n$/,
    );
    expect(code).toBe(1);
  }, 90_000);

  test('finds nothing wrong with what the seed stores', async () => {
    expect((await cli('seed')).code).toBe(0);
    const { code, stdout, stderr } = await cli('doctor');
    // A busy machine gets lines of progress.
    expect(stderr).toMatch(/^([\d,]+ of .*\n)*$/);
    // Nothing has run the jobs here.
    expect(stdout).toMatch(/^(.+ search for duplicates .+\n)*All \d{2} rules hold\.\n$/);
    expect(code).toBe(0);
  }, 90_000);

  test('says what is wrong and ends with 1', async () => {
    const database = await openDatabase({ ...databaseLimits, dataDir: folder() });
    await sql`set session_replication_role = replica`.execute(database.kysely);
    await sql`update agreement set is_granted = not is_granted`.execute(database.kysely);
    await sql`drop index contact_one_primary_per_type`.execute(database.kysely);
    await database.close();
    const { code, stdout, stderr } = await cli('doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^(.+ search for duplicates .+\n)*$/);
    expect(stderr).toMatch(
      /^An agreement stands as its newest evidence says\. Violations: [1-9]\d*\n {2}customer /,
    );
    expect(stderr).toMatch(/\n {2}index contact_one_primary_per_type\n$/);
  }, 90_000);
});
