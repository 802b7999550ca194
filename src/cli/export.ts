import { parseArgs } from 'node:util';
import { exportFormats, writeCustomers } from './customer-export.js';
import { UsageError, withDatabase } from './with-database.js';

const USAGE = 'Usage: npm run --silent export -- --format csv|jsonl > customers.csv';

await withDatabase(async ({ orm }) => {
  const { values } = parseArgs({ options: { format: { type: 'string' } }, strict: false });
  const format = exportFormats.find((known) => known === values['format']);
  if (!format) throw new UsageError(USAGE);
  // Whoever reads a part only, as `head` does, has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const count = await writeCustomers(orm.em.fork(), format, process.stdout);
  console.error(`${count} customers.`);
});
