import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { type Database, type DatabaseOptions, openDatabase } from '../../src/database.js';
import { createLog, type Log } from '../../src/platform/log.js';
import { databaseLimits } from './database-limits.js';

export interface OwnApp {
  app: App;
  database: Database;
  close(): Promise<void>;
}

/**
 * The subgraph over a database with limits of its own: the migrated one at `url`, or an embedded one. It neither sends
 * messages nor does jobs unless these variables say so.
 */
export async function openOwnApp(
  url: string | null,
  limits: Partial<DatabaseOptions> = {},
  environment: Record<string, string> = {},
  log: Log = createLog('silent'),
): Promise<OwnApp> {
  const template = url ? undefined : new Blob([await readFile(inject('templateFile')!)]);
  const database = await openDatabase({ ...databaseLimits, ...limits, url: url ?? undefined, template });
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DEFAULT_COUNTRY: 'PL',
    WORKER: 'separate',
    BCRYPT_COST: '4',
    MAX_EVENT_LOOP_LAG_MS: '60000',
    ...environment,
  });
  const app = await createApp({ config, database, log });
  return { app, database, close: () => app.close() };
}

/** Takes every connection of the pool, until they are released. */
export async function takeAll(database: Database, count: number): Promise<() => Promise<void>> {
  const wait = Promise.withResolvers<void>();
  const taken = Array.from({ length: count }, () => {
    const isTaken = Promise.withResolvers<void>();
    const ended = database.kysely.connection().execute(async () => {
      isTaken.resolve();
      await wait.promise;
    });
    return { isTaken: isTaken.promise, ended };
  });
  await Promise.all(taken.map(({ isTaken, ended }) => Promise.race([isTaken, ended])));
  return async () => {
    wait.resolve();
    await Promise.all(taken.map(({ ended }) => ended));
  };
}
