import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isDuplicate, isLockTimeout, isRetryable } from '../platform/database-errors.js';
import { policy } from '../platform/policy.js';
import type { Address } from './address.js';
import { check, idempotencyKeyFormat, isRejected } from './input.js';
import type { Idempotent, Needs } from './needs.js';
import { type InputRejected, idempotencyKeyInFlight, idempotencyKeyReused } from './problems.js';

const ATTEMPTS = 4;

type Outcome = { type: string; status?: number };
type Refusal = { type: string; status: number };
type KeyProblem = InputRejected | ReturnType<typeof idempotencyKeyReused | typeof idempotencyKeyInFlight>;

/**
 * Runs a flow's work in one transaction, again if it lost a race, and once per idempotency key.
 *
 * A returned outcome commits, a throw rolls back. With a key the first success is kept for 24 hours and
 * answered again to the same caller, operation and input (IETF draft-ietf-httpapi-idempotency-key-header).
 * What anybody may call says whom it is about, so that strangers do not share their keys.
 * A refusal is not kept: what stood in the way may be gone at the next try.
 *
 * `prepare` runs before the transaction, unless the answer is already known: for what takes its time, and for
 * counting a try, which stays counted whatever becomes of the transaction. A problem it returns is the answer,
 * anything else is handed to the work.
 */
export async function once<O extends Outcome, T = null>(
  world: Needs<'em' | 'clock' | 'caller' | 'secrets'>,
  operation: string | { name: string; about: Address },
  input: Idempotent,
  work: (em: EntityManager, prepared: Exclude<T, Refusal>) => Promise<O>,
  prepare?: () => Promise<T>,
): Promise<O | Extract<T, Refusal> | KeyProblem> {
  const { idempotencyKey, ...payload } = input;
  type Prepared = Exclude<T, Refusal>;
  if (idempotencyKey == null) {
    const prepared = await prepare?.();
    return isRefusal(prepared) ? prepared : transaction(world.em, (em) => work(em, prepared as Prepared));
  }
  const checked = check(idempotencyKeyFormat, { idempotencyKey });
  if (isRejected(checked)) return checked;
  const key = sql`${keySpace(world, operation)}, ${nameOf(operation)}, ${idempotencyKey}`;
  // Keyed, because a payload may hold a password or a code.
  const text = JSON.stringify(payload);
  const hash = world.secrets.mac('idempotency', text);
  const now = world.clock();
  const expired = new Date(now.getTime() - policy.idempotencyKey * 1000);

  const kept = async (em: EntityManager) => {
    const { rows } = await sql<{ payload_hash: string; answer: O | null }>`
      select payload_hash, answer from idempotency_key
      where (caller, operation, key) = (${key}) and created_at >= ${expired}`.execute(em.getKysely());
    if (!rows[0]) return null;
    const isSame = world.secrets.isMac(rows[0].payload_hash, 'idempotency', text);
    return isSame ? rows[0].answer : idempotencyKeyReused();
  };
  const answered = await kept(world.em);
  if (answered) return answered;
  const prepared = await prepare?.();
  if (isRefusal(prepared)) return prepared;

  return transaction<O | KeyProblem>(world.em, async (em) => {
    const db = em.getKysely();
    // Waits here while another call with the same key is in its transaction.
    const claimed = await sql`
      insert into idempotency_key as k (caller, operation, key, payload_hash, created_at)
      values (${key}, ${hash}, ${now})
      on conflict (caller, operation, key) do update
        set payload_hash = excluded.payload_hash, created_at = excluded.created_at, answer = null
        where k.created_at < ${expired}
      returning 1`
      .execute(db)
      .catch((error: unknown) => {
        throw isLockTimeout(error) ? new StillRunning() : error;
      });
    if (claimed.rows.length === 0) return (await kept(em)) ?? idempotencyKeyInFlight();
    const outcome = await work(em, prepared as Prepared);
    await (outcome.status === undefined
      ? sql`update idempotency_key set answer = ${JSON.stringify(outcome)}::json where (caller, operation, key) = (${key})`
      : sql`delete from idempotency_key where (caller, operation, key) = (${key})`
    ).execute(db);
    return outcome;
  }).catch((error: unknown) => {
    if (error instanceof StillRunning) return idempotencyKeyInFlight();
    throw error;
  });
}

const nameOf = (operation: string | { name: string }) =>
  typeof operation === 'string' ? operation : operation.name;

/** Among whose keys one has to be unique. Nobody in particular is many: for them it is whoever the call is about. */
function keySpace(
  { caller, secrets }: Needs<'caller' | 'secrets'>,
  operation: string | { about: Address },
): string {
  if (caller.kind !== 'NOBODY' || typeof operation === 'string') return `${caller.kind} ${caller.id}`;
  const { type, valueNormalized } = operation.about;
  return `${caller.kind} ${secrets.mac('address', `${type} ${valueNormalized}`)}`;
}

const isRefusal = <T>(prepared: T | undefined): prepared is Extract<T, Refusal> =>
  typeof prepared === 'object' && prepared !== null && 'status' in prepared;

/** Numbers drawn at random; another draw will do. */
const drawnAtRandom = ['customer_code_unique', 'card_number_unique', 'card_fidely_code_unique'];

class StillRunning extends Error {}

/** Thrown by a flow that finds out only after a change that it must not be: everything is undone. */
export class Refused<P> extends Error {
  override name = 'Refused';

  constructor(readonly problem: P) {
    super('refused');
  }
}

/** For `.catch()`: the problem of a flow that took its changes back. */
export function whenRefused<P>(error: unknown): P {
  if (error instanceof Refused) return error.problem as P;
  throw error;
}

/** What waits for the end of each open transaction. */
const effects = new WeakMap<EntityManager, Array<() => void>>();

/**
 * For what cannot be taken back: runs once this transaction has committed, in the order given, and not at all when it
 * rolls back or is tried again.
 */
export function afterCommit(tx: EntityManager, effect: () => void): void {
  const waiting = effects.get(tx);
  if (!waiting) throw new Error('afterCommit needs the EntityManager that `transaction` hands to its work.');
  waiting.push(effect);
}

/**
 * One transaction, again if it lost a race. Each attempt gets an EntityManager of its own: what a failed one had
 * loaded is no longer true.
 */
export async function transaction<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const waiting: Array<() => void> = [];
    try {
      const result = await em.fork({ keepTransactionContext: false }).transactional((tx) => {
        effects.set(tx, waiting);
        return work(tx);
      });
      for (const effect of waiting) effect();
      return result;
    } catch (error) {
      const wantsRetry = isRetryable(error) || drawnAtRandom.some((index) => isDuplicate(error, index));
      if (!wantsRetry || attempt === ATTEMPTS) throw error;
      await sleep(randomInt(10, 100));
    }
  }
}
