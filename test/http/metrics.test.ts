import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { SidePort } from '../../src/http/listening.js';
import { listenForMetrics } from '../../src/http/metrics-port.js';
import { createMetrics } from '../../src/platform/metrics/prometheus.js';
import { campaign } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { useLive } from '../support/live.js';

const ME = 'query Me { me { id } }';
const file = join(mkdtempSync(join(tmpdir(), 'metrics-')), 'documents.json');
writeFileSync(file, JSON.stringify({ [hash('sha256', ME, 'hex')]: ME }));

const app = useApp();
let port: SidePort;
const live = useLive(
  app,
  { METRICS_PORT: '0', PERSISTED_DOCUMENTS: 'log', PERSISTED_DOCUMENTS_FILE: file },
  async ({ metrics }, config) => {
    port = (await listenForMetrics(metrics, config))!;
  },
);
afterAll(() => port.close());
/** One that leaves publishing to a worker, which is not there. */
const separate = useLive(app, { METRICS_PORT: '0', WORKER: 'separate', NATS_URL: 'nats://127.0.0.1:1' });

const text = async () => (await fetch(`${port.address}/metrics`)).text();
/** The value of a series, 0 if there is none. */
async function value(series: string): Promise<number> {
  const line = (await text()).split('\n').find((one) => one.startsWith(`${series} `));
  return line ? Number(line.slice(series.length + 1)) : 0;
}
/** By how much series grow while something is done. */
async function growth(series: string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await Promise.all(series.map(value));
  await work();
  return Promise.all(series.map(async (one, n) => (await value(one)) - before[n]!));
}
const timed = (operation: string, kind: string, outcome: string) =>
  `accounts_operation_duration_seconds_count{operation="${operation}",kind="${kind}",outcome="${outcome}"}`;

let id: string;
beforeEach(async () => {
  ({ id } = await enter(app, {
    externalId: 'anna',
    contacts: [{ type: 'EMAIL', value: 'anna@example.com' }],
  }));
});

