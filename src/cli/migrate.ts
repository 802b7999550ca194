import { runCommand } from '../platform/command.js';

const called = 'npm run migrate';

await runCommand({
  called,
  description: 'Applies what is pending: migrations, and erasures that a restored backup does not know of.',
  args: {},
  examples: [called, `DATABASE_URL=postgres://user:password@localhost:5432/accounts ${called}`],
  failsWhen: 'The database cannot be used or migrated: the message says why.',
  async run() {
    const { migrate } = await import('./tasks/migrate.js');
    await migrate(called);
  },
});
