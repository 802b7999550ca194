import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { type PrivateServer, startPrivateServer } from '../support/private-server.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';
import { startWriters } from '../support/writers.js';

const processes = useServiceProcesses();
const WRITERS = 8;
let former: PrivateServer;
let heir: PrivateServer;
let service: ServiceProcess;

async function ask<Row extends object>({ url }: PrivateServer, sql: string, database = 'accounts') {
  const target = new URL(url);
  target.pathname = `/${database}`;
  const client = new Client({ connectionString: target.href, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await builtProject();
  former = await startPrivateServer();
  await ask(former, 'create database accounts', 'postgres');
  heir = await startPrivateServer(former);
  // What is acknowledged is on both.
  await ask(former, `alter system set synchronous_standby_names = '*'`, 'postgres');
  await ask(former, 'select pg_reload_conf()', 'postgres');
  const hosts = [former, heir].map(({ url }) => new URL(url).host).join(',');
  service = await processes.start({
    DATABASE_URL: `postgres://postgres@${hosts}/accounts`,
    MAX_EVENT_LOOP_LAG_MS: '60000',
  });
}, 300_000);
afterAll(async () => {
  await heir?.stop();
  await former?.stop();
});

test('after a failover nothing is written to the former primary, and what was acknowledged is on the new one, once [K08]', {
  timeout: 90_000,
}, async () => {
  const token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
  const [campaign] = await ask<{ id: string }>(former, `select id from campaign where kind = 'POINTS'`);
  const cards = await ask<{ number: string }>(
    former,
    `select number from card where status = 'ACTIVE' order by number limit ${WRITERS}`,
  );
  const writers = startWriters({
    origin: service.origin,
    token,
    cards: cards.map(({ number }) => number),
    campaignId: campaign!.id,
  });
  await writers.more(200);

  // It will be back, and read-only, before the other one is the primary.
  await ask(former, 'alter system set default_transaction_read_only = on', 'postgres');
  await ask(former, `alter system set synchronous_standby_names = ''`, 'postgres');
  await former.kill();
  const isBack = () => ask(former, 'show transaction_read_only').catch(() => null);
  await expect.poll(isBack, { timeout: 20_000, interval: 50 }).toEqual([{ transaction_read_only: 'on' }]);
  await sleep(500);
  await ask(heir, 'select pg_promote()');
  await writers.more(200);
  // Even if it took writes again, it would get none.
  await ask(former, 'alter system set default_transaction_read_only = off', 'postgres');
  await ask(former, 'select pg_reload_conf()', 'postgres');
  await writers.more(200);
  await writers.stop();
  await writers.repeat(50);

  expect(writers.complaints).toEqual([]);
  expect([...writers.refusals.keys()]).toContain('UNAVAILABLE');
  const written = `select id from customer where external_id like 'written %'
    union all select id from ledger_transaction order by id`;
  const acknowledged = writers.acknowledged.map(({ id }) => id).toSorted();
  const onHeir = await ask<{ id: string }>(heir, written);
  expect(onHeir.map(({ id }) => id).toSorted()).toEqual(acknowledged);
  expect((await ask(former, written)).length).toBeLessThan(acknowledged.length - 300);
  const moves = service.output().match(/now writing to [\w.:]+/g);
  expect(moves).toEqual([`now writing to ${new URL(heir.url).host}`]);
  const ready = await fetch(`${service.origin}/readyz`);
  expect(ready.status).toBe(200);
});
