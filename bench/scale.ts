// What every query and mutation takes among few and many customers: npm run bench:scale -- --sizes 10000,100000,1000000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../test/support/postgres-server.ts';
import { LIMITS, OF_THIS_MACHINE } from './database.ts';
import { loadScale } from './scale/load.ts';
import type { Measurement } from './scale/measure.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    /** Of each query and mutation, at each size. */
    calls: { type: 'string', default: '30' },
    /** Only those whose name holds this. */
    only: { type: 'string', default: '' },
    /** Measures what is in memory, rather than what has to be read from the disk first. */
    warm: { type: 'boolean', default: false },
    /** A folder whose server and databases stay, and are measured again without being filled again. */
    keep: { type: 'string' },
    /** Puts the table into docs/scale.md. */
    write: { type: 'boolean', default: false },
  },
});
/** More than this from the smallest to the largest is marked. */
const MOST_GROWTH = 1.5;
const sizes = options.sizes.split(',').map(Number);
const say = (line: string) => process.stderr.write(`${line}\n`);

const { openDatabase } = (await import(
  '../dist/database.js' as string
)) as typeof import('../src/database.js');

/** Reads a database into the server's memory, where the one of a running service is. */
async function warm(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_prewarm');
    await client.query(`select sum(pg_prewarm(oid)) from pg_class
      where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace`);
  } finally {
    await client.end();
  }
}

/** What an earlier measurement has left in a database that was kept. */
async function forgetMeasurement(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('drop schema if exists tests cascade');
    await client.query(`delete from service_client where id = 'test-till'`);
  } finally {
    await client.end();
  }
}

interface Size {
  total: number;
  tables: [name: string, bytes: number][];
}

async function sizeOf(url: string): Promise<Size> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; bytes: string }>(
      `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`,
    );
    const tables = rows.map(({ name, bytes }): [string, number] => [name, Number(bytes)]);
    return { total: tables.reduce((sum, [, bytes]) => sum + bytes, 0), tables };
  } finally {
    await client.end();
  }
}

const percentile = (times: number[], share: number) => {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
};
const thousands = (count: number) => count.toLocaleString('en');

/** The least says what it takes when nobody else is at work on the machine; the others what somebody waited. */
const shares = [0, 0.5, 0.95];

function tableOf(measured: Measurement[]): string[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const named = (of: string) => [`${of}least`, 'p50', 'p95'];
  const head = ['', ...sizes.flatMap((size) => named(`${thousands(size)}: `)), ...named('grows by: ')];
  const lines = measured.map(({ name, times }) => {
    const at = (size: number, share: number) => percentile(times[size]!, share);
    const ratios = shares.map((share) => at(most, share) / at(least, share));
    const grows = ratios.map((ratio) => (ratio > MOST_GROWTH ? `**${ratio.toFixed(2)}**` : ratio.toFixed(2)));
    const taken = sizes.flatMap((size) => shares.map((share) => at(size, share).toFixed(1)));
    return [`\`${name}\``, ...taken, ...grows];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}

/** Half of the memory, so that a million customers fit in. */
const inMemory = [...OF_THIS_MACHINE, `shared_buffers=${Math.floor(totalmem() / 2 ** 21)}MB`];

const folder = mkdtempSync(join(tmpdir(), 'customer-accounts-scale-'));
const postgres = await startPostgres({
  own: true,
  kept: options.keep,
  with: options.warm ? inMemory : OF_THIS_MACHINE,
});
try {
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  const databases: { count: number; url: string }[] = [];
  for (const count of sizes) {
    const name = `scale_${count}`;
    const kept = await admin.query(`select shobj_description(oid, 'pg_database') = 'filled' as is_filled
      from pg_database where datname = '${name}'`);
    const isFilled = kept.rows[0]?.is_filled;
    if (!isFilled) {
      await admin.query(`drop database if exists ${name}`);
      await admin.query(`create database ${name}`);
    }
    const url = new URL(postgres.url);
    url.pathname = name;
    url.search = 'sslmode=disable';
    const database = await openDatabase({ ...LIMITS, statementMs: 0, idleInTransactionMs: 0, url: url.href });
    await database.migrate();
    if (!isFilled) await loadScale(database.kysely, count, say);
    await admin.query(`comment on database ${name} is 'filled'`);
    await database.close();
    // Mutations are measured too: what stays is as it was.
    url.pathname = `${name}_measured`;
    await admin.query(`drop database if exists ${name}_measured`);
    await admin.query(`create database ${name}_measured template ${name} strategy file_copy`);
    await forgetMeasurement(url.href);
    if (options.warm) await warm(url.href);
    databases.push({ count, url: url.href });
  }
  await admin.end();
  const filled = await Promise.all(databases.map(({ url }) => sizeOf(url)));
  const out = join(folder, 'measured.json');
  const task = { databases, calls: Number(options.calls), only: options.only, out };
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const run = spawn(process.execPath, [vitest, 'run', '--config', 'bench/scale/vitest.config.ts'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SCALE_TASK: JSON.stringify(task) },
  });
  const [code] = await once(run, 'exit');
  if (code !== 0) throw new Error(`The measurement ended with ${code}.`);
  const lines = [
    `PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus().length} processors, ${options.calls} calls of each, in turns, milliseconds; ${databases
      .map(({ count }, at) => `${thousands(count)} customers fill ${(filled[at]!.total / 1e9).toFixed(2)} GB`)
      .join(', ')}.`,
    '',
    ...tableOf(JSON.parse(readFileSync(out, 'utf8')) as Measurement[]),
    '',
    `Bytes for each customer, of ${thousands(sizes.at(-1)!)}, indexes included: ${filled
      .at(-1)!
      .tables.slice(0, 16)
      .map(([name, bytes]) => `\`${name}\` ${Math.round(bytes / sizes.at(-1)!)}`)
      .join(', ')}; together ${thousands(Math.round(filled.at(-1)!.total / sizes.at(-1)!))}.`,
  ];
  console.log(lines.join('\n'));
  if (options.write) {
    const page = join(import.meta.dirname, '../docs/scale.md');
    const text = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      text.replace(/(<!-- measured -->).*(<!-- measured: end -->)/s, (_whole, begin: string, end: string) =>
        [begin, '', ...lines, '', end].join('\n'),
      ),
    );
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
