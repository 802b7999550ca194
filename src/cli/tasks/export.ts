import { type ExportFormat, writeCustomers } from './customer-export.js';
import { withDatabase } from './with-database.js';

/** Writes every customer to the standard output. */
export const exportCustomers = (called: string, format: ExportFormat) =>
  withDatabase({ called }, async ({ kysely }) => {
    // A reader that closes the pipe early, as `head` does, has got all it wanted.
    process.stdout.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? 0 : 1),
    );
    const count = await writeCustomers(kysely, format, process.stdout);
    console.error(`${count} customers.`);
  });
