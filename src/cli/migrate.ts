import { settleErasures } from '../erasure-ledger.js';
import { openMessaging } from '../messaging.js';
import { createLog } from '../platform/log.js';
import { maskedNames } from '../repositories/personal-data.js';
import { withDatabase } from './with-database.js';

/** Applies what is pending: migrations, and erasures that a restored backup does not know of. */
await withDatabase(async (database, config) => {
  const done = await database.migrate();
  console.log(
    done.length === 0 ? 'Nothing to migrate.' : `Migrated: ${done.map(({ name }) => name).join(', ')}.`,
  );
  const log = createLog(config.logLevel, undefined, maskedNames);
  const clock = () => new Date();
  const messaging = await openMessaging({ config, database, log, clock, sends: false });
  await settleErasures({ config, database, log, clock, events: messaging.events });
  await messaging.close();
});
