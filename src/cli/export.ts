import { runCommand } from '../platform/command.js';
import { type ExportFormat, exportFormats, writeCustomers } from './customer-export.js';
import { withDatabase } from './with-database.js';

const called = 'npm run --silent export';

await runCommand({
  called,
  description:
    'Writes every customer with their own fields to the standard output. In CSV, what a spreadsheet would execute is quoted.',
  args: {
    format: {
      type: 'enum',
      options: [...exportFormats],
      required: true,
      description: 'CSV with a header line, or one JSON object per line.',
    },
  },
  examples: [`${called} -- --format csv > customers.csv`, `${called} -- --format jsonl | head`],
  failsWhen: 'The database cannot be used or written from: the message says why.',
  run: ({ format }) =>
    withDatabase({ called }, async ({ kysely }) => {
      // A reader that closes the pipe early, as `head` does, has got all it wanted.
      process.stdout.on('error', (error: NodeJS.ErrnoException) =>
        process.exit(error.code === 'EPIPE' ? 0 : 1),
      );
      const count = await writeCustomers(kysely, format as ExportFormat, process.stdout);
      console.error(`${count} customers.`);
    }),
});