describe('the port of the metrics', () => {
  test('answers GET /metrics in the format of Prometheus, and nothing else [EV-08]', async () => {
    const answer = await fetch(`${port.address}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await answer.text()).toContain('accounts_build_info{version="0.1.0"} 1\n');
    expect((await fetch(`${port.address}/metrics`, { method: 'POST' })).status).toBe(404);
    for (const path of ['/', '/graphql', '/livez', '/metrics/x']) {
      expect((await fetch(port.address + path)).status).toBe(404);
    }
    expect((await fetch(`${live.origin}/metrics`)).status).toBe(404);
  });

  test('says nothing, and nothing is counted, without a METRICS_PORT [EV-08]', async () => {
    await app.ask(ME, {}, await app.customer(id));
    expect(await app.app.metrics.text()).toBe('');
    expect(await listenForMetrics(app.app.metrics, { host: '127.0.0.1', metricsPort: undefined })).toBeNull();
  });
});

describe('what is counted', () => {
  test('operations by the name of their registered document, their cost, and how they ended [EV-08]', async () => {
    const customer = await app.customer(id);
    const series = [
      timed('Me', 'query', 'answered'),
      timed('Me', 'query', 'failed'),
      'accounts_operation_cost_total{operation="Me"}',
      'accounts_errors_total{code="UNAUTHENTICATED"}',
      'accounts_http_responses_total{status="200"}',
    ];
    expect(
      await growth(series, async () => {
        await live.ask(ME, {}, customer);
        await live.ask(ME, {}, customer);
        await live.ask(ME, {}, null);
      }),
    ).toEqual([2, 1, 3, 1, 3]);
  });

  test('what callers name themselves is in no label: 32 buckets take it all [EV-08]', async () => {
    for (let n = 0; n < 30; n += 1) {
      await live.ask(`query Tom${n}Secret { __typename a${n}: __typename }`);
      await live.ask(`query Sdl${n}Secret { _service { sdl } }`);
    }
    await live.ask('query Broken {', {});
    await live.ask('query Me { me { id email } }', {}, await app.customer(id));
    const all = await text();
    expect(all).not.toMatch(/Secret|Broken/);
    const labels = new Set([...all.matchAll(/operation="([^"]+)"/g)].map(([, label]) => label));
    expect(labels.size).toBeGreaterThan(12);
    for (const label of labels) expect(label).toMatch(/^(Me|none|other-([12]?\d|3[01]))$/);
  });

  test('refusals by type, security events, and requests refused before they were read [EV-08]', async () => {
    const service = await app.service();
    const update =
      'mutation ($id: ID!) { updateCustomer(input: { id: $id, firstName: "A" }) { __typename } }';
    const series = [
      'accounts_refusals_total{type="CustomerNotFound"}',
      'accounts_security_events_total{event="access-denied"}',
      'accounts_errors_total{code="FORBIDDEN"}',
      'accounts_errors_total{code="LIMIT_EXCEEDED"}',
      'accounts_http_responses_total{status="400"}',
    ];
    expect(
      await growth(series, async () => {
        await live.ask(update, { id: '01987a5e-0000-7000-8000-00000000000f' }, service);
        await live.ask(update, { id }, await app.customer(id));
        await live.ask(`{ ${'__typename '.repeat(1_001)} }`, {}, service);
      }),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  test('what waits to be sent, for how long, and how attempts ended [EV-08]', async () => {
    const input = { campaignId: await campaign(app), email: 'new@example.com', deviceType: 'BROWSER' };
    const request = `mutation ($input: SendRegistrationCodeInput!) {
      sendRegistrationCode(input: $input) { __typename } }`;
    expect(await value('accounts_messages_queued')).toBe(0);
    const { errors } = await live.ask(request, { input });
    expect(errors).toBeUndefined();
    const queued = (await app.messages()).length;
    expect(queued).toBeGreaterThan(0);
    expect(await value('accounts_messages_queued')).toBe(queued);
    const sent = 'accounts_deliveries_total{channel="EMAIL",end="SENT"}';
    expect(await growth([sent], () => live.app.messageSender.deliverDue())).toEqual([queued]);
    expect(await value('accounts_messages_queued')).toBe(0);
    expect(await value('accounts_message_lag_seconds')).toBe(0);
  });

  test('what NATS has not got, where it is to be published by whichever process [EV-04]', async () => {
    await app.jobs.catchUp();
    const lag = async ({ app: { metrics } }: typeof live) =>
      Number(/^accounts_event_stream_lag_seconds (.*)$/m.exec(await metrics.text())![1]);
    expect(await lag(separate)).toBeGreaterThan(1_000);
    expect(await lag(live)).toBe(0);
  });

  test('what no reader of events sees yet, and for how long [EV-01]', async () => {
    expect(await value('accounts_events_unplaced')).toBe(1);
    expect(await value('accounts_event_placing_lag_seconds')).toBeGreaterThan(0);
    await app.jobs.catchUp();
    expect(await value('accounts_events_unplaced')).toBe(0);
    expect(await value('accounts_event_placing_lag_seconds')).toBe(0);
  });

  test('connections and those who wait for one, and NaN for what cannot be had [EV-08]', async () => {
    expect(await value('accounts_database_connections')).toBeGreaterThanOrEqual(1);
    for (const name of ['database_waiting', 'database_stuck', 'passwords_waiting', 'cost_in_flight']) {
      expect(await value(`accounts_${name}`), name).toBe(0);
      expect(await text()).toContain(`# TYPE accounts_${name} gauge`);
    }
    const broken = await createMetrics('1');
    broken.watch({ nothing: 'x' }, () => Promise.reject(new Error('no database')));
    expect(await broken.text()).toContain('accounts_nothing Nan\n');
  });
});
