import { countCustomers } from '../../reads/listing/count.js';
import { showProgress } from '../progress.js';
import { type ExportFormat, writeCustomers } from './customer-export.js';
import { withDatabase } from './with-database.js';

/** Writes every customer to the standard output. */
export const exportCustomers = (called: string, format: ExportFormat) =>
  withDatabase({ called }, async ({ kysely }) => {
    // A reader that closes the pipe early, as `head` does, has got all it wanted.
    process.stdout.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? 0 : 1),
    );
    const { count: total, isExact } = await countCustomers(kysely, {});
    // On a terminal the customers themselves show that something happens.
    const progress = process.stdout.isTTY
      ? null
      : showProgress({ what: 'customers', total, isEstimate: !isExact, isSilentIfShort: true });
    const onProgress = (written: number) => progress?.to(written);
    const count = await writeCustomers(kysely, format, process.stdout, { onProgress }).finally(() =>
      progress?.end(),
    );
    console.error(`${count} customers.`);
  });
