import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database.js';
import { databaseLimits } from './database-limits.js';
import { startPostgres } from './postgres-server.js';
import { namedFiles, needsDatabase } from './which-run.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A dump of a migrated, empty embedded database. */
    templateFile: string | null;
    /** A server with a database `template_accounts` in the same state. */
    postgresUrl: string | null;
  }
}

/** Migrates once; every worker starts from a copy. Makes nothing for files that ask no database. */
export default async function prepareTemplate(project: TestProject): Promise<() => Promise<void>> {
  if (!needsDatabase(namedFiles())) {
    project.provide('templateFile', null);
    project.provide('postgresUrl', null);
    return async () => {};
  }
  if (process.env['TEST_DATABASE'] === 'postgres') return preparePostgres(project);
  const folder = await mkdtemp(join(tmpdir(), 'accounts-template-'));
  const database = await openDatabase(databaseLimits);
  await database.migrate();
  const dump = await database.pglite!.dumpDataDir('none');
  await database.close();
  const templateFile = join(folder, 'template.tar');
  await writeFile(templateFile, Buffer.from(await dump.arrayBuffer()));
  project.provide('templateFile', templateFile);
  project.provide('postgresUrl', null);
  return () => rm(folder, { recursive: true });
}

async function preparePostgres(project: TestProject) {
  const server = await startPostgres();
  console.log(`PostgreSQL ${server.version} for the tests.`);
  const admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: server.url });
  await admin.orm.em.execute('drop database if exists template_accounts');
  await admin.orm.em.execute('create database template_accounts');
  await admin.close();
  const template = await openDatabase({
    ...databaseLimits,
    url: inDatabase(server.url, 'template_accounts'),
  });
  await template.migrate();
  await template.close();
  project.provide('templateFile', null);
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}

export function inDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
