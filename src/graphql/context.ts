import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../domain/work/caller.js';
import { createWorld, type outside, type World } from '../domain/work/world.js';
import type { Db } from '../tables/db.js';
import { unauthenticated } from './guard/errors.js';
import { createLoaders, type Loaders } from './reading/loaders.js';

/** What a request brings along. */
export interface Context extends Omit<World, 'caller'> {
  /** For reading, outside of every transaction: nothing in graphql/ changes anything. */
  db: Db;
  /** Who the token says is calling. Only `operationChecks` looks at it. */
  claimed: Caller | null;
  /** Who is calling, known to be in good standing; null for nobody, and where it does not matter. */
  caller: Caller | null;
  readsSdl: boolean;
  /** Why an employee does what it does, in its own words, from the header `x-reason`. */
  statedReason?: string;
  loaders: Loaders;
  /** A mutation was told that too many passwords are being checked. */
  isBusy?: true;
}

type Request = Omit<Context, typeof outside | 'read' | 'tries' | 'db' | 'loaders' | 'caller'>;

export function createContext(em: EntityManager, request: Request): Context {
  const db: Db = em.getKysely();
  return { ...createWorld(em, request), db, caller: null, loaders: createLoaders(db) };
}

/** The context as a flow wants it: with somebody who calls. Public flows have their own. */
export function called(context: Context): World {
  const { caller } = context;
  if (!caller) throw unauthenticated();
  return worldOf(context, caller);
}

/** For flows that are open to everybody. */
export function asAnybody(context: Context): World {
  return worldOf(context, context.caller ?? { kind: 'NOBODY', id: 'public' });
}

/** Whoever watches over the accounts has to know who did it (ASVS 5.0, 16.2.1). */
const worldOf = (context: Context, caller: Caller): World => ({
  ...context,
  caller,
  audit: (event) => context.audit({ ...event, callerKind: caller.kind, callerId: caller.id }),
});

/** After a change nothing read before it is true any more. */
export function forgetWhatWasRead(context: Context): void {
  context.loaders = createLoaders(context.db);
}
