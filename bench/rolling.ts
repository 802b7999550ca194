// Two processes behind HAProxy under steady traffic, while this or that is restarted:
//   npm run chaos:rolling -- --seconds 60 --rate 100
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTwoOfEach } from '../test/support/two-of-each.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, rate: { type: 'string', default: '100' } },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
const both = await startTwoOfEach({
  folder: join(dirname(import.meta.filename), '..'),
  node: process.execPath,
});
const traffic = both.traffic(rate);
const begun = performance.now();
const done: Record<string, number> = {};
const { rollOne, killOne, restartDatabase } = both;
// Both processes are rolled and killed in turn: an odd number of faults to each round.
const faults = { rollOne, killOne, restartDatabase };
while (performance.now() - begun < seconds * 1_000) {
  for (const [name, fault] of Object.entries(faults)) {
    await fault();
    done[name] = (done[name] ?? 0) + 1;
  }
}
const outcome = await traffic.stop();
const stored = await both.stored(outcome.acknowledged);
await both.stop();
const { acknowledged, ...rest } = outcome;
const lost = acknowledged.length - stored.acknowledged;
console.log(
  JSON.stringify(
    {
      seconds: Math.round((performance.now() - begun) / 1_000),
      requests: traffic.sent(),
      done,
      acknowledged: acknowledged.length,
      lost,
      notAcknowledgedButStored: stored.others,
      ...rest,
      slowestReadMs: Math.round(rest.slowestReadMs),
    },
    null,
    2,
  ),
);
if (lost > 0 || rest.neverAcknowledged > 0 || Object.keys(rest.failed).length > 0) process.exitCode = 1;
