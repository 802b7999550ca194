import { runCommand } from './platform/command.js';

const called = 'npm start';

await runCommand({
  called,
  description:
    'Starts the service: migrates its database, then answers GraphQL until SIGTERM. Environment variables configure it: docs/configuration.md.',
  args: {},
  examples: [
    'npm start',
    'PORT=4001 npm start',
    "DATABASE_URL='postgres://user:password@localhost:5432/accounts' npm start",
  ],
  failsWhen: 'The service could not start: the message says what to change.',
  async run() {
    const { readConfig } = await import('./config/config.js');
    const config = readConfig();
    const { start } = await import('./start.js');
    await start(config, called);
  },
});
