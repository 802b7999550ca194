// What an import takes, beside COPY of the rows it makes into another database with the same indexes and triggers:
// npm run bench:import -- --rows 20000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../test/support/postgres-server.ts';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, heap: { type: 'string', default: '256' } },
});
const ROWS = Number(options.rows);
const here = fileURLToPath(new URL('..', import.meta.url));
/** What triggers write of the rest is not copied: they write it again. */
const TABLES = {
  customer: null,
  contact: null,
  agreement: null,
  agreement_evidence: null,
  card: null,
  history_entry: 'id, customer_id, kind, at, actor_kind, actor_id, source, changes',
};

const postgres = await startPostgres({ durable: true });
const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
const admin = new Client({ connectionString: postgres.url });
await admin.connect();
const databases = ['imported', 'copied'];
const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
const environment = (name: string) => ({ ...process.env, DATABASE_URL: urlOf(name), LOG_LEVEL: 'warn' });

/** Processor seconds of a process; `ended` are those of the children that have ended. */
function processorOf(pid: number | string | undefined) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  return { own: (user! + system!) / 100, ended: (endedUser! + endedSystem!) / 100, parent: fields[1]! };
}

/** Processor seconds of the database so far, in all its processes. */
function ofDatabase(): number {
  const [server] = readFileSync(join(postgres.folder!, 'data/postmaster.pid'), 'utf8').split('\n');
  const { own, ended } = processorOf(server);
  const children = globSync('/proc/[0-9]*').flatMap((path) => {
    try {
      const child = processorOf(path.slice('/proc/'.length));
      return child.parent === server ? [child.own] : [];
    } catch {
      // It has ended, and its parent has its seconds.
      return [];
    }
  });
  return children.reduce((sum, seconds) => sum + seconds, own + ended);
}

/** Makes a program of Node say at its end, beside its output, how large its heap was at most. */
const WATCHED = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  let most = 0;
  const look = () => { most = Math.max(most, process.memoryUsage().heapUsed); };
  setInterval(look, 50).unref();
  process.on('exit', () => { look(); writeSync(3, String(most)); });
`)}`;

/** Runs a program to its end, and says what it took: seconds, processor seconds and the most memory, in MB. */
async function run(program: string, args: string[], name: string, input?: string, output?: string) {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: here,
    env: environment(name),
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  let memory = 0;
  let processor = 0;
  let heap = '';
  child.stdio[3]!.on('data', (part: Buffer) => {
    heap += part;
  });
  const before = ofDatabase();
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      processor = processorOf(child.pid).own;
    } catch {
      // It has ended.
    }
  }, 100);
  const exited = once(child, 'exit');
  await Promise.all([
    input ? pipeline(createReadStream(input), child.stdin) : child.stdin.end(),
    output ? pipeline(child.stdout, createWriteStream(output)) : child.stdout.resume(),
  ]);
  const [code] = await exited;
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  return { seconds, processor, database: ofDatabase() - before, memory, heap: Number(heap) / 1024 / 1024 };
}

try {
  for (const name of databases) {
    await admin.query(`create database ${name}`);
    await run(process.execPath, ['dist/cli/migrate.js'], name);
  }
  const file = join(folder, 'customers.jsonl');
  const out = createWriteStream(file);
  for (let n = 0; n < ROWS; n += 1) {
    const record = {
      externalId: `shop-${n}`,
      firstName: `Anna${n % 997}`,
      lastName: `Nowak${n % 1999}`,
      city: 'Ely',
      postalCode: '31-000',
      countryCode: 'PL',
      contacts: [
        { type: 'EMAIL', value: `anna.${n}@example.com`, primary: true, verified: true },
        { type: 'PHONE', value: `+48${500_000_000 + n}`, primary: true },
      ],
      consents: [
        { name: 'email', granted: true, at: '2020-01-01T00:00:00Z', source: 'web', wordingVersion: '1' },
      ],
      cardNumber: String(4_000_000_000 + n),
    };
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
  }
  await new Promise<void>((resolve) => out.end(resolve));
  const limited = [`--max-old-space-size=${options.heap}`, '--import', WATCHED, 'dist/cli/import.js', file];
  const imported = await run(process.execPath, limited, 'imported');
  const copied = { seconds: 0, database: 0 };
  for (const [table, columns] of Object.entries(TABLES)) {
    const data = join(folder, table);
    const named = columns ? `${table} (${columns})` : table;
    const settings = ['-X', '-q', '-v', 'ON_ERROR_STOP=1'];
    const out = [...settings, urlOf('imported'), '-c', `copy ${named} to stdout`];
    await run('psql', out, 'imported', undefined, data);
    const back = [...settings, urlOf('copied'), '-c', `copy ${named} from stdin`];
    const { seconds, database } = await run('psql', back, 'copied', data);
    copied.seconds += seconds;
    copied.database += database;
    await rm(data);
  }
  const seconds = (taken: number) => `${taken.toFixed(taken < 100 ? 1 : 0)} s`;
  const rate = (taken: number) => `${Math.round(ROWS / taken)}/s`;
  const size = (await stat(file)).size / 1024 / 1024;
  console.log(
    [
      `${ROWS.toLocaleString('en')} customers, ${size.toFixed(0)} MB; load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`,
      `import  ${seconds(imported.seconds)}, ${rate(imported.seconds)}; processor: its own ${seconds(imported.processor)}, the database's ${seconds(imported.database)}`,
      `        heap at most ${Math.round(imported.heap)} MB of ${options.heap} MB, process ${Math.round(imported.memory)} MB`,
      `COPY    ${seconds(copied.seconds)}, ${rate(copied.seconds)}; processor: the database's ${seconds(copied.database)}`,
      `ratio   ${(copied.seconds / imported.seconds).toFixed(2)}`,
    ].join('\n'),
  );
} finally {
  await admin.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
