import { runCommand } from '../platform/command.js';
import type { ExportFormat } from './tasks/customer-export.js';

const called = 'npm run --silent export';

await runCommand({
  called,
  description:
    'Writes every customer with their own fields to the standard output. In CSV, what a spreadsheet would execute is quoted.',
  args: {
    format: {
      type: 'enum',
      options: ['csv', 'jsonl'] satisfies ExportFormat[],
      required: true,
      description: 'CSV with a header line, or one JSON object per line.',
    },
  },
  examples: [`${called} -- --format csv > customers.csv`, `${called} -- --format jsonl | head`],
  failsWhen: 'The database cannot be used or written from: the message says why.',
  async run({ format }) {
    const { exportCustomers } = await import('./tasks/export.js');
    await exportCustomers(called, format as ExportFormat);
  },
});
