import { waitingForDuplicates } from '../doctor/duplicate-rules.js';
import { brokenRules } from '../doctor/invariants.js';
import { runCommand } from '../platform/command.js';
import { withDatabase } from './with-database.js';

const called = 'npm run doctor';

await runCommand({
  called,
  description: 'Checks everything that must always be true of the data. Changes nothing.',
  args: {},
  examples: [called],
  failsWhen: 'A rule does not hold, or the database cannot be examined: the message says which.',
  run: () =>
    withDatabase({ called }, async ({ kysely }) => {
      const { checked, broken } = await brokenRules(kysely);
      for (const { title, flaws, count } of broken) {
        console.error(`${title} Violations: ${count}`);
        for (const flaw of flaws) console.error(`  ${flaw}`);
        if (count > flaws.length) console.error(`  and ${count - flaws.length} more`);
      }
      const { waiting, isComplete } = await waitingForDuplicates(kysely);
      if (waiting > 0)
        console.log(`Changes that the search for duplicates has not looked at yet: ${waiting}.`);
      if (!isComplete) console.log('The search for duplicates has not gone through all customers yet.');
      if (broken.length > 0) process.exitCode = 1;
      else console.log(`All ${checked} rules hold.`);
    }),
});
