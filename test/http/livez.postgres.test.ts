import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database.js';
import { databaseLimits } from '../support/database-limits.js';
import { inDatabase } from '../support/database-template.js';
import { type OwnApp, openOwnApp, takeAll } from '../support/own-app.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';

const name = `accounts_livez_${process.pid}`;
const limits = { maxConnections: 4, acquireMs: 300, stuckMs: 900, statementMs: 1_000 };
let admin: Database;
let network: TcpProxy;
let own: OwnApp;

beforeAll(async () => {
  // Making and dropping a database takes as long as the disk is busy.
  admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: inject('postgresUrl')! });
  await admin.orm.em.execute(`drop database if exists ${name} with (force)`);
  await admin.orm.em.execute(`create database ${name} template template_accounts`);
});
beforeEach(async () => {
  network = await startTcpProxy(inDatabase(inject('postgresUrl')!, name));
  own = await openOwnApp(network.url, limits);
});
afterEach(async () => {
  network.resume();
  await own.close();
  await network.close();
});
afterAll(async () => {
  await admin.orm.em.execute(`drop database ${name} with (force)`);
  await admin.close();
});

const status = async (url: string) => (await own.app.server.inject({ url })).statusCode;

/** For several times as long as the pool may be empty, with an orchestrator that looks all the time. */
async function watch(): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let looks = 0; looks < 20; looks += 1) {
    const [ready, live] = await Promise.all([status('/readyz'), status('/livez')]);
    seen.add(`ready ${ready}, live ${live}`);
    await sleep(limits.stuckMs / 5);
  }
  return seen;
}

describe('/livez [K31]', () => {
  test('turns red when the pool is empty for too long while the server answers, and green again', async () => {
    const letGo = await takeAll(own.database, limits.maxConnections);
    expect(await status('/livez')).toBe(200);
    expect(await status('/readyz')).toBe(503);
    await expect.poll(() => status('/livez'), { timeout: 10_000 }).toBe(503);
    await letGo();
    await expect.poll(() => status('/readyz'), { timeout: 5_000 }).toBe(200);
    expect(await status('/livez')).toBe(200);
  });

  test('stays green while connections are only scarce', async () => {
    const letGo = await takeAll(own.database, limits.maxConnections - 1);
    expect(await watch()).toEqual(new Set(['ready 200, live 200']));
    await letGo();
  });

  test('stays green while the server is down: no restart would help', async () => {
    await network.close();
    expect(await watch()).toEqual(new Set(['ready 503, live 200']));
  });

  test('stays green while the server says nothing, and the service is ready again once it does', async () => {
    network.silence();
    expect(await watch()).toEqual(new Set(['ready 503, live 200']));
    network.resume();
    await expect.poll(() => status('/readyz'), { timeout: 5_000 }).toBe(200);
    expect(await status('/livez')).toBe(200);
  }, 60_000);
});
