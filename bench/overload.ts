// What 1,000 connections that ask for pages of a hundred customers do to everybody else: npm run bench:overload
import { parseArgs } from 'node:util';
import { askInProcess, type Ended, type Load } from '../test/support/crowd.ts';
import { start } from './contender-process.ts';
import { contenders } from './contenders.ts';
import { withData } from './database.ts';
import type { Asks } from './traffic.ts';

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '20' },
    impatient: { type: 'boolean', default: false },
    unique: { type: 'boolean', default: false },
  },
});
const ALONE = 20;
const READERS = 8;
const MEMORY_EVERY_MS = 100;

function print({ counts, latencies }: Ended): void {
  for (const [end, count] of Object.entries(counts).toSorted()) {
    const sorted = latencies[end]!.toSorted((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0);
    console.log(`  ${end}: ${count}; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
  }
}

const ours = contenders.find(({ name }) => name === 'ours')!;
await withData(async ({ databaseUrl, ids, version }) => {
  const running = await start(ours, databaseUrl);
  let mostMb = 0;
  const memory = setInterval(() => {
    mostMb = Math.max(mostMb, running.memoryMb());
  }, MEMORY_EVERY_MS);
  const [page, one] = [await ours.asks('page', ids), await ours.asks('one', ids)];
  const load = (role: Load['role'], { headers, body }: Asks, connections: number, bodies: number): Load => ({
    role,
    origin: running.origin,
    headers,
    bodies: Array.from({ length: bodies }, (_, n) => body(n)),
    connections,
    milliseconds: Number(options.seconds) * 1_000,
    isImpatient: options.impatient,
    isUnique: role === 'crowd' && options.unique,
  });
  const askAlone = async ({ path, headers, body }: Asks, n: number) => {
    const answer = await fetch(`${running.origin}${path}`, { method: 'POST', headers, body: body(n) });
    await answer.text();
    if (answer.status !== 200) throw new Error(`A page alone was answered with ${answer.status}.`);
  };
  try {
    const before = running.cpuMs();
    for (let n = 0; n < ALONE; n += 1) await askAlone(page, n);
    const each = (running.cpuMs() - before) / ALONE;
    console.log(
      `PostgreSQL ${version}, Node ${process.version}; a page takes ${each.toFixed(0)} ms of the processor.`,
    );
    console.log(`${options.connections} connections ask for pages for ${options.seconds} s:`);
    const ended = await Promise.all([
      askInProcess(load('crowd', page, Number(options.connections), 1)),
      askInProcess(load('others', one, READERS, 100)),
    ]);
    ended.forEach(print);
    console.log(`  memory: ${mostMb.toFixed(0)} MB at most`);
  } finally {
    clearInterval(memory);
    await running.stop();
  }
});
