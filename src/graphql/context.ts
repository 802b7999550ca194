import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Caller } from '../domain/work/caller.js';
import { createWorld, type outside, type World } from '../domain/work/world.js';
import type { CustomerSelection } from '../reads/customers.js';
import type { Db, Reader } from '../tables/db.js';
import { unauthenticated } from './guard/errors.js';
import type { Feed } from './live/feed.js';
import { createLoaders, type Loaders } from './reading/loaders.js';

/** Told when a field begins; what it answers is called when the field has ended. */
export type TraceField = (info: GraphQLResolveInfo) => (() => void) | undefined;

/** The context of a request. */
export interface Context extends Omit<World, 'caller'> {
  /** For reads outside any transaction: nothing in graphql/ changes data. */
  db: Db;
  /** For reads by a key, if they have connections of their own. */
  shortReads?: Reader;
  /** The caller named by the token. Only `operationChecks` looks at it. */
  claimed: Caller | null;
  /** The end of their token, in seconds since 1970. */
  claimedUntil: number;
  /** The caller, known to be in good standing; null without one, and where it does not matter. */
  caller: Caller | null;
  readsSdl: boolean;
  /** An employee's reason for the request, in their own words, from the header `x-reason`. */
  statedReason?: string;
  loaders: Loaders;
  /** What happens to customers, for subscriptions. */
  feed: Feed;
  /** Set for a subscription: aborted when it has to end. */
  streamEnds?: AbortSignal;
  /** The cursor that came as `Last-Event-ID`. */
  lastEventId?: string | undefined;
  /** How PostgreSQL writes the customers below each root field, while it does. */
  written?: ReadonlyMap<FieldNode, CustomerSelection> | undefined;
  /** Set where a router asks how long each field takes. */
  traceField?: TraceField;
  /** What the operation costs, once that is known. */
  cost?: number;
  /** The refusals that mutations have given, for metrics and the log. */
  refusals?: Array<{ type: string; status: number }>;
  /** Set when a mutation was told that too many passwords are being checked. */
  isBusy?: true;
}

type Request = Omit<Context, typeof outside | 'read' | 'tries' | 'db' | 'loaders' | 'caller'>;

export function createContext(em: EntityManager, request: Request): Context {
  const db: Db = em.getKysely();
  return {
    ...createWorld(em, request),
    db,
    caller: null,
    loaders: createLoaders(db, request.clock, request.shortReads),
  };
}

/** The context as a flow needs it: with a caller. Public flows use `asAnybody`. */
export function called(context: Context): World {
  const { caller } = context;
  if (!caller) throw unauthenticated();
  return worldOf(context, caller);
}

/** For flows that are open to everybody. */
export function asAnybody(context: Context): World {
  return worldOf(context, context.caller ?? { kind: 'NOBODY', id: 'public' });
}

/** Somebody who watches over the accounts has to know who acted (ASVS 5.0, 16.2.1). */
const worldOf = (context: Context, caller: Caller): World => ({
  ...context,
  caller,
  audit: (event) => context.audit({ ...event, callerKind: caller.kind, callerId: caller.id }),
});

/** Drops everything read before a change, because it may no longer be true. */
export function forgetWhatWasRead(context: Context): void {
  context.loaders = createLoaders(context.db, context.clock, context.shortReads);
}
