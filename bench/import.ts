// What an import takes, beside COPY of the rows it makes into another database with the same indexes and triggers:
// npm run bench:import -- --rows 20000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** Runs a program to its end, and says what it took: seconds, processor seconds and the most memory, in MB. */
async function run(program: string, args: string[], name: string, input?: string, output?: string) {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: here,
    env: environment(name),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let memory = 0;
  let processor = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      processor = (Number(fields[11]) + Number(fields[12])) / 100;
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
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, processor, memory };
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
  const options256 = [`--max-old-space-size=${options.heap}`, 'dist/cli/import.js', file];
  const imported = await run(process.execPath, options256, 'imported');
  let copied = 0;
  for (const [table, columns] of Object.entries(TABLES)) {
    const data = join(folder, table);
    const named = columns ? `${table} (${columns})` : table;
    const settings = ['-X', '-q', '-v', 'ON_ERROR_STOP=1'];
    await run(
      'psql',
      [...settings, urlOf('imported'), '-c', `copy ${named} to stdout`],
      'imported',
      undefined,
      data,
    );
    copied += (
      await run('psql', [...settings, urlOf('copied'), '-c', `copy ${named} from stdin`], 'copied', data)
    ).seconds;
  }
  const rate = (seconds: number) => `${Math.round(ROWS / seconds)}/s`;
  const size = (await stat(file)).size / 1024 / 1024;
  console.log(`${ROWS} customers, ${size.toFixed(1)} MB`);
  console.log(
    `import: ${imported.seconds.toFixed(1)} s (${rate(imported.seconds)}), its processor ${imported.processor.toFixed(1)} s`,
  );
  console.log(
    `  memory of the process at most ${Math.round(imported.memory)} MB, heap limited to ${options.heap} MB`,
  );
  console.log(`COPY of the rows: ${copied.toFixed(1)} s (${rate(copied)})`);
  console.log(`import / COPY: ${(copied / imported.seconds).toFixed(2)}`);
} finally {
  await admin.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
