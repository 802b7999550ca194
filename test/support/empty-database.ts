import { inject } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { databaseLimits } from './database-limits.js';
import { inDatabase } from './database-template.js';

/** The URL of a new, empty database for processes of a test's own. */
export async function emptyDatabase(purpose: string): Promise<string> {
  const name = `accounts_${purpose}_${process.pid}`;
  const admin = await openDatabase({ ...databaseLimits, url: inject('postgresUrl')! });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name}`);
  await admin.close();
  return inDatabase(inject('postgresUrl')!, name);
}
