import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { whileBusy } from '../support/busy.js';
import { codes, type HttpAnswer, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
const narrow = useLive(app, { MAX_COST_IN_FLIGHT: '100' });

function expectRefusal(answer: HttpAnswer): void {
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }]);
}

/** While nothing can be read, requests do not end. */
const whileHeld = <T>(work: () => Promise<T>) =>
  app.em
    .getKysely()
    .transaction()
    .execute(async (tx) => {
      await sql`lock table customer in access exclusive mode`.execute(tx);
      return work();
    });

describe('whatever has run out', () => {
  test('the cost in flight: 503 with Retry-After for what is large, while what is small goes on [K33]', async () => {
    const service = await app.service();
    const page = () => narrow.ask('{ customers(first: 90) { nodes { id } } }', {}, service);
    const asked = await whileHeld(async () => {
      const asked = Array.from({ length: 10 }, page);
      const first = await Promise.race(asked);
      expectRefusal(first);
      expect((await narrow.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
      expect((await narrow.raw({ method: 'GET', path: '/livez' })).status).toBe(200);
      return asked;
    });
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status !== 200);
    refused.forEach(expectRefusal);
    // One runs and one waits; who waits too long is refused as well.
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(refused.length).toBeLessThan(10);
    expect((await page()).data).toEqual({ customers: { nodes: [] } });
  });

  test('its room comes back when the caller goes away, and after an error [K33]', async () => {
    const service = await app.service();
    for (let n = 0; n < 5; n += 1) {
      const answer = await narrow.ask('{ customers(first: 90, after: "x") { nodes { id } } }', {}, service);
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    }
    await whileHeld(async () => {
      const gone = new AbortController();
      const body = JSON.stringify({ query: '{ customers(first: 90) { nodes { id } } }' });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${service}` };
      const sent = fetch(`${narrow.origin}/graphql`, { method: 'POST', headers, body, signal: gone.signal });
      await sleep(100);
      gone.abort();
      await expect(sent).rejects.toThrow();
    });
    const answer = await narrow.ask('{ customers(first: 90) { nodes { id } } }', {}, service);
    expect(answer.data).toEqual({ customers: { nodes: [] } });
  });

  test('turns at reading documents nobody has sent before [K33]', async () => {
    const unique = Array.from(
      { length: 400 },
      () => `query Q${randomBytes(8).toString('hex')} { __typename }`,
    );
    const answers = await Promise.all(unique.map((query) => live.ask(query)));
    const refused = answers.filter(({ status }) => status !== 200);
    refused.forEach(expectRefusal);
    // Known ones need no turn.
    const known = await Promise.all(Array.from({ length: 400 }, () => live.ask('{ __typename }')));
    expect(known.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('turns at passwords: CustomerAccountsBusy keeps its data, with 503 and Retry-After [K33]', async () => {
    const query = `mutation { signIn(input: { username: "nobody@example.com", password: "nine lanterns over the harbour",
      deviceType: BROWSER }) { __typename ... on CustomerProblem { status } } }`;
    const busy = { data: { signIn: { __typename: 'CustomerAccountsBusy', status: 503 } } };
    const post = (headers: Record<string, string> = {}) =>
      app.app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    await whileBusy(app, async () => {
      const json = await post();
      expect([json.statusCode, json.headers['retry-after'], json.json()]).toEqual([503, '1', busy]);
      // Where there is data, that media type is only ever sent with 2xx.
      const graphql = await post({ accept: 'application/graphql-response+json' });
      expect([graphql.statusCode, graphql.headers['retry-after'], graphql.json()]).toEqual([200, '1', busy]);
    });
  });
});
