import { expect, test } from 'vitest';
import type { ReceivedSpan } from '../support/otlp-receiver.js';
import { useTracedApp } from '../support/traced-app.js';

const traced = useTracedApp({ ROUTER_SECRET: 'r'.repeat(32), CLIENT_IP_HEADER: 'x-forwarded-for' });

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const router = { 'x-router-secret': 'r'.repeat(32), 'x-forwarded-for': '203.0.113.77' };
const asRouter = async () => ({ ...router, authorization: `Bearer ${await traced.token()}` });
const CREATE = `mutation Enter($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }`;

const ofTrace = (traceId: string) => traced.receiver.spans.filter((span) => span.traceId === traceId);
const exported = (traceId: string, name: string) =>
  expect.poll(() => ofTrace(traceId).map((span) => span.name), { timeout: 15_000 }).toContain(name);
const named = (spans: readonly ReceivedSpan[], name: string) => spans.filter((span) => span.name === name);

test('a request is a chain from HTTP over operation and flow to SQL, and goes on the trace of the router [EV-09]', async () => {
  const answer = await traced.ask(
    CREATE,
    { input: { externalId: 'shop-1', lastName: 'Nowak' } },
    { ...(await asRouter()), traceparent: `00-${TRACE}-${CALLER}-01` },
  );
  expect(answer).toEqual({ data: { createCustomer: { __typename: 'CustomerCreated' } } });
  await exported(TRACE, 'POST /graphql');
  const spans = ofTrace(TRACE);
  const [request] = named(spans, 'POST /graphql');
  expect(request).toMatchObject({
    parentId: CALLER,
    kind: 2,
    isError: false,
    attributes: { 'http.request.method': 'POST', 'http.route': '/graphql', 'http.response.status_code': 200 },
  });
  const operation = spans.find(({ name }) => name.startsWith('mutation '))!;
  expect(operation).toMatchObject({
    parentId: request!.spanId,
    attributes: {
      'graphql.operation.type': 'mutation',
      'graphql.operation.name': 'Enter',
      'graphql.document.hash': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'accounts.caller.kind': 'STAFF',
      'accounts.outcome': 'answered',
    },
  });
  const [insert] = named(spans, 'insert customer');
  expect(traced.receiver.chain(insert!)).toEqual([
    'insert customer',
    'transaction',
    'flow createCustomer',
    operation.name,
    'POST /graphql',
  ]);
  expect(insert!.attributes).toMatchObject({
    'db.system.name': 'postgresql',
    'db.query.text': expect.stringMatching(/^insert into "customer" .*\$1/),
  });
  // The line of the log about it has the ids of the span that it was written in.
  await expect
    .poll(() => traced.receiver.logs.map(({ body }) => body), { timeout: 15_000 })
    .toContain('operation');
  const record = traced.receiver.logs.find(({ body, traceId }) => body === 'operation' && traceId === TRACE);
  expect(record).toMatchObject({
    severity: 'INFO',
    spanId: operation.spanId,
    attributes: { operation: 'Enter' },
  });
  const line = traced.lines.map((text) => JSON.parse(text)).find(({ operation: name }) => name === 'Enter');
  expect(line).toMatchObject({ trace_id: TRACE, span_id: operation.spanId, traceId: TRACE });
  expect(traced.receiver.headers[0]).toMatchObject({ 'x-team': 'customers and more' });
});

test('a request that its route answers with an error is one, and a probe is no span [EV-09]', async () => {
  const trace = TRACE.replace('4bf9', '6bf9');
  const headers = { ...router, traceparent: `00-${trace}-${CALLER}-01`, 'content-type': 'application/json' };
  await traced.own.app.server.inject({
    method: 'POST',
    url: '/graphql?email=maja',
    headers,
    payload: '{"query": 1}',
  });
  await traced.own.app.server.inject({ method: 'GET', url: '/livez', headers });
  await exported(trace, 'POST /graphql');
  expect(named(ofTrace(trace), 'POST /graphql')[0]).toMatchObject({
    attributes: { 'http.response.status_code': 400 },
  });
  expect(
    ofTrace(trace)
      .map(({ name }) => name)
      .filter((name) => /livez|GET/.test(name)),
  ).toEqual([]);
  expect(JSON.stringify(traced.receiver.spans)).not.toMatch(/maja|203\.0\.113/);
});

test('a router that does not keep a trace is obeyed [EV-09]', async () => {
  const [dropped, kept] = [TRACE.replace('4bf9', '7bf9'), TRACE.replace('4bf9', '8bf9')];
  const query = '{ customers { totalCount } }';
  await traced.ask(query, {}, { ...(await asRouter()), traceparent: `00-${dropped}-${CALLER}-00` });
  await traced.ask(query, {}, { ...(await asRouter()), traceparent: `00-${kept}-${CALLER}-01` });
  await exported(kept, 'POST /graphql');
  expect(ofTrace(dropped)).toEqual([]);
  const [read] = ofTrace(kept).filter(({ name }) => name.startsWith('select customer'));
  expect(traced.receiver.chain(read!).slice(1)).toEqual([expect.stringMatching(/^query /), 'POST /graphql']);
});
