import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Running, start } from './contender-process.ts';
import { contenders, variants, workloads } from './contenders.ts';
import { withData } from './database.ts';
import { countingWire } from './statements.ts';
import { printTable, type Round, summarise } from './summary.ts';
import { askOnce, press } from './traffic.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    workload: { type: 'string', default: '' },
    customers: { type: 'string', default: '5000' },
    /** A folder whose server and customers stay, for the next time. */
    keep: { type: 'string' },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const only = options.only.split(',');
const chosen =
  options.only === '' ? contenders : [...contenders, ...variants].filter(({ name }) => only.includes(name));
const loads = workloads.filter(
  ({ name }) => options.workload === '' || options.workload.split(',').includes(name),
);

await withData(
  async ({ databaseUrl, ids, version, databaseCpu }) => {
    say(`PostgreSQL ${version}, Node ${process.version}, ${ids.length} customers with 25 child rows each.`);

    const statements = new Map<string, number>();
    for (const contender of chosen) {
      const wire = await countingWire(databaseUrl);
      const running = await start(contender, wire.url);
      try {
        for (const { name } of loads.filter((workload) => workload.name !== contender.lacks)) {
          const asks = await contender.asks(name, ids);
          // The first ones prepare whatever a contender prepares once.
          for (let n = 0; n < 5; n += 1) await askOnce(running.origin, asks, n);
          const before = wire.count;
          for (let n = 5; n < 15; n += 1) await askOnce(running.origin, asks, n);
          statements.set(`${contender.name} ${name}`, (wire.count - before) / 10);
        }
      } finally {
        await running.stop();
        wire.close();
      }
    }

    const processes: Array<{ contender: (typeof chosen)[number]; running: Running }> = [];
    const rounds: Round[] = [];
    try {
      for (const contender of chosen)
        processes.push({ contender, running: await start(contender, databaseUrl) });
      await sleep(1_000);
      const idle = processes.map(({ contender, running }) => ({
        contender: contender.name,
        startMs: running.startMs,
        memoryMb: running.memoryMb(),
      }));
      const milliseconds = Number(options.seconds) * 1_000;
      for (const { name: workload, connections } of loads) {
        const able = processes.filter(({ contender }) => contender.lacks !== workload);
        for (const { contender, running } of able) {
          await press(running.origin, await contender.asks(workload, ids), {
            connections,
            milliseconds: 2_000,
          });
        }
        for (let round = 0; round < Number(options.rounds); round += 1) {
          // Nobody always follows the same one.
          const turn = [...able.slice(round % able.length), ...able.slice(0, round % able.length)];
          for (const { contender, running } of turn) {
            const asks = await contender.asks(workload, ids);
            // Whoever has waited for the others finds its connections and its caches again.
            await press(running.origin, asks, { connections, milliseconds: 700 });
            const cpu = running.cpuMs();
            const before = await databaseCpu();
            const measured = await press(running.origin, asks, { connections, milliseconds });
            const cpuMs = (running.cpuMs() - cpu) / measured.requests;
            let databaseMs = 0;
            for (const [pid, ms] of await databaseCpu()) databaseMs += ms - (before.get(pid) ?? 0);
            databaseMs /= measured.requests;
            rounds.push({ workload, round, contender: contender.name, ...measured, cpuMs, databaseMs });
          }
          say(`${workload}: round ${round + 1} of ${options.rounds}`);
        }
      }
      const summary = summarise(rounds, statements, idle);
      if (options.json)
        console.log(JSON.stringify({ node: process.version, postgres: version, ...summary }, null, 2));
      else printTable(summary);
    } finally {
      for (const { running } of processes) await running.stop();
    }
  },
  { customers: Number(options.customers), keep: options.keep },
);
