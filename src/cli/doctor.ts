import { brokenRules } from '../doctor/invariants.js';
import { runCommand } from '../platform/command.js';
import { withDatabase } from './with-database.js';

const called = 'npm run doctor';

await runCommand({
  called,
  description: 'Looks whether everything that should always be true of the data is. Changes nothing.',
  args: {},
  examples: [called],
  failsWhen: 'Something does not hold, or the database cannot be examined: the message says what.',
  run: () =>
    withDatabase({ called }, async ({ kysely }) => {
      const { checked, broken } = await brokenRules(kysely);
      for (const { title, flaws, count } of broken) {
        console.error(`${title} Not so, ${count} times:`);
        for (const flaw of flaws) console.error(`  ${flaw}`);
        if (count > flaws.length) console.error(`  and ${count - flaws.length} more`);
      }
      if (broken.length > 0) process.exitCode = 1;
      else console.log(`All ${checked} rules hold.`);
    }),
});
