import { waitingForDuplicates } from '../../doctor/duplicate-rules.js';
import { brokenRules } from '../../doctor/invariants.js';
import type { Db } from '../../tables/db.js';
import { type Progress, showProgress } from '../progress.js';
import { withDatabase } from './with-database.js';

/** Prints which rules do not hold, and then lets the process fail. */
export const examine = (called: string) =>
  withDatabase({ called }, async ({ kysely }) => {
    const { checked, broken } = await watched(kysely);
    for (const { title, flaws, count } of broken) {
      console.error(`${title} Violations: ${count}`);
      for (const flaw of flaws) console.error(`  ${flaw}`);
      if (count > flaws.length) console.error(`  and ${count - flaws.length} more`);
    }
    const { waiting, isComplete } = await waitingForDuplicates(kysely);
    if (waiting > 0) console.log(`Changes that the search for duplicates has not looked at yet: ${waiting}.`);
    if (!isComplete) console.log('The search for duplicates has not gone through all customers yet.');
    if (broken.length > 0) process.exitCode = 1;
    else console.log(`All ${checked} rules hold.`);
  });

/** Checks the rules, and shows how many are done and which one is at hand: some take a thousand times as long as others. */
async function watched(kysely: Db): ReturnType<typeof brokenRules> {
  let progress: Progress | undefined;
  try {
    const found = await brokenRules(kysely, (checked, total, title) => {
      progress ??= showProgress({ what: 'rules', total, isEven: false, isSilentIfShort: true });
      progress.to(checked, title);
    });
    progress?.to(found.checked);
    return found;
  } finally {
    progress?.end();
  }
}
