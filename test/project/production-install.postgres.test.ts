import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { type Database, openDatabase } from '../../src/database.js';
import { inDatabase } from '../support/database-template.js';
import { production } from '../support/live.js';
import { onlyWhatIsInstalled, productionInstall } from '../support/production-install.js';
import { useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses(productionInstall);
const START_MS = 200_000;
let admin: Database;

const urlOf = (name: string) => `${inDatabase(inject('postgresUrl')!, name)}?sslmode=disable`;
const manifest = async (name: string) =>
  parse(await readFile(join(import.meta.dirname, `../../deploy/kubernetes/${name}.yaml`), 'utf8'));
const names = ['production', 'development', 'job'].map((mode) => `accounts_${mode}_${process.pid}`);

beforeAll(async () => {
  await productionInstall();
  admin = await openDatabase(readConfig({ DATABASE_URL: inject('postgresUrl')! }).database);
  for (const name of names) {
    await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
    await admin.orm.em.execute(`create database ${name}`);
  }
}, START_MS);
afterAll(() => admin.close());

test('with the packages of production it starts, and is ready', { timeout: START_MS }, async () => {
  const service = await processes.start({
    ...production,
    ...onlyWhatIsInstalled,
    DATABASE_URL: urlOf(names[0]!),
  });
  const ready = await fetch(`${service.origin}/readyz`);
  expect({ status: ready.status, body: await ready.json() }).toEqual({
    status: 200,
    body: { status: 'ready' },
  });
  expect(await service.ask('{ me { id } }', 'none')).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect((await service.end('SIGTERM')).code).toBe(0);
});

test('for development it starts without the explorer and with the first customers only', {
  timeout: START_MS,
}, async () => {
  const service = await processes.start({ ...onlyWhatIsInstalled, DATABASE_URL: urlOf(names[1]!) });
  expect(service.output()).toContain('The explorer is not installed here; use another GraphQL client');
  expect(service.output()).not.toContain('/explorer/');
  expect((await fetch(`${service.origin}/explorer/`)).status).toBe(404);
  const token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
  expect(await service.ask('{ customers(first: 1) { totalCount } }', token)).toEqual({
    data: { customers: { totalCount: 3 } },
  });
});

test('the Job of deploy/kubernetes migrates with its settings and mounts, and ends with 0', {
  timeout: START_MS,
}, async () => {
  const [job, settings] = await Promise.all(['migrate', 'settings'].map(manifest));
  const [{ command, volumeMounts }] = job.spec.template.spec.containers;
  const volume = await mkdtemp(join(tmpdir(), 'accounts-job-'));
  onTestFinished(() => rm(volume, { recursive: true }));
  const { folder, node } = await productionInstall();
  const migrateAt = (mounts: { mountPath: string }[]) => {
    // A path that nothing is mounted at stays what it is: no such folder is here.
    const mounted = (value: string) =>
      mounts.reduce((path, { mountPath }) => path.replace(mountPath, volume), value);
    const { ERASURE_LEDGER: _none, ...secrets } = production;
    const env = {
      ...secrets,
      ...onlyWhatIsInstalled,
      ROUTER_SECRET: 'a secret of thirty-two characters or more',
    };
    for (const [name, value] of Object.entries<string>(settings.data))
      Object.assign(env, { [name]: mounted(value) });
    const [program, ...given] = command;
    expect(program).toBe('node');
    return promisify(execFile)(node, given, {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env, DATABASE_URL: urlOf(names[2]!) },
    });
  };
  await expect(migrateAt([])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('ERASURE_LEDGER: there is no folder /var/lib/customer-accounts'),
  });
  expect(await migrateAt(volumeMounts)).toMatchObject({
    stdout: expect.stringContaining('Nothing to migrate'),
  });
  expect(await readFile(join(volume, 'erasures.jsonl'), 'utf8')).toBe('');
});
