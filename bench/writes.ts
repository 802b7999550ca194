// What writes take, and how that compares with another checkout: npm run bench:writes -- --against ../before
// Or with this one, without events and metrics: npm run bench:writes -- --events --rounds 16
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../test/support/postgres-server.ts';
import { cpuMsOf, type Running, start } from './contender-process.ts';
import { ours, serviceToken } from './contenders.ts';
import { LIMITS } from './database.ts';
import { countingWire } from './statements.ts';
import { print, spread } from './summary.ts';
import { askOnce, press } from './traffic.ts';
import {
  allowWrites,
  asksOf,
  type Checkout,
  countEntries,
  SCOPES,
  withoutEvents,
  writeLoads,
} from './write-loads.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '32' },
    workload: { type: 'string', default: '' },
    against: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
    /** Of a checkout that knows such a port. */
    metrics: { type: 'boolean', default: false },
    /** Events put in order and metrics counted, against neither. */
    events: { type: 'boolean', default: false },
  },
});
/** Connections are warm before anything is counted, and code is compiled. */
const WARM_UP_MS = 1_000;
const FIRST_WARM_UP_MS = 4_000;
/** The other one in `--events`: the same build, without either. */
const WITHOUT = 'without';
const here = fileURLToPath(new URL('..', import.meta.url));
const checkouts: Checkout[] = [
  { name: 'ours', folder: here },
  ...(options.against === '' ? [] : [{ name: 'before', folder: resolve(options.against) }]),
  ...(options.events ? [{ name: WITHOUT, folder: here }] : []),
];
const loads = writeLoads.filter(
  (load) => options.workload === '' || options.workload.split(';').includes(load),
);
const say = (line: string) => process.stderr.write(`${line}\n`);

interface Contender extends Checkout {
  url: string;
  ids: string[];
  statements: Map<string, number>;
  running: Running;
  /** Inputs sent so far. */
  sent: number;
}
interface Round {
  load: string;
  contender: string;
  round: number;
  perSecond: number;
  p95Ms: number;
  cpuMs: number;
  databaseMs: number;
}

const postgres = await startPostgres({ durable: true });
const admin = new Client({ connectionString: postgres.url });
await admin.connect();
const databaseCpu = async () => {
  const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity');
  return new Map(rows.map(({ pid }) => [pid, cpuMsOf(pid) || 0]));
};
const processOf = ({ folder, name }: Checkout) => ({
  ...ours,
  environment: {
    ...ours.environment,
    ...((options.metrics || options.events) && name !== WITHOUT && { METRICS_PORT: '0' }),
    // Whoever puts events in order belongs to what they cost.
    ...(options.events && { WORKER: 'inside' }),
  },
  name,
  script: pathToFileURL(resolve(folder, 'dist/main.js')).href,
});
const contenders: Contender[] = [];

/** The tables of a checkout, filled as its own benchmark fills them. Gives the customers' ids. */
async function filled(url: string, { folder }: Checkout): Promise<string[]> {
  const from = (path: string) => import(pathToFileURL(resolve(folder, path)).href);
  const { openDatabase } = (await from('dist/database.js')) as typeof import('../src/database.js');
  const database = await openDatabase({ ...LIMITS, url });
  await database.migrate();
  await database.close();
  const { load } = (await from('bench/data.ts')) as typeof import('./data.ts');
  return load(url);
}

