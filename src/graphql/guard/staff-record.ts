import type { Caller } from '../../domain/work/caller.js';
import type { Context } from '../context.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A page of customers, and what was asked for besides. */
const MOST_TARGETS = 250;

/**
 * Employees see and change what belongs to others, so it is on record that they did: who, which operation, which ids
 * it named or answered, how it ended, and why, where they said so (ASVS 5.0, 16.3.3). Ids only, no other content.
 */
export async function putStaffOnRecord(
  { audit, statedReason }: Context,
  { kind: callerKind, id: callerId }: Caller,
  operation: string,
  args: Record<string, unknown>,
  answer: () => unknown,
): Promise<unknown> {
  const reason = reasonIn(args) ?? statedReason;
  const entry = {
    event: 'staff-action',
    operation,
    callerKind,
    callerId,
    ...(reason && { reason }),
  } as const;
  try {
    const answered = await answer();
    const outcome = (answered as { type?: unknown } | null)?.type;
    audit({
      ...entry,
      targets: targetsOf(idsIn(args), shownIn(answered)),
      outcome: typeof outcome === 'string' ? outcome : answered == null ? 'nothing' : 'answered',
    });
    return answered;
  } catch (error) {
    audit({ ...entry, targets: targetsOf(idsIn(args)), outcome: 'failed' });
    throw error;
  }
}

function reasonIn({ input, reason }: Record<string, unknown>): string | undefined {
  const given = reason ?? (input as { reason?: unknown } | undefined)?.reason;
  return typeof given === 'string' ? given : undefined;
}

const targetsOf = (...ids: string[][]) => [...new Set(ids.flat())].slice(0, MOST_TARGETS);

/** Ids of ours only: what the caller's own system calls a customer may be their address. */
const idOf = (value: unknown): string[] =>
  typeof value === 'string' && ID.test(value) ? [value.toLowerCase()] : [];

/** What the arguments name, in an input too. */
const idsIn = (args: Record<string, unknown>): string[] =>
  Object.values({ ...args, ...(args['input'] as object | undefined) }).flatMap(idOf);

/** The customers, or whatever was asked for, that the answer shows: one, a list or a page of them. */
function shownIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(shownIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const { id, customerId, nodes } = answer as Record<string, unknown>;
  return [...idOf(id), ...idOf(customerId), ...shownIn(nodes)];
}
