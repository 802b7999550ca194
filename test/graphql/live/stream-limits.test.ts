import { afterEach, describe, expect, test, vi } from 'vitest';
import { UpdateCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { freePort } from '../../support/free-port.js';
import { codes, useLive } from '../../support/live.js';
import { CUSTOMER, codesAtEnd, MY_ACCOUNT, type OpenStream, openStream } from '../../support/streams.js';

const app = useApp();
const PATIENCE = { timeout: 30_000, interval: 10 };
const live = useLive(app, {
  MAX_STREAMS: '3',
  MAX_STREAMS_PER_CALLER: '2',
  MAX_REQUESTS_IN_FLIGHT: '2',
  OPERATION_TIMEOUT_MS: '5000',
  LOG_OPERATIONS: '1',
  METRICS_PORT: String(await freePort()),
});
const opened: OpenStream[] = [];
afterEach(async () => {
  for (const stream of opened.splice(0)) stream.close();
  await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
});

async function follow(query: string, token: string, variables = {}) {
  const stream = await openStream(live.origin, { query, token, variables });
  opened.push(stream);
  return stream;
}

describe('streams', () => {
  test('are so many for a caller, and so many for a process; who is refused is told what to do [EV-07]', async () => {
    const [one, other] = [await enter(app, { externalId: 'a' }), await enter(app, { externalId: 'b' })];
    const [first, second] = [
      await follow(MY_ACCOUNT, await app.customer(one.id)),
      await follow(MY_ACCOUNT, await app.customer(one.id)),
    ];
    await Promise.all([first.until(1), second.until(1)]);
    const third = await follow(MY_ACCOUNT, await app.customer(one.id));
    const [refusal] = await third.over();
    expect(refusal!.data!.errors).toMatchObject([
      {
        message: expect.stringContaining('You have 2 streams open'),
        extensions: { code: 'TOO_MANY_REQUESTS', problem: 'TooManyStreams', most: 2 },
      },
    ]);

    await (await follow(MY_ACCOUNT, await app.customer(other.id))).until(1);
    const service = await app.service(['customers:read']);
    const full = await openStream(live.origin, {
      query: CUSTOMER,
      variables: { id: one.id },
      token: service,
    });
    expect([full.status, full.headers['retry-after']]).toEqual([503, '1']);

    first.close();
    await vi.waitFor(() => expect(live.app.streams()).toBe(2), PATIENCE);
    const again = await follow(MY_ACCOUNT, await app.customer(one.id));
    expect((await again.until(1))[0]!.data!.errors).toBeUndefined();
  });

  test('take no room from requests, outlive the time of one, and send heartbeats [EV-07]', {
    timeout: 60_000,
  }, async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    const token = await app.service(['customers:read', 'customers:write']);
    const streams: OpenStream[] = [];
    for (let count = 0; count < 3; count += 1) streams.push(await follow(CUSTOMER, token, { id }));
    await vi.waitFor(() => expect(streams.every((stream) => stream.comments() > 0)).toBe(true), PATIENCE);
    // Longer than OPERATION_TIMEOUT_MS has passed.
    const input = { id, lastName: 'Kowalska' };
    const { data } = await live.ask(UpdateCustomerDocument.toString(), { input }, token);
    expect(data.updateCustomer.__typename).toBe('CustomerUpdated');
    await app.jobs.catchUp();
    for (const stream of streams) {
      const [, second] = await stream.until(2);
      expect(second!.data!.data.customerChanged.customer.lastName).toBe('Kowalska');
    }
  });

  test('are counted, and logged with one line when they are opened [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const stream = await follow(MY_ACCOUNT, await app.customer(id));
    await stream.until(1);
    const lines = live.lines.map((line) => JSON.parse(line));
    expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
    expect(lines.filter(({ msg }) => msg === 'operation')).toMatchObject([
      { operation: 'Mine', kind: 'subscription', callerKind: 'CUSTOMER', outcome: 'answered' },
    ]);
    expect(await live.app.metrics.text()).toMatch(/^accounts_streams_open 1$/m);
    stream.close();
    await vi.waitFor(() => expect(live.app.streams()).toBe(0), PATIENCE);
    const text = await live.app.metrics.text();
    expect(text).toMatch(/^accounts_streams_ended_total\{reason="LEFT"\} [1-9]/m);
    expect(text).toMatch(/^accounts_stream_messages_total [1-9]/m);
  });
});

describe('an operation that is not what a stream is for', () => {
  test('is refused where nothing can be streamed, and as every other where it asks for too much [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    const me = await app.customer(id);
    const plain = await live.ask(MY_ACCOUNT, {}, me);
    expect([plain.status, codes(plain)]).toEqual([406, ['BAD_USER_INPUT']]);
    const get = await live.raw({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(MY_ACCOUNT)}`,
      headers: { authorization: `Bearer ${me}`, accept: 'text/event-stream' },
    });
    expect(get.status).toBe(405);

    const deep = 'card { balances { campaign { cards { nodes { id } } } } }';
    const history = 'history(first: 100) { nodes { id } }';
    const many = [...'abcdefghijklmnop'].map((alias) => `${alias}: lastName`).join(' ');
    const wrong: [string, string][] = [
      [`subscription { myAccountChanged { customer { ${many} } } }`, 'LIMIT_EXCEEDED'],
      [`subscription { myAccountChanged { customer { ${deep} } } }`, 'GRAPHQL_VALIDATION_FAILED'],
      [
        `subscription { myAccountChanged { cursor } customerChanged(id: "1") { customer { ${history} } } }`,
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ];
    for (const [query, code] of wrong) {
      const stream = await follow(query, me);
      expect([query, stream.status, codesAtEnd(await stream.over())]).toEqual([query, 200, [code]]);
    }
    expect(live.app.streams()).toBe(0);
  });

  test('is answered in the same form when it is a query [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    const stream = await follow('{ me { lastName } }', await app.customer(id));
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(await stream.over()).toEqual([
      { event: 'next', data: { data: { me: { lastName: 'Nowak' } } } },
      { event: 'complete', data: null },
    ]);
    const both = await live.ask('{ me { lastName } }', {}, await app.customer(id), {
      accept: 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
    });
    expect(both.headers['content-type']).toContain('json');
  });
});
