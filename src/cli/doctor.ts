import { brokenRules } from '../repositories/invariants.js';
import { withDatabase } from './with-database.js';

/** Looks whether everything that should always be true of the data is. Changes nothing; ends with 1 if not. */
await withDatabase(async (database) => {
  const reason = await database.notReady();
  if (reason) {
    console.error(`The database cannot be examined: ${reason}.`);
    process.exitCode = 1;
    return;
  }
  const { checked, broken } = await brokenRules(database.kysely);
  for (const { title, flaws, count } of broken) {
    console.error(`${title} Not so, ${count} times:`);
    for (const flaw of flaws) console.error(`  ${flaw}`);
    if (count > flaws.length) console.error(`  and ${count - flaws.length} more`);
  }
  if (broken.length > 0) process.exitCode = 1;
  else console.log(`All ${checked} rules hold.`);
});
