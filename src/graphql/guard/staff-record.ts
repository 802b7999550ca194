import type { Caller } from '../../domain/work/caller.js';
import type { Context } from '../context.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Logs what employees see and change, because it belongs to others: who, which operation, which ids it named or
 * returned, how it ended, and the reason if they gave one (ASVS 5.0, 16.3.3). Only ids, no other content.
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

/** All of them, however many: pages and references have limits of their own. */
const targetsOf = (...ids: string[][]) => [...new Set(ids.flat())];

/** Only our own ids: another system's id for a customer may be their e-mail address. */
const idOf = (value: unknown): string[] =>
  typeof value === 'string' && ID.test(value) ? [value.toLowerCase()] : [];

/** The ids in the arguments, including those inside an input. */
const idsIn = (args: Record<string, unknown>): string[] =>
  Object.values({ ...args, ...(args['input'] as object | undefined) }).flatMap(idOf);

/** The ids of the customers or other objects in the answer: a single one, a list or a page. */
function shownIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(shownIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const { id, customerId, nodes } = answer as Record<string, unknown>;
  return [...idOf(id), ...idOf(customerId), ...shownIn(nodes)];
}
