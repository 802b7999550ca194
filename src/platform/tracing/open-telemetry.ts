import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Span } from '@opentelemetry/api';
import { exportLines, type Log } from '../log.js';
import { type ExportLog, logOfExports } from './export-log.js';
import { lineExporter } from './log-records.js';
import { type SpanFacts, TRACEPARENT, type Tracing } from './span.js';
import { traceBy } from './tracing.js';

export interface TelemetrySettings {
  /** OTLP over HTTP; the paths of traces and logs are added. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
  /** The share of traces that begin here and are exported, from 0 to 1. */
  share: number;
  exportsLogs: boolean;
}

const EXPORT_MS = 5_000;
const CLOSE_MS = 3_000;
/** So many wait to be exported at most; those that come then are dropped. */
const MOST_WAITING = 4_096;
const AT_ONCE = 512;
const EVERY_MS = 1_000;

/** Loads the SDK and exports spans and lines of the log from now on. `close` sends what waits, and stops. */
export async function openTelemetry(
  settings: TelemetrySettings,
  version: string,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const [api, core, hooks, { resourceFromAttributes }, spans, spansOut, records, recordsOut, calls] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/core'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/sdk-logs'),
      import('@opentelemetry/exporter-logs-otlp-proto'),
      import('@opentelemetry/instrumentation-undici'),
    ]);
  const said = logOfExports(log);
  const base = settings.endpoint.replace(/\/+$/, '');
  const to = (path: string) => ({
    url: `${base}${path}`,
    headers: settings.headers,
    timeoutMillis: EXPORT_MS,
  });
  const queue = { maxQueueSize: MOST_WAITING, maxExportBatchSize: AT_ONCE, scheduledDelayMillis: EVERY_MS };
  const resource = resourceFromAttributes({
    'service.name': settings.serviceName,
    'service.version': version,
  });

  const provider = new spans.TracerProvider({
    resource,
    sampler: new spans.ParentBasedSampler({ root: new spans.TraceIdRatioBasedSampler(settings.share) }),
    spanProcessors: [
      new spans.BatchSpanProcessor({
        exporter: saying(new spansOut.OTLPTraceExporter(to('/v1/traces')), said),
        ...queue,
      }),
    ],
  });
  api.context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(provider);
  traceBy(tracingWith(api, provider.getTracer('customer-accounts', version)));

  const out = new calls.UndiciInstrumentation({
    requireParentforSpans: true,
    // An address may hold a token, or somebody's id at the provider.
    startSpanHook: ({ origin }) => ({ 'url.full': String(origin), 'url.path': '', 'url.query': '' }),
  });
  out.setTracerProvider(provider);

  const logs = settings.exportsLogs
    ? new records.LoggerProvider({
        resource,
        processors: [
          new records.BatchLogRecordProcessor({
            exporter: saying(new recordsOut.OTLPLogExporter(to('/v1/logs')), said),
            ...queue,
          }),
        ],
      })
    : null;
  if (logs) exportLines(lineExporter(logs.getLogger('customer-accounts', version)));

  return {
    async close() {
      traceBy(null);
      exportLines(null);
      out.disable();
      // A receiver that does not answer keeps nobody from leaving.
      await Promise.race([Promise.allSettled([provider.shutdown(), logs?.shutdown()]), sleep(CLOSE_MS)]);
      api.trace.disable();
      api.propagation.disable();
      api.context.disable();
    },
  };
}

interface Exporter<Item> {
  export(items: Item[], done: (result: { code: number; error?: Error }) => void): void;
}

/** The same exporter, of which the log is told whether it gets through. */
function saying<Item, E extends Exporter<Item>>(exporter: E, said: ExportLog): E {
  const send = exporter.export.bind(exporter);
  exporter.export = (items, done) =>
    send(items, (result) => {
      if (result.code === 0) said.answered();
      else said.failed(result.error);
      done(result);
    });
  return exporter;
}

const kinds = { SERVER: 1, CLIENT: 2, PRODUCER: 3, CONSUMER: 4 } as const;
const INTERNAL = 0;

type Api = typeof import('@opentelemetry/api');
type Tracer = ReturnType<Api['trace']['getTracer']>;

function tracingWith({ context, trace, SpanStatusCode, ROOT_CONTEXT }: Api, tracer: Tracer): Tracing {
  const remote = (given: string | undefined) => {
    if (!given || !TRACEPARENT.test(given)) return null;
    const [, traceId = '', spanId = '', flags = '00'] = given.split('-');
    return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  };
  const describing = (
    span: Span,
    { name, attributes }: { name?: string; attributes?: SpanFacts['attributes'] },
  ) => {
    if (name !== undefined) span.updateName(name);
    if (attributes) span.setAttributes(attributes as Record<string, string | number | string[]>);
  };
  const parentOf = ({ parent }: SpanFacts): Context => {
    const given = remote(parent);
    return given ? trace.setSpanContext(ROOT_CONTEXT, given) : context.active();
  };
  const current = () => trace.getSpan(context.active())?.spanContext();
  return {
    begin(name, facts) {
      const under = parentOf(facts);
      if (facts.isPart && !trace.getSpan(under)?.isRecording()) return null;
      const linked = remote(facts.link);
      const span = tracer.startSpan(
        name,
        { kind: facts.kind ? kinds[facts.kind] : INTERNAL, ...(linked && { links: [{ context: linked }] }) },
        under,
      );
      describing(span, facts);
      const inside = trace.setSpan(under, span);
      return {
        within: (work) => context.with(inside, work),
        describe: (more) => describing(span, more),
        end(error) {
          if (error !== undefined) {
            span.setStatus({ code: SpanStatusCode.ERROR });
            span.setAttribute('error.type', typeOf(error));
          }
          span.end();
        },
      };
    },
    describe(more) {
      const span = trace.getSpan(context.active());
      if (span) describing(span, more);
    },
    traceparent() {
      const span = current();
      return span && `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
    },
    ids() {
      const span = current();
      return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
    },
  };
}

/** SQLSTATE or another code, or the name of its class. Its words may quote what somebody sent. */
function typeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^\w{1,40}$/.test(code)) return code;
  return typeof name === 'string' ? name : typeof error;
}
