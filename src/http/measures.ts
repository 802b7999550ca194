import { createRequire } from 'node:module';
import type { WatchedPool } from '../platform/database/pool-watch.js';
import type { ReplicaUsage } from '../platform/database/replicas/open.js';
import { type Metrics, noMetrics } from '../platform/metrics/metrics.js';
import { createMetrics } from '../platform/metrics/prometheus.js';
import type { Passwords } from '../platform/secrets/passwords.js';
import type { Db } from '../tables/db.js';
import { overdueErasures } from '../tables/leaving/acknowledgements.js';
import { backlog } from '../tables/messages/backlog.js';
import { inTime } from './probes.js';

/** As package.json says; a label of metrics and of lines in the log. */
export const serviceVersion: string = createRequire(import.meta.url)('../../package.json').version;

interface Settings {
  metricsPort: number | undefined;
  nats: object | null;
  privacy: { acknowledgeDays: number };
}

interface Database {
  pool: Pick<WatchedPool, 'usage' | 'isStuck'>;
  kysely: Db;
  notReady(): Promise<string | null>;
}

/** Metrics with what every process has, if there is a port to read them from. */
export async function openMetrics(
  { metricsPort, privacy, nats }: Settings,
  database: Database,
): Promise<Metrics> {
  if (metricsPort === undefined) return noMetrics;
  const metrics = await createMetrics(serviceVersion);
  watchDatabase(metrics, database, nats !== null);
  metrics.watch(
    {
      erasures_overdue: 'Erasures that another system has not acknowledged in time, 10,000 of each at most.',
    },
    async () => ({ erasures_overdue: await overdueErasures(database.kysely, privacy.acknowledgeDays) }),
  );
  return metrics;
}

/** Looks at the connections of this process, and at what waits to be delivered by whichever process. */
function watchDatabase(
  metrics: Metrics,
  { pool, kysely, notReady }: Database,
  publishesEvents: boolean,
): void {
  metrics.watch(
    { database_answers: '1 if the database answers and its migrations are those of this version; else 0.' },
    async () => ({ database_answers: (await inTime(notReady()).catch(() => 'failed')) === null ? 1 : 0 }),
  );
  metrics.watch(
    {
      database_connections: 'Open connections of the pool.',
      database_connections_idle: 'Those that nobody has borrowed.',
      database_waiting: 'Callers that wait for a connection.',
      database_stuck: '1 if nobody gets a connection although the server answers.',
    },
    () => {
      const { open, idle, waiting } = pool.usage();
      return {
        database_connections: open,
        database_connections_idle: idle,
        database_waiting: waiting,
        database_stuck: pool.isStuck() ? 1 : 0,
      };
    },
  );
  metrics.watch(
    {
      messages_queued: 'Messages to be sent, 10,000 at most.',
      messages_parked: 'Messages that were given up, 10,000 at most.',
      message_lag_seconds: 'Age of the oldest message that waits to be sent.',
      events_parked: 'Deliveries of events to webhook endpoints that were given up, 10,000 at most.',
      event_lag_seconds: 'Age of the oldest event that waits for a webhook endpoint which is not paused.',
      webhooks_paused: 'Webhook endpoints that are paused because they failed.',
      events_unplaced: 'Entries of histories that no reader of events sees yet, 10,000 at most.',
      event_placing_lag_seconds: 'Age of the oldest of them.',
      event_stream_lag_seconds: 'Age of the oldest event that NATS has not got.',
    },
    async () => {
      const {
        messagesQueued,
        messagesParked,
        messageLag,
        eventsParked,
        eventLag,
        webhooksPaused,
        ...events
      } = await backlog(kysely, publishesEvents);
      return {
        messages_queued: messagesQueued,
        messages_parked: messagesParked,
        message_lag_seconds: messageLag,
        events_parked: eventsParked,
        event_lag_seconds: eventLag,
        webhooks_paused: webhooksPaused,
        events_unplaced: events.eventsUnplaced,
        event_placing_lag_seconds: events.eventPlacingLag,
        event_stream_lag_seconds: events.eventStreamLag,
      };
    },
  );
}

interface Watched {
  passwords: Pick<Passwords, 'waiting'>;
  cost: () => { taken: number; wanted: number };
  replicas: { usage(): ReplicaUsage } | null;
  hooks: { resting(): number };
}

const noReplicas: ReplicaUsage = { configured: 0, inUse: 0, lagSeconds: Number.NaN };

/** Looks at what only a process that answers has. */
export function watchService(metrics: Metrics, { passwords, cost, replicas, hooks }: Watched): void {
  metrics.watch({ hooks_resting: 'Hooks that are left alone because they do not answer.' }, () => ({
    hooks_resting: hooks.resting(),
  }));
  metrics.watch(
    {
      replicas_configured: 'Replicas that are configured.',
      replicas_in_use: 'Those that are read from.',
      replica_lag_seconds:
        'How far the one in use is behind that is furthest behind; NaN while none is in use.',
    },
    () => {
      const { configured, inUse, lagSeconds } = replicas?.usage() ?? noReplicas;
      return { replicas_configured: configured, replicas_in_use: inUse, replica_lag_seconds: lagSeconds };
    },
  );
  metrics.watch(
    {
      passwords_waiting: 'Passwords that wait to be hashed or compared.',
      cost_in_flight: 'Cost of the operations that run now.',
      cost_waiting: 'Cost of the operations that wait for room.',
    },
    () => {
      const { taken, wanted } = cost();
      return { passwords_waiting: passwords.waiting(), cost_in_flight: taken, cost_waiting: wanted };
    },
  );
}
