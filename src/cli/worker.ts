import { runCommand } from '../platform/command.js';

const called = 'npm run worker';

await runCommand({
  called,
  description:
    'Sends queued messages, and does what is due, until SIGTERM. Any number of workers may run beside a service with WORKER=separate.',
  args: {},
  examples: [`DATABASE_URL=postgres://user:password@localhost:5432/accounts ${called}`],
  failsWhen: 'The database cannot be used, or is not ready: the message says why.',
  async run() {
    const { workUntilAsked } = await import('./tasks/worker.js');
    await workUntilAsked(called);
  },
});
