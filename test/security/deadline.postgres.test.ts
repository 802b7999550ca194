import { request as httpRequest } from 'node:http';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { useApp } from '../support/app.js';
import { databaseLimits } from '../support/database-limits.js';
import { codes, useLive } from '../support/live.js';
import { takeAll } from '../support/own-app.js';

const app = useApp();
const live = useLive(app, { OPERATION_TIMEOUT_MS: '700' });
const db = () => app.em.getKysely();
const CREATE = 'mutation ($id: String!) { createCustomer(input: { externalId: $id }) { __typename } }';
const QUERY = '{ customers { totalCount } }';

const working = async () => {
  const { rows } = await sql<{ query: string }>`
    select query from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(db());
  return rows.map(({ query }) => query);
};

/** Makes whoever writes a customer wait, as a slow database would. */
beforeEach(async () => {
  await sql`create or replace function be_slow() returns trigger language plpgsql as
    ${sql.lit('begin perform pg_sleep(4); return new; end')}`.execute(db());
  await sql`create or replace trigger be_slow before insert on customer execute function be_slow()`.execute(
    db(),
  );
});
afterEach(() => sql`drop function be_slow cascade`.execute(db()));

test('these tests have a server', () => {
  expect(inject('postgresUrl')).toBeTruthy();
});

describe('an operation that takes too long', () => {
  test('is answered in time with TIMEOUT, its SQL is stopped and nothing is changed', async () => {
    const before = await app.everythingStored();
    const started = performance.now();
    const answer = await live.ask(CREATE, { id: 'a' }, await app.service());
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'TIMEOUT', retryable: true, correlationId: answer.headers['x-correlation-id'] },
    ]);
    expect([answer.status, answer.headers['retry-after']]).toEqual([504, '1']);
    expect(await working()).toEqual([]);
    expect(await app.everythingStored()).toEqual(before);
  });

  test('leaves its connection to others, without its cancellation', async () => {
    for (let i = 0; i < 3; i += 1) {
      const slow = Array.from({ length: 5 }, async (_, n) =>
        live.ask(CREATE, { id: `${i}-${n}` }, await app.service()),
      );
      expect((await Promise.all(slow)).flatMap(codes)).toEqual(Array(5).fill('TIMEOUT'));
      const quick = Array.from({ length: 20 }, async () => live.ask(QUERY, {}, await app.service()));
      for (const answer of await Promise.all(quick)) expect(answer.data.customers).toEqual({ totalCount: 0 });
    }
  });

  test('whose caller has gone is stopped too [K29]', async () => {
    const before = await app.everythingStored();
    const token = await app.service();
    const sent = httpRequest(new URL('/graphql', live.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    sent.on('error', () => {});
    sent.end(JSON.stringify({ query: CREATE, variables: { id: 'gone' } }));
    await expect
      .poll(working, { timeout: 3_000 })
      .toContainEqual(expect.stringContaining('insert into "customer"'));
    sent.destroy();
    await expect.poll(working, { timeout: 600, interval: 50 }).toEqual([]);
    expect(await app.everythingStored()).toEqual(before);
  });
});

describe('a database that is busy', () => {
  test('that has no connection left refuses deep in a resolver as at the door: 503 and when to come back [K33]', async () => {
    const letGo = await takeAll(app.database, databaseLimits.maxConnections);
    // Nobody is asked about staff: theirs finds no connection only when it reads.
    const headers = { authorization: `Bearer ${await app.staff()}` };
    const payload = { query: QUERY };
    const answer = await app.app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    const extensions = { code: 'UNAVAILABLE', retryable: true, correlationId: expect.any(String) };
    expect(answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions }] });
    await letGo();
  });

  test('with every connection taken answers UNAVAILABLE in time, probes answer, and then all is well [K11]', async () => {
    const every = databaseLimits.maxConnections;
    const letGo = await takeAll(app.database, every);
    const { server } = app.app;
    const headers = { authorization: `Bearer ${await app.service()}` };
    const ask = () => server.inject({ method: 'POST', url: '/graphql', headers, payload: { query: QUERY } });
    const timed = async (answer: ReturnType<typeof ask>) => {
      const started = performance.now();
      const { statusCode, payload } = await answer;
      return { statusCode, payload, ms: performance.now() - started };
    };
    const [answer, livez, readyz] = await Promise.all([
      timed(ask()),
      timed(server.inject({ url: '/livez' })),
      timed(server.inject({ url: '/readyz' })),
    ]);
    expect(answer.statusCode).toBe(503);
    expect(JSON.parse(answer.payload).errors[0].extensions).toMatchObject({
      code: 'UNAVAILABLE',
      retryable: true,
    });
    expect(answer.ms).toBeLessThan(databaseLimits.acquireMs + 500);
    expect(livez.statusCode).toBe(200);
    expect(readyz.statusCode).toBe(503);
    expect(readyz.ms).toBeLessThan(2_000);
    await letGo();
    expect((await ask()).json().data.customers).toEqual({ totalCount: 0 });
    const letGoAgain = await takeAll(app.database, every);
    await letGoAgain();
  });

  test('a table somebody else holds makes a read UNAVAILABLE after two seconds, and a change a CONFLICT [K11]', async () => {
    const headers = { authorization: `Bearer ${await app.service()}` };
    const post = (query: string) =>
      app.app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    await db()
      .transaction()
      .execute(async (tx) => {
        await sql`lock table customer in access exclusive mode`.execute(tx);
        const create = 'mutation { createCustomer(input: { externalId: "held" }) { __typename } }';
        const [read, change] = await Promise.all([post(QUERY), post(create)]);
        expect(read.json().errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
        expect([read.statusCode, read.headers['retry-after']]).toEqual([503, '1']);
        expect(change.json().errors[0].extensions).toMatchObject({ code: 'CONFLICT', retryable: true });
      });
  });
});
