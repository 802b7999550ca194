// How long `npm start` takes to its first answer, and what an idle process holds in memory: npm run bench:start
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../test/support/postgres-server.ts';
import { freePort, start } from './contender-process.ts';
import { contenders } from './contenders.ts';
import { print } from './summary.ts';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const root = join(import.meta.dirname, '..');
const TICK_MS = 10;
const PATIENCE_MS = 120_000;
/** As long as `npm run bench` waits before it looks at the memory. */
const IDLE_MS = 1_000;

interface Started {
  /** From the command to the first answer of GraphQL. */
  ms: number;
  /** Processor time of npm and everything it has started, until then. */
  cpuMs: number;
  memoryMb: number;
}

/** The processor time of a process group, with what it has started and what has ended since. */
function cpuMsOfGroup(group: number): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    // From field 3 of proc(5) on: 2 is the group, 11 to 14 the times, those of ended children included.
    if (fields?.[2] === String(group)) {
      ticks += fields.slice(11, 15).reduce((sum, time) => sum + Number(time), 0);
    }
  }
  return ticks * TICK_MS;
}

function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
  } catch {
    return undefined;
  }
}

/** Starts the service as a newcomer does, and ends it after its first answer. */
async function npmStart(environment: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const started = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development', ...environment, PORT: String(port) },
  });
  npm.stdout.resume();
  const ended = once(npm, 'exit');
  try {
    while (!(await answers(port))) {
      if (npm.exitCode !== null || performance.now() - started > PATIENCE_MS) {
        throw new Error('The service did not start.');
      }
      await sleep(TICK_MS);
    }
    const ms = performance.now() - started;
    const cpuMs = cpuMsOfGroup(npm.pid!);
    return { ms, cpuMs, memoryMb: Number.NaN };
  } finally {
    process.kill(-npm.pid!, 'SIGTERM');
    await ended;
  }
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  }).then(
    async (response) => (await response.json()).data.__typename === 'Query',
    () => false,
  );

/** The service as production starts it: without npm, and with a database that is there. */
async function inProduction(databaseUrl: string): Promise<Started> {
  const running = await start(contenders.find(({ name }) => name === 'ours')!, databaseUrl);
  const { startMs: ms } = running;
  const cpuMs = running.cpuMs();
  await sleep(IDLE_MS);
  const memoryMb = running.memoryMb();
  await running.stop();
  return { ms, cpuMs, memoryMb };
}

const parent = mkdtempSync(join(tmpdir(), 'accounts-bench-start-'));
const postgres = await startPostgres({ durable: true });
const admin = new Client({ connectionString: postgres.url });
await admin.connect();
const databaseOf = (name: string) => postgres.url.replace(/[^/]*$/, `${name}?sslmode=disable`);
const folder = (round: number) => ({ DATABASE_URL: '', DATA_DIR: join(parent, `data-${round}`) });

/** In the order of a round: each finds what the one before has left. */
const cases: Array<[what: string, run: (round: number) => Promise<Started>]> = [
  [
    'npm start of a fresh checkout, empty folder',
    (round) => {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      return npmStart({ DATABASE_URL: '', DATA_DIR: join(parent, `fresh-${round}`) });
    },
  ],
  ['npm start, empty folder', (round) => npmStart(folder(round))],
  ['npm start, existing folder', (round) => npmStart(folder(round))],
  [
    'npm start, empty PostgreSQL',
    async (round) => {
      await admin.query(`create database start_${round}`);
      return npmStart({ DATABASE_URL: databaseOf(`start_${round}`) });
    },
  ],
  ['npm start, existing PostgreSQL', (round) => npmStart({ DATABASE_URL: databaseOf(`start_${round}`) })],
  [
    'production, existing PostgreSQL',
    async (round) => {
      // Nobody gets in with the secret that is published for development.
      const url = databaseOf(`start_${round}`);
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query('update service_client set disabled_at = now()');
      await client.end();
      return inProduction(url);
    },
  ],
];

const found = new Map<string, Started[]>(cases.map(([what]) => [what, []]));
try {
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [what, run] of cases) found.get(what)!.push(await run(round));
  }
} finally {
  await admin.end();
  await postgres.stop();
  rmSync(parent, { recursive: true, force: true });
}

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const seconds = (ms: number) => (ms / 1_000).toFixed(1);
print([
  ['start', 'first answer s', 'least', 'most', 'processor s', 'idle memory MB'],
  ...[...found].map(([what, starts]) => {
    const times = starts.map(({ ms }) => ms);
    const memory = middle(starts.map(({ memoryMb }) => memoryMb));
    return [
      what,
      seconds(middle(times)),
      seconds(Math.min(...times)),
      seconds(Math.max(...times)),
      seconds(middle(starts.map(({ cpuMs }) => cpuMs))),
      Number.isNaN(memory) ? '' : memory.toFixed(0),
    ];
  }),
]);
