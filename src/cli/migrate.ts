import { settleErasures } from '../erasure-journal.js';
import { openMessaging } from '../messaging.js';
import { runCommand } from '../platform/command.js';
import { createLog } from '../platform/log.js';
import { maskedNames } from '../privacy/personal-data.js';
import { withDatabase } from './with-database.js';

const called = 'npm run migrate';

await runCommand({
  called,
  description: 'Applies what is pending: migrations, and erasures that a restored backup does not know of.',
  args: {},
  examples: [called, `DATABASE_URL=postgres://user:password@localhost:5432/accounts ${called}`],
  failsWhen: 'The database cannot be used or migrated: the message says why.',
  run: () =>
    withDatabase({ called, onEmpty: true }, async (database, config) => {
      const done = await database.migrate();
      const names = done.map(({ name }) => name).join(', ');
      console.log(done.length === 0 ? 'Nothing to migrate.' : `Migrated: ${names}.`);
      const log = createLog(config.logLevel, undefined, maskedNames);
      const clock = () => new Date();
      const messaging = await openMessaging({ config, database, log, clock, sends: false });
      try {
        await settleErasures({ config, database, log, clock, events: messaging.events });
      } finally {
        await messaging.close();
      }
    }),
});
