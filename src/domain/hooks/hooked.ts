import type { HookPoint } from '../../entities/flow-hook.entity.js';
import { isRefusal, type Refusal, type Steps } from '../work/repeatable.js';
import type { World } from '../work/world.js';
import type { HookAbout } from './about.js';
import { type Addition, add } from './additions.js';
import type { Verdict } from './hook.js';
import { hookDidNotAnswer, type RefusedByHook, refusedByHook } from './problems.js';

interface Place<P> {
  point: HookPoint;
  operation: string;
  /** Looked up only if there is a hook. Null if the flow turns out to be about nothing that hooks are asked of. */
  about: (given: Exclude<P, Refusal>) => HookAbout | null | Promise<HookAbout | null>;
}

/** What a flow has done before its transaction, and what hooks have added. */
interface Asked<P> {
  given: Exclude<P, Refusal>;
  additions: Addition[];
  customerId: string | null;
}

/**
 * The steps of a flow with its hooks between them: asked after everything that comes before the transaction, limits and
 * proofs included, and not for a repeated call whose answer is kept. What they add is added in the transaction, if the
 * flow succeeds.
 */
export const hooked = <O extends { type: string; status?: number }, P = null>(
  world: World,
  { point, operation, about }: Place<P>,
  { first, inTransaction }: Steps<O, P>,
): Steps<O, Extract<P, Refusal> | RefusedByHook | Asked<P>> => ({
  async first() {
    const before = (first ? await first() : null) as P;
    if (isRefusal(before)) return before;
    const given = before as Exclude<P, Refusal>;
    const none = { given, additions: [], customerId: null };
    const subject = world.hooks.areAt(point) ? await about(given) : null;
    if (!subject) return none;
    const verdicts = await world.hooks.ask({ ...asker(world), point, operation, about: subject });
    const refused = verdicts.map(refusalBy(world, subject)).find((one) => one !== null);
    if (refused) return refused;
    return { given, additions: verdicts.flatMap(addedBy), customerId: subject.customerId ?? null };
  },
  async inTransaction(work, asked) {
    const { given, additions, customerId } = asked as Asked<P>;
    const outcome = await inTransaction(work, given);
    if (outcome.status !== undefined || additions.length === 0) return outcome;
    const isOf = 'customerId' in outcome ? outcome.customerId : customerId;
    if (typeof isOf === 'string') await add(work, isOf, additions);
    return outcome;
  },
});

/** A service is named by its id; who else calls is said by `customerId`, or is an employee, who is nobody's business. */
const asker = ({ caller: { kind, id }, origin }: Pick<World, 'caller' | 'origin'>) => ({
  caller: { kind, id: kind === 'SERVICE' ? id : null },
  correlationId: origin.correlationId,
});

const refusalBy = (world: Pick<World, 'audit'>, about: HookAbout) => (verdict: Verdict) => {
  const isRefused = verdict.decision === 'refuse';
  if (!isRefused && !(verdict.decision === 'none' && verdict.onFailure === 'REFUSE')) return null;
  const refusal = isRefused ? refusedByHook(verdict.message, verdict.code) : hookDidNotAnswer();
  const reason = `${verdict.hookId} ${refusal.hookCode}`;
  world.audit({ event: 'refused-by-hook', customerId: about.customerId ?? undefined, reason });
  return refusal;
};

const addedBy = (verdict: Verdict): Addition[] =>
  verdict.decision === 'allow' && verdict.tags.length + verdict.attributes.length > 0
    ? [{ hookId: verdict.hookId, tags: verdict.tags, attributes: verdict.attributes }]
    : [];
