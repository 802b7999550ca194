// An even load for a long time, and whether anything grows: npm run soak -- --minutes 240 [--rate 20]
import { parseArgs } from 'node:util';
import { builtProject } from '../test/support/built-project.ts';
import { excesses, growthPerHour, soak } from './soak.ts';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '20' } },
});
const [minutes, perSecond] = [Number(options.minutes), Number(options.rate)];
if (!(minutes > 0) || !(perSecond > 0)) {
  console.error('Give --minutes and --rate numbers above 0.');
  process.exit(2);
}
/** Garbage is left for minutes: in a shorter run it looks like growth. */
const SHORTEST_FOR_MEMORY = 60;
const MOST_MB_PER_HOUR = 60;
const SAY_EVERY = 30;

let said = 0;
const { samples, answered, refused, errors, violations } = await soak({
  seconds: minutes * 60,
  perSecond,
  project: await builtProject(),
  say({ seconds, rssMb, files, connections, lagSeconds }) {
    if (seconds < said) return;
    said += SAY_EVERY;
    console.log(
      `${seconds.toFixed(0).padStart(6)} s  ${rssMb.toFixed(0)} MB, ${files} files, ${connections} connections, ` +
        `oldest message ${lagSeconds.toFixed(1)} s`,
    );
  },
});
const lag = Math.max(...samples.map(({ lagSeconds }) => lagSeconds));
console.log(`
${minutes} minutes at ${perSecond} requests a second: ${answered} answered, ${refused} refused for now, ${errors.length} errors.
After the first third the floor of memory changed by ${growthPerHour(samples, ({ rssMb }) => rssMb).toFixed(1)} MB an hour, open files by
${growthPerHour(samples, ({ files }) => files).toFixed(1)} an hour; no message waited longer than ${lag.toFixed(1)} s.`);
const mostMbPerHour = minutes >= SHORTEST_FOR_MEMORY ? MOST_MB_PER_HOUR : null;
const wrong = [...excesses(samples, { mostMbPerHour }), ...errors.slice(0, 5), ...violations];
for (const line of wrong) console.log(`  ${line}`);
process.exit(wrong.length === 0 ? 0 : 1);
