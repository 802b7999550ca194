import { ALERTS, type Metrics } from './metrics.js';

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** An operation takes milliseconds; one with a password takes half a second, and after ten it is stopped. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Names and meanings are listed in docs/metrics.md, which a test compares with what is counted here. */
export async function createMetrics(version: string): Promise<Metrics> {
  const { Registry, Counter, Gauge, Histogram, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `accounts_${name}`, help, labelNames, registers });
  new Gauge({ name: 'accounts_build_info', help: 'Always 1.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  const durations = new Histogram({
    name: 'accounts_operation_duration_seconds',
    help: 'Time from the operation until its answer is made.',
    labelNames: ['operation', 'kind', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const costs = counter('operation_cost_total', 'Cost of the operations that were run.', ['operation']);
  const errors = counter('errors_total', 'Operations with an error of this code.', ['code']);
  const refusals = counter('refusals_total', 'Refusals by mutations, by their type.', ['type']);
  const responses = counter('http_responses_total', 'Responses of the HTTP server.', ['status']);
  const events = counter('security_events_total', 'Security events, as they are logged.', ['event']);
  const messages = counter('stream_messages_total', 'Messages of subscriptions.', []);
  const ends = counter('streams_ended_total', 'Streams of subscriptions that have ended.', ['reason']);
  const deliveries = counter('deliveries_total', 'Attempts to deliver.', ['channel', 'end']);
  const hooks = counter('hook_calls_total', 'Questions to hooks, by how they ended.', ['point', 'end']);
  const alerts = counter('alerts_total', 'Lines in the log that a person has to see to.', ['alert']);
  // Prometheus sees no increase where a series begins with its first 1.
  for (const alert of ALERTS) alerts.inc({ alert }, 0);
  const readers: Array<() => Promise<void>> = [];
  let reading: Promise<string> | undefined;

  return {
    operationEnded({ operation, kind, outcome, seconds, cost, ...more }) {
      durations.observe({ operation, kind, outcome }, seconds);
      costs.inc({ operation }, cost);
      for (const code of more.codes) errors.inc({ code });
      for (const type of more.refusals) refusals.inc({ type });
    },
    responded: (status) => responses.inc({ status }),
    securityEvent: (event) => events.inc({ event }),
    streamMessage: () => messages.inc(),
    streamEnded: (reason) => ends.inc({ reason }),
    delivered: (channel, end) => deliveries.inc({ channel, end }),
    hookAsked: (point, end) => hooks.inc({ point, end }),
    alert: (name) => alerts.inc({ alert: name }),
    watch(values, read) {
      const gauges = Object.entries<string>(values).map(
        ([name, help]) => [name, new Gauge({ name: `accounts_${name}`, help, registers })] as const,
      );
      readers.push(async () => {
        const found: Record<string, number> | null = await Promise.resolve()
          .then(read)
          .catch(() => null);
        for (const [name, gauge] of gauges) gauge.set(found?.[name] ?? Number.NaN);
      });
    },
    text() {
      // Whoever asks meanwhile gets the same answer.
      reading ??= Promise.all(readers.map((each) => each()))
        .then(() => registry.metrics())
        .finally(() => {
          reading = undefined;
        });
      return reading;
    },
  };
}
