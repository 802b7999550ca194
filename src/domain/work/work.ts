import type { EntityManager } from '@mikro-orm/postgresql';
import type { Db, Reader } from '../../tables/db.js';
import type { outside, World } from './world.js';

declare const inside: unique symbol;
type Effect = (world: World) => void | Promise<void>;

/** Counting tries, checking passwords, signing and calling providers take long and have no place in a transaction. */
type OutsideOnly =
  | 'clock'
  | 'tries'
  | 'passwords'
  | 'tokens'
  | 'identityProviders'
  | 'outbound'
  | 'outboundOfSettings'
  | 'hooks'
  | 'keepErasures'
  | 'reportError';

/**
 * The world inside one transaction: the only context parameter of functions that change something. Only `transaction`
 * makes one. A function for both sides picks the members that both have, such as `read` and `caller`.
 */
export interface Work extends Omit<World, typeof outside | OutsideOnly> {
  readonly [inside]: true;
  /** Bound to the transaction, as are `db` and `read`. */
  readonly em: EntityManager;
  readonly db: Db;
  readonly read: Reader;
  /** The clock when first asked, then constant. Flows lock first, so times follow the order of the commits. */
  readonly now: Date;
  /** Logs a security event after the commit, unlike the world's, which logs at once. */
  readonly audit: World['audit'];
  /** Runs the effect once, after the commit, in the order of registration; never after a throw or a lost attempt. */
  afterCommit(effect: Effect): void;
}

/** Keeps effects until `release` hands them out. After that it refuses more: nobody would run them. */
function holdBack() {
  const held: Effect[] = [];
  let isOver = false;
  const afterCommit = (effect: Effect): void => {
    if (isOver) throw new Error('This transaction has ended: its `work` can no longer be used.');
    held.push(effect);
  };
  const audit: Work['audit'] = (event) => afterCommit((world) => world.audit(event));
  function release(): readonly Effect[] {
    isOver = true;
    return held;
  }
  return { afterCommit, audit, release };
}

/** The work of one attempt, and the function that runs its effects. */
export function startWork(world: World, em: EntityManager): { work: Work; carryOut: () => Promise<void> } {
  const { release, ...holding } = holdBack();
  let now: Date | undefined;
  const db: Db = em.getKysely();
  const work: Omit<Work, typeof inside> = {
    caller: world.caller,
    origin: world.origin,
    ...(world.language && { language: world.language }),
    defaultCountry: world.defaultCountry,
    shopEmail: world.shopEmail,
    linkToCustomer: world.linkToCustomer,
    outbox: world.outbox,
    pastDays: world.pastDays,
    eventDays: world.eventDays,
    acknowledgeDays: world.acknowledgeDays,
    issuer: world.issuer,
    smsCountries: world.smsCountries,
    sendsPerService: world.sendsPerService,
    secrets: world.secrets,
    sealing: world.sealing,
    passwordRules: world.passwordRules,
    linkTo: world.linkTo,
    em,
    db,
    read: db,
    get now() {
      now ??= world.clock();
      return now;
    },
    ...holding,
  };
  const run = async (effect: Effect) => effect(world);
  async function carryOut() {
    for (const effect of release()) await run(effect).catch(world.reportError);
  }
  return { work: work as Work, carryOut };
}

/** The same work on behalf of another caller, to whom its records are attributed. */
export const onBehalfOf = (work: Work, caller: Work['caller'], origin = work.origin): Work =>
  derived(work, { caller, origin });

/** The same work with another keeper of its entities, in the same transaction. */
export const withEntities = (work: Work, em: EntityManager): Work => derived(work, { em });

/** A copy of the work with these members replaced; getters stay getters, so that the time is still read only once. */
const derived = (work: Work, different: Partial<Work>): Work =>
  Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(work),
      ...Object.getOwnPropertyDescriptors(different),
    },
  ) as Work;

/** A part of the work that rolls back by itself when it throws, together with its effects. */
export async function savepoint<T>(work: Work, change: (work: Work) => Promise<T>): Promise<T> {
  const { release, ...holding } = holdBack();
  const result = await work.em.transactional((em) => {
    const db: Db = em.getKysely();
    return change(derived(work, { em, db, read: db, ...holding }));
  });
  release().forEach(work.afterCommit);
  return result;
}
