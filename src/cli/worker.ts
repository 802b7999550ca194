import { type Config, readConfig } from '../config/config.js';
import type { Database } from '../database.js';
import { settleErasures } from '../erasure-journal.js';
import { openMessaging } from '../messaging.js';
import { runCommand } from '../platform/command.js';
import { followDatabase } from '../platform/database/clock.js';
import { createLog } from '../platform/log.js';
import { PlainError } from '../platform/plain-error.js';
import { maskedNames } from '../privacy/personal-data.js';
import { withDatabase } from './with-database.js';

const called = 'npm run worker';

async function work(database: Database, config: Config): Promise<void> {
  const log = createLog(config.logLevel, undefined, maskedNames);
  const clock = await followDatabase(database.kysely);
  const messaging = await openMessaging({ config, database, log, clock: clock.now, sends: true });
  try {
    // Erased customers must not get a message because a backup was restored.
    await settleErasures({ config, database, log, clock: clock.now, events: messaging.events });
    messaging.start();
    log.info('sending messages');
    await asked();
    log.info('stopping');
  } finally {
    await messaging.close();
    clock.stop();
  }
}

/** Resolves when somebody asks this process to end. A second signal ends it at once. */
const asked = () =>
  new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });

await runCommand({
  called,
  description:
    'Sends queued messages until SIGTERM. Any number of workers may run beside a service with WORKER=separate.',
  args: {},
  examples: [`DATABASE_URL=postgres://user:password@localhost:5432/accounts ${called}`],
  failsWhen: 'The database cannot be used, or is not ready: the message says why.',
  async run() {
    if (!readConfig().database.url) {
      throw new PlainError(
        'A worker of its own needs DATABASE_URL: the embedded database has room for one process only.',
      );
    }
    await withDatabase({ called }, work);
  },
});
