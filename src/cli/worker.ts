import { settleErasures } from '../erasure-ledger.js';
import { openMessaging } from '../messaging.js';
import { followDatabase } from '../platform/database-clock.js';
import { createLog } from '../platform/log.js';
import { maskedNames } from '../repositories/personal-data.js';
import { UsageError, withDatabase } from './with-database.js';

/** Sends queued messages in a process of its own, any number of them. The service then runs with WORKER=separate. */
await withDatabase(async (database, config) => {
  if (!config.database.url) {
    throw new UsageError(
      'A worker of its own needs DATABASE_URL: the embedded database has room for one process only.',
    );
  }
  const log = createLog(config.logLevel, undefined, maskedNames);
  const missing = await database.notReady();
  if (missing) throw new UsageError(`The database is not ready: ${missing}. Run: npm run migrate`);
  const clock = await followDatabase(database.kysely);
  const messaging = await openMessaging({ config, database, log, clock: clock.now, sends: true });
  // Nobody who was erased gets a message because a backup was restored.
  await settleErasures({ config, database, log, clock: clock.now, events: messaging.events });
  messaging.start();
  log.info('sending messages');
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
  log.info('stopping');
  await messaging.close();
  clock.stop();
});
