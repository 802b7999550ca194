import { setTimeout as sleep } from 'node:timers/promises';
import { type CloudEvent, cloudEventOf, type EventReader } from '../domain/events/cloud-event.js';
import { inOperation, passFailPoint } from '../platform/failing/fail-points.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { OpenStream, Stream } from '../platform/streams/stream.js';
import type { SpanFacts } from '../platform/tracing/span.js';
import { inSpan, traceparent } from '../platform/tracing/tracing.js';
import { type EventRow, eventsFrom } from '../reads/events/page.js';
import type { Db } from '../tables/db.js';
import {
  enterEventStream,
  hasUnpublished,
  noteStreamTurn,
  type StreamTurn,
  takeStreamTurn,
} from '../tables/events/stream-turns.js';
import { ofDifferentCustomers } from './different-customers.js';
import { keepConnection } from './stream-connection.js';
import { createStreamLog } from './stream-log.js';

const POLL_MS = 1_000;
const PAUSE_AFTER_ERROR_MS = 2_000;
/** Longer than an event may take, several times over: whoever has a turn notes how far it came long before it ends. */
const TURN_MS = 10_000;
const NOTE_EVERY_MS = 2_000;
const AT_ONCE = 200;
/** The wait after a failure doubles up to this. */
const LONGEST_WAIT_MS = 30_000;
const CONTENT_TYPE = 'application/cloudevents+json; charset=utf-8';

export interface EventStreamParts {
  db: Db;
  open: OpenStream;
  clock: () => Date;
  log: Log;
  outage: Outage;
  metrics?: Metrics;
  /** The subject of an event is this, a dot and its type. */
  prefix: string;
  reader: EventReader;
}

export interface EventStream {
  /** Connects at once, and publishes events until stopped. */
  start(): void;
  /** Publishes what waits and may be published now. Returns how many the stream has taken. */
  publishDue(): Promise<number>;
  /** Lets what is under way finish, and gives the turn to others. */
  stop(): Promise<void>;
}

type Outcome = 'MORE' | 'DONE';

/**
 * Publishes the log of events to a stream, in its order. One process at a time has the turn, by a row of the database that
 * also says how far it came. That is noted only when the stream has confirmed it: what a process published before it died
 * is published again, with the same ids.
 */
export function createEventStream(parts: EventStreamParts): EventStream {
  const { db, clock, outage, metrics } = parts;
  const said = createStreamLog(parts.log, metrics);
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const connection = keepConnection(parts.open, stopping.signal);
  let failures = 0;
  let isEntered = false;
  let published = 0;

  const pause = (ms: number) => sleep(ms, null, { signal: stopping.signal }).catch(() => {});
  const inMs = (ms: number) => new Date(clock().getTime() + ms);

  const publish = async (to: Stream, row: EventRow): Promise<void> => {
    const event: CloudEvent = cloudEventOf(row, parts.reader);
    const parent = row.traceparent ?? undefined;
    await inSpan(`publish ${event.type}`, factsOf(event, parent), () =>
      to.publish({
        id: event.id,
        subject: `${parts.prefix}.${event.type}`,
        contentType: CONTENT_TYPE,
        body: JSON.stringify(event),
        traceparent: traceparent() ?? parent,
      }),
    );
    metrics?.delivered('NATS', 'SENT');
    published += 1;
  };

  /** Publishes a page and notes how far it came, also when it comes to an end too soon. */
  const publishPage = async (taken: StreamTurn): Promise<Outcome> => {
    let turn = taken;
    const note = async (position: number | null, until: Date, hasFailed = false) => {
      if (!(await noteStreamTurn(db, turn, clock(), { published: position, until, hasFailed }))) return false;
      turn = { published: position, until };
      return true;
    };
    const from = turn.published ?? undefined;
    const read = await eventsFrom(db, { limit: AT_ONCE, from });
    if (from !== undefined && from < read.forgotten) said.forgotten();
    let reached = turn.published;
    let notedAt = performance.now();
    try {
      for (const together of ofDifferentCustomers(read.events)) {
        if (stopping.signal.aborted) break;
        const to = await connection.opened();
        await passFailPoint('delivery-claimed');
        const ends = await Promise.allSettled(together.map((row) => publish(to, row)));
        await passFailPoint('delivery-sent');
        const failed = ends.findIndex(({ status }) => status === 'rejected');
        reached = (failed < 0 ? together.at(-1) : together[failed - 1])?.position ?? reached;
        if (failed >= 0) throw (ends[failed] as PromiseRejectedResult).reason;
        if (performance.now() - notedAt < NOTE_EVERY_MS) continue;
        if (!(await note(reached, inMs(TURN_MS)))) return 'DONE';
        notedAt = performance.now();
      }
    } catch (error) {
      await connection.close();
      if (stopping.signal.aborted) {
        await note(reached, clock());
        return 'DONE';
      }
      failures += 1;
      metrics?.delivered('NATS', 'FAILED');
      said.failed(error);
      await note(reached, inMs(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (failures - 1))), true);
      return 'DONE';
    }
    if (read.events.length > 0) {
      failures = 0;
      said.answered();
    }
    if (stopping.signal.aborted) {
      await note(reached, clock());
      return 'DONE';
    }
    const isFull = read.events.length === AT_ONCE;
    await note(isFull ? reached : read.last, clock());
    return isFull ? 'MORE' : 'DONE';
  };

  const turn = async (): Promise<Outcome> => {
    if (!isEntered) await enterEventStream(db);
    isEntered = true;
    if (!(await hasUnpublished(db))) return 'DONE';
    const taken = await takeStreamTurn(db, clock(), inMs(TURN_MS));
    return taken ? inOperation('event-stream', () => publishPage(taken)) : 'DONE';
  };

  /** So that what is set up wrongly is said before there is an event. */
  const tryConnection = () =>
    connection.opened().catch((error: unknown) => {
      if (!stopping.signal.aborted) said.failed(error);
    });

  const run = async () => {
    await tryConnection();
    while (!stopping.signal.aborted) {
      const outcome = await turn().catch((error: unknown) => {
        outage.failed('event-stream', error, 'could not publish events');
        return null;
      });
      if (outcome !== null) outage.answered('event-stream');
      if (outcome !== 'MORE') await pause(outcome === null ? PAUSE_AFTER_ERROR_MS : POLL_MS);
    }
  };

  return {
    start() {
      running ??= run();
    },
    async publishDue() {
      const before = published;
      while ((await turn()) === 'MORE');
      return published - before;
    },
    async stop() {
      stopping.abort();
      await running;
      await connection.close();
    },
  };
}

/** The trace of the request that it came from goes on here, and with the consumers. */
const factsOf = ({ id, type }: CloudEvent, parent: string | undefined): SpanFacts => ({
  kind: 'PRODUCER',
  parent,
  attributes: {
    'messaging.system': 'nats',
    'messaging.operation.type': 'send',
    'messaging.message.id': id,
    'cloudevents.event_type': type,
  },
});
