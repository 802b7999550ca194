import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isAllowed } from '../../src/http/live/router-callback.js';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { freePort } from '../support/free-port.js';
import { codes, useLive } from '../support/live.js';
import { CUSTOMER } from '../support/streams.js';

const app = useApp();
const SECRET = 'a-router-secret-of-thirty-two-characters';
const PATIENCE = { timeout: 30_000, interval: 10 };
const port = await freePort();
const BASE = `http://127.0.0.1:${port}/callback`;
const live = useLive(app, {
  ROUTER_SECRET: SECRET,
  CLIENT_IP_HEADER: 'none',
  ROUTER_CALLBACK_URLS: BASE,
});

interface Call {
  path: string;
  protocol: unknown;
  kind: string;
  action: string;
  id: string;
  verifier: string;
  payload?: { data: { customerChanged: { types: string[]; customer: { lastName: string } } } };
  errors?: { extensions: { code: string } }[];
}

let router: Server;
const calls: Call[] = [];
/** What the router answers to the next calls of a kind; 204 otherwise. */
let answers: Partial<Record<string, (number | 'redirect')[]>> = {};
beforeAll(async () => {
  router = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = JSON.parse(Buffer.concat(chunks).toString());
    calls.push({ ...call, path: request.url, protocol: request.headers['subscription-protocol'] });
    const answer = answers[call.action]?.shift() ?? 204;
    if (answer === 'redirect') response.writeHead(307, { location: `${BASE}/elsewhere` });
    else response.statusCode = answer;
    response.end();
  }).listen(port, '127.0.0.1');
  await once(router, 'listening');
});
afterAll(() => void router.close());
afterEach(() => {
  calls.length = 0;
  answers = {};
});

async function subscribe(id: string, given: object = {}, secret = SECRET) {
  return live.raw({
    headers: {
      'content-type': 'application/json',
      accept: 'application/json;callbackSpec=1.0',
      'x-router-secret': secret,
      authorization: `Bearer ${await app.service(['customers:read'])}`,
    },
    body: JSON.stringify({
      query: CUSTOMER,
      variables: { id },
      extensions: {
        subscription: {
          callbackUrl: `${BASE}/7`,
          subscriptionId: '7',
          verifier: 'only-the-router-knows',
          heartbeatIntervalMs: 0,
          ...given,
        },
      },
    }),
  });
}
const called = (action: string) => calls.filter((call) => call.action === action);
const until = (action: string, count: number) =>
  vi.waitFor(() => expect(called(action).length).toBeGreaterThanOrEqual(count), PATIENCE);
async function rename(id: string, lastName: string) {
  await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
  await app.jobs.catchUp();
}

describe('a subscription of a router', () => {
  test('is checked, then told each change, and completed with the reason when it ends [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    const { status, text } = await subscribe(id);
    expect([status, text.trim()]).toEqual([200, '{"data":null}']);
    expect(calls[0]).toEqual({
      path: '/callback/7',
      protocol: 'callback/1.0',
      kind: 'subscription',
      action: 'check',
      id: '7',
      verifier: 'only-the-router-knows',
    });
    await until('next', 1);
    await rename(id, 'Kowalska');
    await until('next', 2);
    expect(called('next')[1]).toMatchObject({
      id: '7',
      verifier: 'only-the-router-knows',
      payload: {
        data: { customerChanged: { types: ['customer.updated'], customer: { lastName: 'Kowalska' } } },
      },
    });
    later(app, { seconds: 301 });
    await until('complete', 1);
    expect(called('complete')).toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
  });

  test('is tried again while the router fails, and over when it does not know it any more [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    answers = { next: [503, 500] };
    await subscribe(id);
    await until('next', 3);
    expect(new Set(called('next').map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
    answers = { next: [404] };
    await rename(id, 'Kowalska');
    await until('next', 4);
    await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
    expect(called('complete')).toEqual([]);
  });

  test('has heartbeats, and ends when the router answers none with a yes [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    await subscribe(id, { heartbeatIntervalMs: 100 });
    await until('check', 4);
    expect(live.app.streams()).toBe(1);
    answers = { check: [404] };
    await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
    // A router that does not know it is not told of its end.
    await sleep(200);
    expect(called('complete')).toEqual([]);
  });

  test('is not begun when the router does not know it, or leads elsewhere [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    for (const answer of [404, 500, 'redirect'] as const) {
      answers = { check: [answer] };
      expect((await subscribe(id)).status).toBe(400);
    }
    expect(called('check')).toHaveLength(3);
    expect(calls.map(({ path }) => path)).toEqual(['/callback/7', '/callback/7', '/callback/7']);
    expect(called('next')).toEqual([]);
    expect(live.app.streams()).toBe(0);
  });

  test('calls nothing but what the settings name, and only for who has the router’s secret [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const urls = [
      `http://127.0.0.1:${port}/other`,
      `http://127.0.0.1:${port}/callback-of-others/7`,
      `http://127.0.0.1:${port}/callback/../other`,
      `http://127.0.0.1:${port}/callback/%2e%2e/other`,
      `http://localhost:${port}/callback/7`,
      `https://127.0.0.1:${port}/callback/7`,
      `http://user:secret@127.0.0.1:${port}/callback/7`,
      `http://127.0.0.1:${port}@169.254.169.254/callback/7`,
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'nonsense',
    ];
    for (const callbackUrl of urls) {
      const answer = await subscribe(id, { callbackUrl });
      expect([callbackUrl, answer.status]).toEqual([callbackUrl, 400]);
    }
    const stranger = await subscribe(id, {}, 'a-wrong-secret-of-thirty-two-characters!');
    expect([stranger.status, codes(stranger)]).toEqual([401, ['ROUTER_SECRET_REQUIRED']]);
    expect(calls).toEqual([]);
    expect(live.app.streams()).toBe(0);
    expect(isAllowed(`${BASE}/7`, [BASE])).toBe(true);
    expect(isAllowed(BASE, [`${BASE}/`])).toBe(true);
  });
});

describe('without a router', () => {
  const open = useLive(app);
  test('a callback is called for nobody [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const { status, text } = await open.raw({
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await app.service(['customers:read'])}`,
      },
      body: JSON.stringify({
        query: CUSTOMER,
        variables: { id },
        extensions: { subscription: { callbackUrl: `${BASE}/7`, subscriptionId: '7', verifier: 'v' } },
      }),
    });
    expect([status, text]).toEqual([406, expect.stringContaining('text/event-stream')]);
    expect(calls).toEqual([]);
  });
});
