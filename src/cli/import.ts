import { runCommand } from '../platform/command.js';
import { UsageError } from '../platform/plain-error.js';

const called = 'npm run import';

await runCommand({
  called,
  description:
    'Records every customer of a file, by the rules of recordCustomer. What is refused is written to FILE.rejects.csv, with line, field and reason.',
  args: {
    file: {
      type: 'positional',
      required: false,
      description:
        'A .csv file whose first line names the columns, or a .jsonl file with one object per line.',
    },
    campaign: {
      type: 'string',
      valueHint: 'ID',
      description: 'Campaign that every record takes part in, and that a column `balance` counts in.',
    },
    map: {
      type: 'string',
      valueHint: 'FILE',
      description: 'JSON file that says what the columns are called here.',
    },
    'dry-run': { type: 'boolean', description: 'Try every record, store none.' },
    resume: { type: 'boolean', description: 'Go on with an import of this file that was interrupted.' },
    again: { type: 'boolean', description: 'Import a file that was imported before.' },
  },
  examples: [
    `${called} -- customers.csv --dry-run`,
    `${called} -- customers.csv --map columns.json --campaign 0197f6f0-0000-7000-8000-000000000001`,
    `${called} -- customers.csv --resume`,
  ],
  failsWhen:
    'The file or the database cannot be used: the message says why. Records that are rejected are no failure, unless all are.',
  async run({
    file,
    campaign = null,
    map = null,
    'dry-run': isDryRun = false,
    resume = false,
    again = false,
  }) {
    if (!file) throw new UsageError('Name the file to import.');
    if ([isDryRun, resume, again].filter(Boolean).length > 1) {
      throw new UsageError('Give one of --dry-run, --resume and --again.');
    }
    const { importFile } = await import('./tasks/import.js');
    await importFile(called, { file, campaign, map, isDryRun, isResumed: resume, isAgain: again });
  },
});
