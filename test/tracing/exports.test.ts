import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { telemetryOf } from '../../src/config/outward/telemetry.js';
import { createLog } from '../../src/platform/log.js';
import { statementName, statementText } from '../../src/platform/tracing/statements.js';
import { isTracing } from '../../src/platform/tracing/tracing.js';
import { production } from '../support/live.js';
import { useTracedApp } from '../support/traced-app.js';

const traced = useTracedApp();
const QUERY = '{ customers { totalCount } }';
const asked = async (headers: Record<string, string> = {}) =>
  traced.ask(QUERY, {}, { authorization: `Bearer ${await traced.token()}`, ...headers });
const requests = () => traced.receiver.spans.filter(({ name }) => name === 'POST /graphql');

test('the trace of a caller who proves nothing is linked to, and not gone on with [EV-09]', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  // Not even whether a trace is kept is theirs to say.
  await asked({ traceparent: `00-${trace}-00f067aa0ba902b7-00` });
  await asked({ traceparent: '00-maja.nowak@example.com-x-01' });
  await expect.poll(() => requests().length, { timeout: 15_000 }).toBe(2);
  const [linked, alone] = requests();
  expect(linked).toMatchObject({ parentId: '', links: [trace] });
  expect(linked!.traceId).not.toBe(trace);
  expect(alone).toMatchObject({ parentId: '', links: [] });
  expect(traced.receiver.everything().match(/maja/)).toBeNull();
});

test('a receiver that refuses or says nothing holds up nothing, and is in the log once [EV-09]', async () => {
  const said = () => traced.lines.filter((line) => line.includes('exported')).map((line) => JSON.parse(line));
  for (const mode of ['refuses', 'is silent'] as const) {
    traced.receiver.become(mode);
    const before = traced.receiver.headers.length;
    for (let n = 0; n < 30; n += 1) expect(await asked()).toEqual({ data: { customers: { totalCount: 0 } } });
    await expect.poll(() => traced.receiver.headers.length, { timeout: 20_000 }).toBeGreaterThan(before + 1);
  }
  await expect
    .poll(said, { timeout: 20_000 })
    .toMatchObject([
      { level: 40, msg: 'traces and logs cannot be exported, and are dropped', reason: expect.any(String) },
    ]);
  traced.receiver.become('takes');
  const before = requests().length;
  await asked();
  await expect.poll(() => requests().length, { timeout: 40_000 }).toBeGreaterThan(before);
  await expect.poll(() => said().length).toBe(2);
  expect(said()[1]).toMatchObject({ level: 30, msg: 'traces and logs are exported again' });
}, 120_000);

test('a statement is told without values, whoever wrote them into its text [EV-09]', () => {
  for (const [sql, text] of [
    ['select * from "customer" where "id" = $1', 'select * from "customer" where "id" = $1'],
    ["select 'it''s Maja', e'it\\'s Maja', $q$Maja $x$ Maja$q$, 1234567, 12", 'select ?, ?, ?, ?, 12'],
    ['select 1 -- Maja\n, /* Maja */ 2', 'select 1 , 2'],
    ['update "it\'s" set a = \'Maja', 'update "it\'s" set a = ?'],
  ] as const) {
    expect(statementText(sql)).toBe(text);
  }
  expect(statementText(`select ${'column, '.repeat(2_000)}`)).toHaveLength(4_001);
  expect(statementName('select * from "customer" c')).toBe('select customer');
  expect(statementName('insert into public.message (id)')).toBe('insert message');
  expect(statementName('begin')).toBe('begin');
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT: must be'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example' }, 'must be an https:// URL'],
  [{ OTEL_EXPORTER_OTLP_HEADERS: 'tower' }, 'OTEL_EXPORTER_OTLP_HEADERS: must be name=value'],
  [{ OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG: '],
  [{ ...production, OTEL_LOGS_EXPORTER: 'console' }, 'OTEL_LOGS_EXPORTER: must be otlp or none'],
])('%o is refused [EV-09]', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message);
});

test('the SDK is loaded by one file, when there is somebody to export to [EV-09]', async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join('src', file), 'utf8')));
  const loads = files.filter((_, n) =>
    /^import (?!type\b).*@opentelemetry|import\('@opentelemetry/m.test(texts[n]!),
  );
  expect(loads).toEqual(['platform/tracing/open-telemetry.ts']);
  const importsIt = files.filter((_, n) => /open-telemetry\.js'/.test(texts[n]!));
  expect(importsIt).toEqual(['config/outward/telemetry.ts']);
  await traced.close();
  expect(isTracing()).toBe(false);
  expect(await telemetryOf(readConfig({}), '1', createLog('silent'))).toBeNull();
  const before = traced.receiver.spans.length;
  await asked();
  expect(traced.receiver.spans).toHaveLength(before);
});
