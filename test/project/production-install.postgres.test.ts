import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
const names = ['production', 'development'].map((mode) => `accounts_${mode}_${process.pid}`);

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
