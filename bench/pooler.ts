// What PgBouncer in transaction mode costs, in rounds of the same minutes: npm run bench:pooler -- --rounds 5
import { parseArgs } from 'node:util';
import { startPgBouncer } from '../test/support/pgbouncer.ts';
import { type Running, start } from './contender-process.ts';
import { contenders, workloads } from './contenders.ts';
import { withData } from './database.ts';
import { spread } from './summary.ts';
import { press } from './traffic.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '3' } },
});
const [rounds, milliseconds] = [Number(values.rounds), Number(values.seconds) * 1_000];
const WARM_MS = 800;
const ours = contenders.find(({ name }) => name === 'ours')!;
const withSettings = (environment: Record<string, string>) => ({
  ...ours,
  environment: { ...ours.environment, ...environment },
});

await withData(async ({ databaseUrl, ids, version }) => {
  const pooler = await startPgBouncer(databaseUrl, ['default_pool_size = 20']);
  const ways: Array<[string, Running]> = [
    ['direct', await start(ours, databaseUrl)],
    ['direct, no shared reads', await start(withSettings({ DATABASE_SHARED_READS: 'no' }), databaseUrl)],
    ['PgBouncer', await start(withSettings({ DATABASE_POOLER: 'transaction' }), pooler.urlOf(databaseUrl))],
  ];
  console.log(`PostgreSQL ${version}, Node ${process.version}`);
  for (const { name: workload, connections } of workloads) {
    const asks = await ours.asks(workload, ids);
    const measured = new Map(
      ways.map(([name]) => [name, { perSecond: [] as number[], cpuMs: [] as number[] }]),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { origin, cpuMs }] of ways) {
        await press(origin, asks, { connections, milliseconds: WARM_MS });
        const before = cpuMs();
        const { perSecond, requests } = await press(origin, asks, { connections, milliseconds });
        measured.get(name)!.perSecond.push(perSecond);
        measured.get(name)!.cpuMs.push((cpuMs() - before) / requests);
      }
    }
    const direct = spread(measured.get('direct')!.perSecond).median;
    for (const [name, { perSecond, cpuMs }] of measured) {
      const { median, least, most } = spread(perSecond);
      const figures = `${median.toFixed(0)}/s (${least.toFixed(0)}–${most.toFixed(0)})`;
      const each = spread(cpuMs).median.toFixed(2);
      console.log(
        `${workload}, ${name}: ${figures}, ${(median / direct).toFixed(2)} of direct; ${each} ms of the service’s processor each`,
      );
    }
  }
  await Promise.all(ways.map(([, { stop }]) => stop()));
  await pooler.stop();
});
