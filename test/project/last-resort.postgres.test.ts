import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../support/empty-database.js';
import { type ServiceProcess, useServiceProcesses } from '../support/service-process.js';

const processes = useServiceProcesses();
let service: ServiceProcess;
let database: Client;
let token: string;
let id: string;

beforeAll(async () => {
  const databaseUrl = await emptyDatabase('last_resort');
  service = await processes.start({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    MAX_EVENT_LOOP_LAG_MS: '60000',
    FAIL_POINTS: [
      'expiry-notices/before-commit=throw@1',
      'updateCustomer/key-claimed=throw@1',
      'updateCustomer/after-commit=reject@1',
      'updateCustomer/after-commit=crash@2',
    ].join(),
  });
  token = /^ {2}service +(eyJ\S+)$/m.exec(service.output())![1]!;
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query(`select id from customer where external_id = 'shop-1001'`);
  id = rows[0].id;
}, 300_000);
afterAll(() => database?.end());

const CREATE = `mutation ($input: CreateCustomerInput!) { done: createCustomer(input: $input) { __typename } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { done: updateCustomer(input: $input) { __typename } }`;
const update = (company: string) =>
  service.ask(UPDATE, token, { input: { id, company, idempotencyKey: company } });
const read = () => service.ask('{ customer(externalId: "shop-1001") { displayName } }', token);
const READ = { data: { customer: { displayName: 'Maja Nowak' } } };
const UPDATED = { data: { done: { __typename: 'CustomerUpdated' } } };
const company = async () =>
  (await database.query('select company from customer where id = $1', [id])).rows[0].company;

const lines = () =>
  service
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('an error that nobody expected [K25]', () => {
  test('in a mutation is one caller’s error, is logged, and leaves nothing behind [K25]', async () => {
    const [failed, ...others] = await Promise.all([update('thrown'), read(), read()]);
    expect(others).toEqual([READ, READ]);
    const correlationId = expect.stringMatching(/^[\w-]{36}$/);
    expect(failed).toMatchObject({
      data: null,
      errors: [{ path: ['done'], extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } }],
    });
    expect(JSON.stringify(failed)).not.toContain('on purpose');
    expect(await company()).not.toBe('thrown');
    const logged = lines().filter(({ err }) => err?.message === 'Failed on purpose at key-claimed.');
    expect(logged).toMatchObject([{ level: 50, err: { stack: expect.stringContaining('fail-points') } }]);
  });

  test('in a job is logged, the other jobs go on, and so does this one later [K25]', async () => {
    const done = async () =>
      (await database.query('select name from background_job where done_at is not null order by 1')).rows;
    await expect
      .poll(done, { timeout: 15_000 })
      .toEqual(
        [
          'balance-expiry',
          'duplicate-pairs',
          'event-log',
          'event-retention',
          'expiry-notices',
          'overdue-erasures',
          'past-retention',
          'webhook-fan-out',
          'webhook-retention',
        ].map((name) => ({ name })),
      );
    const failed = lines().filter(({ msg }) => msg === 'job failed');
    expect(failed).toMatchObject([{ job: 'expiry-notices', failures: 1, level: 50 }]);
  });

  test('in a promise that nobody awaits raises an alert, and the process goes on [K25]', async () => {
    expect(await update('rejected')).toEqual(UPDATED);
    await expect
      .poll(() => lines().filter(({ alert }) => alert !== undefined))
      .toMatchObject([
        { alert: 'UNHANDLED_REJECTION', level: 50, err: { message: 'Failed on purpose at after-commit.' } },
      ]);
    expect(await read()).toEqual(READ);
  });

  test('thrown where nobody catches raises an alert, and the process finishes its requests and fails [K25]', async () => {
    await database.query(`create function take_time() returns trigger language plpgsql as
      'begin perform pg_sleep(1.5); return new; end';
      create trigger take_time before insert on customer
        for each row when (new.external_id = 'under way') execute function take_time()`);
    const underWay = service.ask(CREATE, token, { input: { externalId: 'under way' } });
    await sleep(500);
    expect(await update('crashed')).toEqual(UPDATED);
    expect(await underWay).toEqual({ data: { done: { __typename: 'CustomerCreated' } } });
    expect(await company()).toBe('crashed');
    const { rowCount } = await database.query(`select 1 from customer where external_id = 'under way'`);
    expect(rowCount).toBe(1);
    const { code, ms } = await service.ended();
    expect(code).toBe(1);
    expect(ms).toBeLessThan(15_000);
    expect(lines().filter(({ alert }) => alert === 'UNCAUGHT_EXCEPTION')).toMatchObject([
      { level: 60, err: { message: 'Failed on purpose at after-commit.' } },
    ]);
    await expect(read()).rejects.toThrow();
  });
});
