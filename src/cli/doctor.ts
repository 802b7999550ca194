import { runCommand } from '../platform/command.js';

const called = 'npm run doctor';

await runCommand({
  called,
  description: 'Checks everything that must always be true of the data. Changes nothing.',
  args: {},
  examples: [called],
  failsWhen: 'A rule does not hold, or the database cannot be examined: the message says which.',
  async run() {
    const { examine } = await import('./tasks/doctor.js');
    await examine(called);
  },
});
