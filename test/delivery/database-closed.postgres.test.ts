import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import { databaseLimits } from '../support/database-limits.js';
import { inDatabase } from '../support/database-template.js';
import { openOwnApp } from '../support/own-app.js';

const name = `accounts_closed_${process.pid}`;
const patient = { timeout: 30_000, interval: 100 };

/** A service that connects as a user of its own to a database of its own. */
async function serving() {
  const admin = await openDatabase({ ...databaseLimits, statementMs: 60_000, url: inject('postgresUrl')! });
  const administer = (statement: string) => admin.orm.em.execute(statement);
  await administer(`create role ${name} superuser login`);
  await administer(`create database ${name} template template_accounts`);
  const url = new URL(inDatabase(inject('postgresUrl')!, name));
  url.username = name;
  const lines: Array<{ level: number; msg: string; errorCode?: string }> = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  const log = createLog('info', { write }, maskedNames);
  const own = await openOwnApp(url.href, { acquireMs: 1_000 }, { WORKER: 'inside' }, log);
  onTestFinished(async () => {
    await own.close();
    await administer(`drop database ${name} with (force)`);
    await administer(`drop role ${name}`);
    await admin.close();
  });
  const asked = { method: 'POST', url: '/graphql', payload: { query: '{ campaigns { id } }' } } as const;
  return {
    administer,
    lines,
    ask: async () => (await own.app.server.inject(asked)).json(),
    ready: async () => (await own.app.server.inject('/readyz')).statusCode,
    cutOff: () =>
      administer(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${name}'`),
  };
}

test.each([
  [
    // The server of the tests asks for no passwords: this is what it can refuse a user for.
    'another user',
    `alter role ${name} nologin`,
    `alter role ${name} login`,
    '28000',
  ],
  [
    'no connections',
    `alter database ${name} allow_connections false`,
    `alter database ${name} allow_connections true`,
    '55000',
  ],
])('a database that suddenly wants %s is away, and is back by itself [K01]', async (_, close, open, code) => {
  const { administer, lines, ask, ready, cutOff } = await serving();
  expect(await ask()).toEqual({ data: { campaigns: [] } });
  await administer(close);
  await cutOff();
  await expect.poll(ready, patient).toBe(503);
  const codes = async () => {
    const { errors } = await ask();
    expect(errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    return lines.map(({ errorCode }) => errorCode);
  };
  // Not only that the former connections were cut.
  await expect.poll(codes, patient).toContain(code);
  const said = () => lines.map(({ msg }) => msg);
  await expect.poll(said, patient).toContain('the database does not answer');
  expect(said().filter((msg) => msg === 'the database does not answer')).toHaveLength(1);
  expect(lines.filter(({ level }) => level >= 50)).toHaveLength(1);
  await administer(open);
  await expect.poll(said, patient).toContain('the database answers again');
  await expect.poll(ask, patient).toEqual({ data: { campaigns: [] } });
  expect(await ready()).toBe(200);
});
