// The service under random faults, compared with what it acknowledged: npm run chaos -- --minutes 5 [--seed 7]
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { builtProject } from '../test/support/built-project.ts';
import { hasFakeTime } from './faults.ts';
import { storm } from './storm.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    quiet: { type: 'boolean', default: false },
  },
});
const [minutes, seed] = [Number(options.minutes), Number(options.seed)];
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('Give --minutes a number above 0, and --seed a whole number.');
  process.exit(2);
}

const started = performance.now();
const at = () => `${((performance.now() - started) / 1_000).toFixed(1).padStart(7)} s`;
const say = options.quiet ? () => {} : (line: string) => console.log(`${at()}  ${line}`);
const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

if (!hasFakeTime) console.log('No clocks jump: libfaketime (Debian: faketime) is not installed.');
const { faults, ends, acknowledged, refusals, mails, violations } = await storm({
  seconds: minutes * 60,
  seed,
  project: await builtProject(),
  say,
});
console.log(`
${minutes} minutes of faults, seed ${seed}, in ${at().trim()}.
Faults: ${list(faults)}.
Processes ended: ${list(ends)}.
Acknowledged: ${list(acknowledged)}.
Refused for now: ${list(refusals)}.
Mails delivered: ${mails}.
${violations.length === 0 ? 'Nothing was lost, nothing done twice.' : `VIOLATIONS (${violations.length}):`}`);
for (const violation of violations.slice(0, 20)) console.log(`  ${violation}`);
process.exit(violations.length === 0 ? 0 : 1);
