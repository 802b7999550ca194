import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { createLog } from '../../src/platform/log.js';
import { databaseLimits } from '../support/database-limits.js';
import { inDatabase } from '../support/database-template.js';
import { openOwnApp } from '../support/own-app.js';
import { startTcpProxy } from '../support/tcp-proxy.js';

const name = `accounts_away_${process.pid}`;

test('while the database is away, senders and jobs together write one line, and one when it is back', async () => {
  const admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: inject('postgresUrl')! });
  await admin.orm.em.execute(`create database ${name} template template_accounts`);
  const folder = await mkdtemp(join(tmpdir(), 'accounts-away-'));
  const ledger = join(folder, 'erasures.jsonl');
  const network = await startTcpProxy(inDatabase(inject('postgresUrl')!, name));
  const lines: Array<{ level: number; msg: string }> = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const environment = {
    WORKER: 'inside',
    EVENTS_WEBHOOK_URL: 'http://127.0.0.1:9/events',
    EVENTS_WEBHOOK_SECRET: 'e'.repeat(32),
    METRICS_PORT: '0',
    ERASURE_LEDGER: ledger,
  };
  const own = await openOwnApp(network.url, {}, environment, log);
  onTestFinished(async () => {
    await own.close();
    await network.close();
    await rm(folder, { recursive: true, force: true });
    await admin.orm.em.execute(`drop database ${name} with (force)`);
    await admin.close();
  });
  const since = (start: number) => lines.slice(start).map(({ level, msg }) => ({ level, msg }));

  for (let round = 0; round < 2; round += 1) {
    const start = lines.length;
    network.leave(true);
    // Each of the three loops asks twice or more, and pg-boss by itself.
    await sleep(round === 0 ? 6_000 : 2_500);
    expect(since(start)).toEqual([{ level: 50, msg: 'the database does not answer' }]);
    network.leave(false);
    await expect.poll(() => since(start), { timeout: 10_000 }).toHaveLength(2);
    expect(since(start)[1]).toEqual({ level: 30, msg: 'the database answers again' });
  }
  expect(lines.filter(({ msg }) => msg.startsWith('the database'))).toMatchObject([
    { loop: expect.stringMatching(/messages|events|webhooks|jobs/) },
    { seconds: expect.any(Number) },
    {},
    {},
  ]);

  // What the metrics say of it, and whom they tell.
  const says = async () =>
    (await own.app.metrics.text())
      .split('\n')
      .filter((line) => /^accounts_(database_answers|alerts_total.* [^0])/.test(line));
  expect(await says()).toEqual(['accounts_database_answers 1']);
  network.leave(true);
  await own.app.world.keepErasures();
  expect(await says()).toEqual(['accounts_database_answers 0']);
  network.leave(false);
  await expect.poll(says, { timeout: 10_000 }).toEqual(['accounts_database_answers 1']);
  await rm(folder, { recursive: true });
  await own.database.orm.em.execute(`insert into erasure values
    (gen_random_uuid(), gen_random_uuid(), now(), 'ACCOUNT_DELETED', null)`);
  await own.app.world.keepErasures();
  expect(await says()).toEqual([
    'accounts_alerts_total{alert="ERASURE_LEDGER_UNWRITABLE"} 1',
    'accounts_database_answers 1',
  ]);
}, 60_000);
