import { runCommand } from '../platform/command.js';
import { UsageError } from '../platform/plain-error.js';

const MOST = 5_000_000;
const called = 'npm run seed';

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count <= MOST) return count;
  throw new UsageError(`--customers cannot be "${text}": give a whole number from 0 to ${MOST}.`);
}

await runCommand({
  called,
  description:
    'Migrates a development database, puts the first customers into it if it is empty, and adds invented ones.',
  args: {
    customers: {
      type: 'string',
      default: '0',
      valueHint: 'N',
      description: `How many to add, from 0 to ${MOST}.`,
    },
  },
  examples: [`${called} -- --customers 1000`],
  failsWhen: 'The database cannot be used, or it is one of production: the message says why.',
  async run({ customers }) {
    const count = countOf(customers);
    const { seed } = await import('./tasks/seed.js');
    await seed(called, count);
  },
});
