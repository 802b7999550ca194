import { settleErasures } from '../../erasure-journal.js';
import { openMessaging } from '../../messaging.js';
import { createLog } from '../../platform/log.js';
import { maskedNames } from '../../privacy/personal-data.js';
import { migrateWatched } from './migrate-watched.js';
import { withDatabase } from './with-database.js';

/** Applies what is pending, and says what it was. */
export const migrate = (called: string) =>
  withDatabase({ called, onEmpty: true }, async (database, config) => {
    const done = await migrateWatched(database);
    const names = done.map(({ name }) => name).join(', ');
    console.log(done.length === 0 ? 'Nothing to migrate.' : `Migrated: ${names}.`);
    const log = createLog(config.logLevel, undefined, maskedNames);
    const clock = () => new Date();
    const messaging = await openMessaging({ config, database, log, clock, sends: false });
    try {
      await settleErasures({ config, database, log, clock });
    } finally {
      await messaging.close();
    }
  });
