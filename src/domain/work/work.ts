import type { EntityManager } from '@mikro-orm/postgresql';
import type { Db, Reader } from '../../tables/db.js';
import type { outside, World } from './world.js';

declare const inside: unique symbol;
type Effect = (world: World) => void | Promise<void>;

/** What counts, compares passwords, signs or asks others takes its time, and has no place in a transaction. */
type OutsideOnly =
  | 'clock'
  | 'tries'
  | 'passwords'
  | 'tokens'
  | 'identityProviders'
  | 'keepErasures'
  | 'reportError';

/**
 * The world inside one transaction: the one context parameter of everything that changes something. Only `transaction`
 * makes one. What may run on both sides picks what both have: `Pick<World, 'read' | 'caller'>`.
 */
export interface Work extends Omit<World, typeof outside | OutsideOnly> {
  readonly [inside]: true;
  /** Bound to the transaction, as are `db` and `read`. */
  readonly em: EntityManager;
  readonly db: Db;
  readonly read: Reader;
  /** The clock when first asked, then the same. Flows lock first, so times follow the order of the commits. */
  readonly now: Date;
  /** Runs once, after the commit, in the order given; never after a throw or a lost attempt. */
  afterCommit(effect: Effect): void;
}

/** The work of one attempt, and how to carry out what it held back. */
export function startWork(world: World, em: EntityManager): { work: Work; carryOut: () => Promise<void> } {
  const held: Effect[] = [];
  let now: Date | undefined;
  let isOver = false;
  const db: Db = em.getKysely();
  const afterCommit = (effect: Effect) => {
    if (isOver) throw new Error('This transaction has ended: its `work` can no longer be used.');
    held.push(effect);
  };
  const work: Omit<Work, typeof inside> = {
    caller: world.caller,
    origin: world.origin,
    defaultCountry: world.defaultCountry,
    shopEmail: world.shopEmail,
    events: world.events,
    outbox: world.outbox,
    smsCountries: world.smsCountries,
    sendsPerService: world.sendsPerService,
    secrets: world.secrets,
    passwordRules: world.passwordRules,
    linkTo: world.linkTo,
    em,
    db,
    read: db,
    get now() {
      now ??= world.clock();
      return now;
    },
    audit: (event) => afterCommit(({ audit }) => audit(event)),
    afterCommit,
  };
  const run = async (effect: Effect) => effect(world);
  async function carryOut() {
    isOver = true;
    for (const effect of held) await run(effect).catch(world.reportError);
  }
  return { work: work as Work, carryOut };
}

/** The same work on behalf of somebody else: what is recorded is theirs. */
export const onBehalfOf = (work: Work, caller: Work['caller'], origin = work.origin): Work =>
  derived(work, { caller, origin });

/** With everything as in the work but for this, the time included, which is still read only once. */
const derived = (work: Work, different: Partial<Work>): Work =>
  Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(work),
      ...Object.getOwnPropertyDescriptors(different),
    },
  ) as Work;

/** A part of the work that is undone by itself when it throws, with what it held back. */
export async function savepoint<T>(work: Work, change: (work: Work) => Promise<T>): Promise<T> {
  const held: Effect[] = [];
  const afterCommit = (effect: Effect) => void held.push(effect);
  const result = await work.em.transactional((em) => {
    const db: Db = em.getKysely();
    const audit: Work['audit'] = (event) => afterCommit((world) => world.audit(event));
    return change(derived(work, { em, db, read: db, audit, afterCommit }));
  });
  held.forEach(work.afterCommit);
  return result;
}
