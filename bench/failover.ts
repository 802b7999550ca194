// One process of the service while Patroni makes another server the primary, again and again: npm run chaos:failover
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startWriters } from '../test/support/writers.ts';
import { freePort } from './contender-process.ts';
import { startPatroni } from './patroni.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } });
const WRITERS = 8;
const cluster = await startPatroni();
const ask = async <Row extends object>(sql: string, database = 'accounts', given: unknown[] = []) => {
  const client = new Client({ connectionString: await cluster.leaderUrl(database) });
  client.on('error', () => {});
  await client.connect();
  return (await client.query<Row>(sql, given).finally(() => client.end())).rows;
};
await ask('create database accounts', 'postgres');

const port = await freePort();
const service = spawn(process.execPath, ['dist/main.js'], {
  cwd: join(dirname(import.meta.filename), '..'),
  env: {
    PATH: process.env['PATH'],
    PORT: String(port),
    DATABASE_URL: `postgres://postgres@${cluster.hosts}/accounts`,
    LOG_LEVEL: 'warn',
    MAX_EVENT_LOOP_LAG_MS: '60000',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
service.stdout.setEncoding('utf8').on('data', (text: string) => {
  output += text;
});
const origin = `http://127.0.0.1:${port}`;
const isReady = () =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isReady())) {
  if (service.exitCode !== null) throw new Error(output);
  await sleep(100);
}
const token = /^ {2}service +(eyJ\S+)$/m.exec(output)![1]!;
const [campaign] = await ask<{ id: string }>(`select id from campaign where kind = 'POINTS'`);
const cards = await ask<{ number: string }>(
  `select number from card where status = 'ACTIVE' order by number limit ${WRITERS}`,
);
const writers = startWriters({
  origin,
  token,
  cards: cards.map(({ number }) => number),
  campaignId: campaign!.id,
});

const gaps: Record<string, number[]> = {};
/** How long nothing was acknowledged, from the fault on, in ms. */
async function gapAfter(name: string, fault: () => Promise<void>): Promise<void> {
  await cluster.untilBoth();
  await writers.more(100);
  const formerly = await cluster.leaderUrl('accounts');
  await fault();
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  let seen = writers.acknowledged.length;
  // Until the other one leads and has taken writes for a while.
  for (let after = 0; after < 100; ) {
    await sleep(20);
    const now = performance.now();
    if (writers.acknowledged.length === seen) continue;
    longest = Math.max(longest, now - last);
    last = now;
    const isMoved = (await cluster.leaderUrl('accounts').catch(() => formerly)) !== formerly;
    after += isMoved ? writers.acknowledged.length - seen : 0;
    seen = writers.acknowledged.length;
    if (now - begun > 60_000) throw new Error(`${name}: nobody else leads after a minute`);
  }
  gaps[name] = [...(gaps[name] ?? []), Math.round(longest)];
}

for (let round = 0; round < Number(values.rounds); round += 1) {
  await gapAfter('switchover', cluster.switchOver);
  let comesBack = async () => {};
  await gapAfter('machine killed', async () => {
    ({ comesBack } = await cluster.killMachine());
  });
  await comesBack();
}
await cluster.untilBoth();
await writers.stop();
await writers.repeat(100);
const ids = writers.acknowledged.map(({ id }) => id);
const [found] = await ask<{ stored: number; others: number }>(
  `with written as (
    select id from customer where external_id like 'written %' union all select id from ledger_transaction)
  select (count(*) filter (where id = any($1::uuid[])))::int as stored,
    (count(*) filter (where id <> all($1::uuid[])))::int as others from written`,
  'accounts',
  [ids],
);
console.log(
  JSON.stringify(
    {
      acknowledged: ids.length,
      lost: ids.length - found!.stored,
      doubled: ids.length - new Set(ids).size,
      notAcknowledgedButStored: found!.others,
      millisecondsWithoutAnAcknowledgement: gaps,
      refusals: Object.fromEntries(writers.refusals),
      complaints: writers.complaints,
    },
    null,
    2,
  ),
);
const isWell = found!.stored === ids.length && found!.others === 0 && writers.complaints.length === 0;
process.exitCode = isWell ? 0 : 1;
service.kill('SIGKILL');
await cluster.stop();
