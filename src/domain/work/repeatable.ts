import { isLockTimeout } from '../../platform/database/errors.js';
import { inOperation, passFailPoint } from '../../platform/failing/fail-points.js';
import { inSpan } from '../../platform/tracing/tracing.js';
import {
  claimKey,
  type IdempotencyKey,
  keepAnswer,
  keptAnswer,
  releaseKey,
} from '../../tables/idempotency-keys.js';
import type { Address } from '../contacts/contact-point.js';
import { policy } from '../proofs/policy.js';
import { check, idempotencyKeyFormat, isRejected } from './input.js';
import { type InputRejected, idempotencyKeyInFlight, idempotencyKeyReused } from './problems.js';
import { transaction } from './transaction.js';
import type { Work } from './work.js';
import type { World } from './world.js';

type Outcome = { type: string; status?: number };
export type Refusal = { type: string; status: number };
type KeyProblem = InputRejected | ReturnType<typeof idempotencyKeyReused | typeof idempotencyKeyInFlight>;

/** The input of a mutation that can safely be repeated. */
export interface Idempotent {
  /** 1 to 255 visible ASCII characters. */
  idempotencyKey?: string | null | undefined;
}

/**
 * An operation open to everybody says what tells its callers apart, so that strangers do not share their keys: the
 * address it is about, or a secret that its caller shows.
 */
type Operation = string | { name: string; about: Address } | { name: string; by: string };

export interface Steps<O, P> {
  /**
   * Runs before the transaction, unless the answer is already known: for slow work and for counting a try. A problem
   * it returns is the answer; any other value is passed to `inTransaction`.
   */
  first?: () => Promise<P>;
  inTransaction: (work: Work, first: Exclude<P, Refusal>) => Promise<O>;
}

/**
 * Runs a transaction once per idempotency key: the first success is kept for 24 hours and returned again to the same
 * caller, operation and input (IETF draft-ietf-httpapi-idempotency-key-header). A refusal is not kept: its reason may
 * be gone at the next try.
 *
 * `first` runs before the transaction, unless an answer is kept; a problem that it returns is the answer.
 *
 * A problem that `inTransaction` returns commits what was changed before it. One that it throws as `RolledBack` undoes
 * everything, and is the answer if the flow lists it: `.catch(whenRolledBack(…))`.
 */
export const repeatable = <O extends Outcome, P = null>(
  world: World,
  operation: Operation,
  input: Idempotent,
  steps: Steps<O, P>,
): Promise<O | Extract<P, Refusal> | KeyProblem> =>
  inFlow(typeof operation === 'string' ? operation : operation.name, () =>
    once(world, operation, input, steps),
  );

const inFlow = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  inSpan(`flow ${name}`, { attributes: { 'accounts.flow': name } }, () => inOperation(name, work));

async function once<O extends Outcome, P>(
  world: World,
  operation: Operation,
  input: Idempotent,
  { first: prepare = async () => null as P, inTransaction }: Steps<O, P>,
): Promise<O | Extract<P, Refusal> | KeyProblem> {
  const { idempotencyKey, ...payload } = input;
  const first = async () => {
    const prepared = await prepare();
    await passFailPoint('proof-tried');
    return prepared;
  };
  const change = (work: Work, prepared: P) => inTransaction(work, prepared as Exclude<P, Refusal>);
  if (idempotencyKey == null) {
    const prepared = await first();
    return isRefusal(prepared) ? prepared : transaction(world, (work) => change(work, prepared));
  }
  const misshapen = keyShapeProblem(input);
  if (misshapen) return misshapen;
  const key = keyOf(world, operation, idempotencyKey);
  // Keyed, because a payload may hold a password or a code.
  const text = JSON.stringify(payload);
  const hash = world.secrets.mac('idempotency', text);
  // Not `work.now`: the key is claimed before anything is locked.
  const now = world.clock();
  const expired = new Date(now.getTime() - policy.idempotencyKey * 1000);
  const kept = async ({ read }: Pick<World, 'read'>) => {
    const row = await keptAnswer(read, key, expired);
    if (!row) return null;
    return world.secrets.isMac(row.payloadHash, 'idempotency', text)
      ? (row.answer as O | null)
      : idempotencyKeyReused();
  };
  const answered = await kept(world);
  if (answered) return answered;
  const prepared = await first();
  if (isRefusal(prepared)) return prepared;

  return transaction<O | KeyProblem>(world, async (work) => {
    const isOurs = await claimKey(work.db, key, { hash, now, expired }).catch((error: unknown) => {
      throw isLockTimeout(error) ? new StillRunning() : error;
    });
    if (!isOurs) return (await kept(work)) ?? idempotencyKeyInFlight();
    await passFailPoint('key-claimed');
    const outcome = await change(work, prepared);
    await (outcome.status === undefined ? keepAnswer(work.db, key, outcome) : releaseKey(work.db, key));
    return outcome;
  }).catch((error: unknown) => {
    if (error instanceof StillRunning) return idempotencyKeyInFlight();
    throw error;
  });
}

/** For flows that prove something first, which a key of no use must not reveal. */
export function keyShapeProblem({ idempotencyKey }: Idempotent): InputRejected | null {
  const checked = idempotencyKey == null ? null : check(idempotencyKeyFormat, { idempotencyKey });
  return isRejected(checked) ? checked : null;
}

/** Another call with the same key has been in its transaction for longer than we wait for a lock. */
class StillRunning extends Error {}

/** Callers without an identity share one caller id, so their keys need only be unique per address they are about. */
function keyOf({ caller, secrets }: World, operation: Operation, key: string): IdempotencyKey {
  const { kind, id } = caller;
  if (typeof operation === 'string') return { caller: `${kind} ${id}`, operation, key };
  if ('by' in operation) {
    // What is stored must not be enough to ask again: the answer may open a session.
    const { name, by } = operation;
    const [holder, hidden] = [secrets.mac('idempotency holder', by), secrets.mac('idempotency key', key)];
    return { caller: `HOLDER ${holder}`, operation: name, key: hidden };
  }
  const { name, about } = operation;
  const space = kind === 'NOBODY' ? secrets.mac('address', `${about.type} ${about.valueNormalized}`) : id;
  return { caller: `${kind} ${space}`, operation: name, key };
}

export const isRefusal = <P>(prepared: P): prepared is Extract<P, Refusal> =>
  typeof prepared === 'object' && prepared !== null && 'status' in prepared;
