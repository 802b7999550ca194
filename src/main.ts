import { createApp } from './app.js';
import { printBanner } from './banner.js';
import { openDatabase } from './database.js';
import { handyTokens } from './development-tokens.js';
import { serveExplorer } from './http/explorer.js';
import { type Config, ConfigError, readConfig } from './platform/config.js';
import { FolderLockedError, lockFolder } from './platform/folder-lock.js';
import { createLog } from './platform/log.js';
import { createSecrets } from './platform/secrets.js';
import { maskedNames } from './repositories/personal-data.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';

/** Readiness goes off, running requests end, and the process is gone before an orchestrator loses patience. */
const SHUTDOWN_MS = 24_000;

async function start(config: Config): Promise<void> {
  const startedAt = performance.now();
  const log = createLog(config.logLevel, undefined, maskedNames);
  const { url, dataDir } = config.database;
  const lock = url ? null : await lockFolder(dataDir);
  const database = await openDatabase(config.database);
  await database.migrate();
  const secrets = createSecrets(config.accounts.peppers);
  const firstCustomerId = config.isDevelopment
    ? await database.exclusively(() => seedIfEmpty(database.orm.em.fork(), secrets, new Date()))
    : null;

  const app = await createApp({ config, database, log });
  // Nobody's registration shall be the one that waits for the dictionaries.
  if (!config.isDevelopment) await app.world.passwords.strength('', []);
  if (config.isDevelopment) {
    await serveExplorer(app.server, () => handyTokens(app.tokens, config).staff());
  }
  const address = await app.server.listen({ port: config.port, host: config.host });
  log.info({ address, ms: Math.round(performance.now() - startedAt) }, 'listening');
  if (config.isDevelopment) await printBanner({ address, config, tokens: app.tokens, firstCustomerId });

  let isStopping = false;
  const stop = (signal: string) => {
    // Somebody who asks twice wants it now.
    if (isStopping) process.exit(130);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    app
      .close()
      .then(() => lock?.release())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

try {
  await start(readConfig());
} catch (error) {
  const isForPeople = error instanceof ConfigError || error instanceof FolderLockedError;
  console.error(isForPeople ? error.message : error);
  process.exit(1);
}