async function prepare(checkout: Checkout): Promise<Contender> {
  await admin.query(`create database ${checkout.name}`);
  const url = new URL(postgres.url);
  url.pathname = checkout.name;
  url.search = 'sslmode=disable';
  const ids = await filled(url.href, checkout);
  await allowWrites(url.href);
  if (checkout.name === WITHOUT) await withoutEvents(url.href);
  const wire = await countingWire(url.href);
  const running = await start(processOf(checkout), wire.url);
  const statements = new Map<string, number>();
  let sent = 0;
  try {
    for (const load of loads) {
      const asks = asksOf(load, checkout, ids, await serviceToken(SCOPES), sent);
      for (let n = 0; n < 5; n += 1) {
        const answer = await askOnce(running.origin, asks, n);
        if (!/(Updated|Recorded|Added)"/.test(answer)) throw new Error(`${load}: ${answer}`);
      }
      const before = wire.count;
      for (let n = 5; n < 15; n += 1) await askOnce(running.origin, asks, n);
      statements.set(load, (wire.count - before) / 10);
      sent += 15;
    }
  } finally {
    await running.stop();
    wire.close();
  }
  const flags = options.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`];
  return {
    ...checkout,
    url: url.href,
    ids,
    statements,
    sent,
    running: await start(processOf(checkout), url.href, flags),
  };
}

async function pressed(contender: Contender, load: string, milliseconds: number) {
  const asks = asksOf(load, contender, contender.ids, await serviceToken(SCOPES), contender.sent);
  const { running } = contender;
  const measured = await press(running.origin, asks, {
    connections: Number(options.connections),
    milliseconds,
  });
  contender.sent += measured.requests;
  return measured;
}

async function measure(contender: Contender, load: string, round: number): Promise<Round> {
  await pressed(contender, load, WARM_UP_MS);
  const entries = await countEntries(contender.url);
  const cpu = contender.running.cpuMs();
  const before = await databaseCpu();
  const { requests, perSecond, p95Ms } = await pressed(contender, load, Number(options.seconds) * 1_000);
  const cpuMs = (contender.running.cpuMs() - cpu) / requests;
  let databaseMs = 0;
  for (const [pid, ms] of await databaseCpu()) databaseMs += ms - (before.get(pid) ?? 0);
  const written = (await countEntries(contender.url)) - entries;
  if (written !== requests) throw new Error(`${load}: ${requests} answers, but ${written} writes.`);
  return {
    load,
    contender: contender.name,
    round,
    perSecond,
    p95Ms,
    cpuMs,
    databaseMs: databaseMs / requests,
  };
}

function table(rounds: Round[]): void {
  const of = (load: string, contender: string) =>
    rounds.filter((round) => round.load === load && round.contender === contender);
  const median = (numbers: number[], digits: number) => spread(numbers).median.toFixed(digits);
  const rows = loads.flatMap((load) =>
    contenders.map(({ name, statements }) => {
      const own = of(load, name);
      const { median: middle, least, most } = spread(own.map(({ perSecond }) => perSecond));
      return [
        load,
        name,
        ...[middle, least, most].map((number) => number.toFixed(0)),
        median(
          own.map(({ p95Ms }) => p95Ms),
          0,
        ),
        median(
          own.map(({ cpuMs }) => cpuMs),
          2,
        ),
        median(
          own.map(({ databaseMs }) => databaseMs),
          2,
        ),
        statements.get(load)!.toFixed(1),
      ];
    }),
  );
  const head = [
    'write',
    'checkout',
    'writes/s',
    'least',
    'most',
    'p95 ms',
    'CPU ms',
    'of PostgreSQL',
    'statements',
  ];
  print([head, ...rows]);
  if (contenders.length === 1) return;
  const other = contenders[1]!.name;
  const ratios = loads.map((load) => {
    const pairs = of(load, 'ours').map((mine) => ({
      mine,
      theirs: of(load, other).find(({ round }) => round === mine.round)!,
    }));
    const work = ({ cpuMs, databaseMs }: Round) => cpuMs + databaseMs;
    return [
      load,
      ...said(pairs.map(({ mine, theirs }) => mine.perSecond / theirs.perSecond)),
      ...said(pairs.map(({ mine, theirs }) => work(mine) / work(theirs))),
    ];
  });
  print([[`ours / ${other}, same round`, 'writes/s', 'between', 'CPU ms per write', 'between'], ...ratios]);
}

/** The median, and where it lies in 95 of 100 cases whatever the distribution (by the signs of the pairs). */
function said(ratios: number[]): string[] {
  const sorted = ratios.toSorted((a, b) => a - b);
  const away = Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2);
  const [low, high] = [
    sorted[Math.max(away, 0)]!,
    sorted[Math.min(sorted.length - 1 - away, sorted.length - 1)]!,
  ];
  return [spread(sorted).median.toFixed(3), `${low.toFixed(2)}–${high.toFixed(2)}`];
}

try {
  for (const checkout of checkouts) contenders.push(await prepare(checkout));
  say(`PostgreSQL ${postgres.version}, Node ${process.version}, ${options.connections} connections.`);
  await sleep(500);
  const rounds: Round[] = [];
  for (const load of loads) {
    for (const contender of contenders) await pressed(contender, load, FIRST_WARM_UP_MS);
    for (let round = 0; round < Number(options.rounds); round += 1) {
      // Nobody always comes first.
      const turn = round % 2 === 0 ? contenders : contenders.toReversed();
      for (const contender of turn) rounds.push(await measure(contender, load, round));
      say(`${load}: round ${round + 1} of ${options.rounds}`);
    }
  }
  table(rounds);
} finally {
  for (const { running } of contenders) await running.stop();
  await admin.end();
  await postgres.stop();
}
