// What receivers of webhooks get while everything fails: npm run chaos:events -- [--mutations 1000] [--seed 7]
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { builtProject } from '../test/support/built-project.ts';
import { eventsUnderFire } from './events.ts';

const { values: options } = parseArgs({
  options: {
    mutations: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '20' },
    restarts: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
  },
});
const [mutations, kills, restarts, seed] = [
  Number(options.mutations),
  Number(options.kills),
  Number(options.restarts),
  Number(options.seed),
];
if (![mutations, kills, restarts, seed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('Give --mutations, --kills, --restarts and --seed whole numbers.');
  process.exit(2);
}

const started = performance.now();
const at = () => `${((performance.now() - started) / 1_000).toFixed(1).padStart(7)} s`;
const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
const run = await eventsUnderFire({
  mutations,
  kills,
  restarts,
  seed,
  project: await builtProject(),
  say: (line) => console.log(`${at()}  ${line}`),
});
console.log(`
${mutations} mutations, seed ${seed}, in ${at().trim()}.
Outcomes: ${list(run.mutations)}.
Processes ended: ${list(run.ends)}. PostgreSQL restarted immediately: ${run.restarts}.
The receiver: ${list(run.answers)}.
Events: ${run.events}, received again ${run.repeated} times.
${run.violations.length === 0 ? 'Every committed change was received, none under two ids, in order, and nothing else.' : `VIOLATIONS (${run.violations.length}):`}`);
for (const violation of run.violations.slice(0, 20)) console.log(`  ${violation}`);
process.exit(run.violations.length === 0 ? 0 : 1);
