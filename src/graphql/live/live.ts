import { createSourceEventStream, type ExecutionResult, execute, type GraphQLFormattedError } from 'graphql';
import type { Capacity } from '../../platform/capacity.js';
import type { Listen } from '../../platform/database/servers/listener.js';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { type AnswerInParts, inRequest, type PartsEnd } from '../../platform/request-scope.js';
import type { Db } from '../../tables/db.js';
import { type Context, forgetWhatWasRead } from '../context.js';
import type { CallerStanding } from '../guard/caller-standing.js';
import { unauthenticated } from '../guard/errors.js';
import { permissions } from '../guard/permissions.js';
import type { Change } from './changes.js';
import { type FormatError, formed } from './error-form.js';
import { createFeed, type Feed } from './feed.js';
import { createSeats, type Seat, type SeatEnd, type StreamLimits } from './seats.js';

type Execution = Omit<Parameters<typeof execute>[0], 'contextValue'> & {
  contextValue: Context;
  /** The name of its root field. */
  field: string;
};

interface LiveParts {
  db: Db;
  listen: Listen | null;
  standing: CallerStanding;
  clock: () => Date;
  limits: StreamLimits;
  metrics: Metrics;
  log: Log;
  capacity: Capacity;
  /** How long a message may take to be made. */
  operationMs: number;
}

/** Subscriptions: from the feed of events to messages, each with the rights and the data of its moment. */
export interface Live {
  feed: Feed;
  /** How many streams are open. */
  count(): number;
  open(execution: Execution, format: FormatError): Promise<AnswerInParts | ExecutionResult>;
  /** Ends all streams and opens no more. */
  leave(): void;
  close(): void;
}

export function createLive({ db, listen, capacity, operationMs, log, metrics, ...watched }: LiveParts): Live {
  const feed = createFeed(db, listen);
  const seats = createSeats({ metrics, ...watched });
  metrics.watch({ streams_open: 'Streams of subscriptions that are open in this process.' }, () => ({
    streams_open: seats.count(),
  }));

  /** Waits for room as long as somebody waits for the message. */
  const room = async (cost: number, signal: AbortSignal): Promise<() => void> => {
    for (;;) {
      const taken = await capacity.take(cost, signal).catch(() => null);
      if (taken) return taken;
      if (signal.aborted) return () => {};
    }
  };
  const answerTo = async (change: Change, execution: Execution, seat: Seat): Promise<ExecutionResult> => {
    const contextValue: Context = { ...execution.contextValue, caller: seat.caller, refusals: [] };
    forgetWhatWasRead(contextValue);
    const giveBack = await room(contextValue.cost ?? 1, seat.signal);
    // Not AbortSignal.any: a signal that lasts as long as its stream would keep something of each message.
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    const timer = setTimeout(stop, operationMs);
    seat.signal.addEventListener('abort', stop, { once: true });
    const { correlationId } = contextValue.origin;
    try {
      return await inRequest({ correlationId, signal: stopping.signal, isQuery: true }, async () =>
        execute({ ...execution, rootValue: change, contextValue }),
      );
    } finally {
      clearTimeout(timer);
      seat.signal.removeEventListener('abort', stop);
      giveBack();
    }
  };

  return {
    feed,
    count: seats.count,
    async open(execution, format) {
      const { contextValue: context, field } = execution;
      const { caller, claimedUntil } = context;
      const rule = permissions[`Subscription.${field}`];
      if (!caller || !rule) throw unauthenticated();
      const seat = seats.take({ caller, until: claimedUntil, rule });
      const opened = performance.now();
      let messages = 0;
      const leave = (end: SeatEnd) => {
        if (seat.end) return;
        seat.leave(end);
      };
      try {
        const source = await createSourceEventStream({
          ...execution,
          contextValue: { ...context, streamEnds: seat.signal },
        });
        if (!(Symbol.asyncIterator in source)) {
          leave({ reason: 'REFUSED', isFinal: true });
          return source;
        }
        return { next, leave: () => leave({ reason: 'LEFT', isFinal: true }) };

        async function next(): ReturnType<AnswerInParts['next']> {
          const { value: change, done } = (await (source as AsyncGenerator<Change, void>)
            .next()
            .catch(failed)) ?? {
            value: undefined,
            done: true,
          };
          if (done || seat.end || !change) return ended();
          // Asked for each message, too: what the caller lost a moment ago is not shown any more.
          await seat.look();
          if (seat.end) return ended();
          const { data, errors } = await answerTo(change, execution, seat);
          if (seat.end) return ended();
          messages += 1;
          metrics.streamMessage();
          const answer = { data, ...(errors && { errors: errors.map(formatted) }) };
          return { type: 'PART', id: change.cursor, answer };
        }
        function ended(): PartsEnd {
          leave({ reason: 'COMPLETE', isFinal: true });
          void (source as AsyncGenerator).return(undefined);
          const { reason, error, isFinal } = seat.end!;
          const ms = Math.round(performance.now() - opened);
          log.debug({ field, callerKind: caller!.kind, reason, messages, ms }, 'stream ended');
          return { type: 'END', errors: error ? [formatted(error)] : [], isFinal };
        }
        function failed(error: unknown) {
          leave({ reason: 'FAILED', error: error as never, isFinal: true });
        }
        function formatted(error: unknown): GraphQLFormattedError {
          const { correlationId } = context.origin;
          const signal = AbortSignal.abort();
          return inRequest({ correlationId, signal, isQuery: true }, () => formed(error, format));
        }
      } catch (error) {
        leave({ reason: 'FAILED', isFinal: true });
        throw error;
      }
    },
    leave: () => seats.leave(),
    close() {
      seats.leave();
      feed.close();
    },
  };
}
