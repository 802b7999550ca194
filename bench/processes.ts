// What a request costs when one process serves it, and when two do, alone, behind PgBouncer and with a replica:
//   npm run bench:processes -- --rounds 3
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPgBouncer } from '../test/support/pgbouncer.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { cpuMsOf, type Running, start } from './contender-process.ts';
import { contenders, serviceToken, workloads } from './contenders.ts';
import { withData } from './database.ts';
import { spread } from './summary.ts';
import { type Asks, press } from './traffic.ts';
import { allowWrites, asksOf, SCOPES } from './write-loads.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '3' } },
});
const [rounds, milliseconds] = [Number(values.rounds), Number(values.seconds) * 1_000];
const WARM_MS = 800;
const ours = contenders.find(({ name }) => name === 'ours')!;
const here = { name: 'ours', folder: new URL('..', import.meta.url).pathname };

interface Way {
  name: string;
  processes: Running[];
}

await withData(async ({ databaseUrl, ids, version, server }) => {
  await allowWrites(databaseUrl);
  const replica = await startPostgres({ follows: server });
  const pooler = await startPgBouncer(databaseUrl, ['default_pool_size = 20']);
  const replicaUrl = `${replica.url}?sslmode=disable`;
  const startOurs = (environment: Record<string, string> = {}, url = databaseUrl) =>
    start({ ...ours, environment: { ...ours.environment, ...environment } }, url);
  const twice = async (environment?: Record<string, string>, url?: string) => [
    await startOurs(environment, url),
    await startOurs(environment, url),
  ];
  const ways: Way[] = [
    { name: 'one process', processes: [await startOurs()] },
    { name: 'two', processes: await twice() },
    {
      name: 'two behind PgBouncer',
      processes: await twice({ DATABASE_POOLER: 'transaction' }, pooler.urlOf(databaseUrl)),
    },
    { name: 'two with a replica', processes: await twice({ DATABASE_REPLICA_URLS: replicaUrl }) },
  ];

  /** The processor time of all connections to a server, in ms. */
  const watchers = await Promise.all(
    [databaseUrl, replicaUrl].map(async (connectionString) => {
      const client = new Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  const databasesCpu = async () => {
    const all = new Map<number, number>();
    for (const watcher of watchers) {
      const { rows } = await watcher.query<{ pid: number }>('select pid from pg_stat_activity');
      for (const { pid } of rows) all.set(pid, cpuMsOf(pid) || 0);
    }
    return all;
  };

  let sent = 0;
  const loads: Array<[string, number, () => Promise<Asks>]> = [
    ...workloads
      .slice(0, 2)
      .map(({ name, connections }): [string, number, () => Promise<Asks>] => [
        name,
        connections,
        () => ours.asks(name, ids),
      ]),
    [
      'updateCustomer',
      16,
      async () => {
        sent += 100_000;
        return asksOf('updateCustomer', here, ids, await serviceToken(SCOPES), sent);
      },
    ],
  ];
  console.log(`PostgreSQL ${version}, Node ${process.version}, medians of ${rounds} rounds in turn.\n`);
  console.log(
    '| | | requests a second | ms of the processes’ processor | of PostgreSQL’s |\n|---|---|---|---|---|',
  );
  for (const [load, connections, asksFor] of loads) {
    const measured = ways.map(() => ({
      perSecond: [] as number[],
      cpuMs: [] as number[],
      databaseMs: [] as number[],
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, { processes }] of ways.entries()) {
        const asks = await Promise.all(processes.map(asksFor));
        const pressAll = (of: number) =>
          Promise.all(
            processes.map(({ origin }, one) =>
              press(origin, asks[one]!, { connections: connections / processes.length, milliseconds: of }),
            ),
          );
        await pressAll(WARM_MS);
        const cpu = () => processes.reduce((sum, { cpuMs }) => sum + cpuMs(), 0);
        const [before, databasesBefore] = [cpu(), await databasesCpu()];
        const pressed = await pressAll(milliseconds);
        const used = cpu() - before;
        let databaseMs = 0;
        for (const [pid, ms] of await databasesCpu()) databaseMs += ms - (databasesBefore.get(pid) ?? 0);
        const requests = pressed.reduce((sum, one) => sum + one.requests, 0);
        measured[at]!.perSecond.push(pressed.reduce((sum, one) => sum + one.perSecond, 0));
        measured[at]!.cpuMs.push(used / requests);
        measured[at]!.databaseMs.push(databaseMs / requests);
      }
    }
    for (const [at, { name }] of ways.entries()) {
      const { perSecond, cpuMs, databaseMs } = measured[at]!;
      const cells = [
        load,
        name,
        spread(perSecond).median.toFixed(0),
        spread(cpuMs).median.toFixed(2),
        spread(databaseMs).median.toFixed(2),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  for (const watcher of watchers) await watcher.end();
  for (const { processes } of ways) for (const { stop } of processes) await stop();
  await pooler.stop();
  await replica.stop();
});
