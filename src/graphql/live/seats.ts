import type { GraphQLError } from 'graphql';
import type { Caller } from '../../domain/work/caller.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { outsideRequests } from '../../platform/request-scope.js';
import type { CallerStanding } from '../guard/caller-standing.js';
import { overloaded, sessionEnded, streamsExhausted, tokenExpired } from '../guard/errors.js';
import { authorize, type Rule } from '../guard/permissions.js';

/** A second at most from the end of a session to the end of its streams. */
const LOOK_MS = 500;

export interface StreamLimits {
  /** Of this process. */
  most: number;
  mostPerCaller: number;
  mostPerService: number;
}

/** Why a stream has ended, in a word for metrics and the log. */
export interface SeatEnd {
  reason: 'COMPLETE' | 'LEFT' | 'EXPIRED' | 'REFUSED' | 'FAILED' | 'LEAVING';
  error?: GraphQLError;
  isFinal: boolean;
}

/** The place that an open stream takes. */
export interface Seat {
  /** The caller with the rights of now. */
  caller: Caller;
  /** Aborted when the stream has to end. */
  signal: AbortSignal;
  end: SeatEnd | null;
  /** Ends it if the caller may not go on. */
  look(): Promise<void>;
  leave(end: SeatEnd): void;
}

interface Claim {
  caller: Caller;
  /** The end of the token, in seconds since 1970. */
  until: number;
  rule: Rule;
}

export interface Seats {
  take(claim: Claim): Seat;
  count(): number;
  /** Ends all and gives out no more: clients shall come back to another process. */
  leave(): void;
}

interface Parts {
  standing: CallerStanding;
  clock: () => Date;
  limits: StreamLimits;
  metrics: Metrics;
}

/** Open streams with their callers, who are looked up again all the time: all of them in a statement or two. */
export function createSeats({ standing, clock, limits, metrics }: Parts): Seats {
  const open = new Set<Seat>();
  const perCaller = new Map<string, number>();
  let isLeaving = false;
  let isWatched = false;

  const lookAtAll = async () => {
    await Promise.all([...open].map((seat) => seat.look()));
    isWatched = open.size > 0;
    if (isWatched) setTimeout(lookAtAll, LOOK_MS).unref();
  };

  return {
    count: () => open.size,
    take({ caller: claimed, until, rule }) {
      if (isLeaving || open.size >= limits.most) throw overloaded();
      const name = `${claimed.kind} ${claimed.id}`;
      const taken = perCaller.get(name) ?? 0;
      const most = claimed.kind === 'SERVICE' ? limits.mostPerService : limits.mostPerCaller;
      if (taken >= most) throw streamsExhausted(most);
      perCaller.set(name, taken + 1);
      const ending = new AbortController();
      const refuse = (error: GraphQLError, reason: SeatEnd['reason'] = 'REFUSED') =>
        seat.leave({ reason, error, isFinal: true });
      const seat: Seat = {
        caller: claimed,
        signal: ending.signal,
        end: null,
        async look() {
          if (clock().getTime() / 1000 >= until) return refuse(tokenExpired(), 'EXPIRED');
          // While the database is away nothing new can be read either.
          const now = await standing(claimed).catch(() => undefined);
          if (now === undefined || seat.end) return;
          if (now === null) return refuse(sessionEnded());
          try {
            authorize(rule, { caller: now, readsSdl: false }, {});
            seat.caller = now;
          } catch (error) {
            refuse(error as GraphQLError);
          }
        },
        leave(end) {
          if (seat.end) return;
          seat.end = end;
          open.delete(seat);
          const others = perCaller.get(name)! - 1;
          if (others > 0) perCaller.set(name, others);
          else perCaller.delete(name);
          metrics.streamEnded(end.reason);
          ending.abort();
        },
      };
      open.add(seat);
      if (!isWatched) outsideRequests(() => setTimeout(lookAtAll, LOOK_MS).unref());
      isWatched = true;
      return seat;
    },
    leave() {
      isLeaving = true;
      for (const seat of open) seat.leave({ reason: 'LEAVING', isFinal: false });
    },
  };
}
