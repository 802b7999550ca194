import { networksOf } from '../../platform/text/network.js';
import { countTries, type Gate } from '../../tables/throttle.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { policy } from './policy.js';
import { tooManyRequests } from './problems.js';

/**
 * Counts a change that a visitor makes to their own record: history keeps each of them, and nobody may fill it. It is
 * counted in the change's transaction, so that what changes nothing, or is refused, costs nothing. A flow that visitors
 * call answers with `.catch(whenRolledBack(tooManyRequests))`.
 */
export async function countOwnChange(work: Work): Promise<void> {
  if (work.caller.kind !== 'ANONYMOUS') return;
  const passage = await countTries(work.db, gatesOf(work, work.caller.id), work.now);
  if (!passage.isOpen) throw new RolledBack(tooManyRequests(passage.retryAfter));
}

function gatesOf({ origin }: Pick<Work, 'origin'>, visitorId: string): Gate[] {
  const { perHour, perDay, perHourAndPlace } = policy.visitorsChanges;
  const gate = (key: string, free: number, lifetime: number): Gate => ({
    key: `changes ${key}`,
    free,
    lifetime,
    isWindow: true,
  });
  return [
    gate(`by ${visitorId} in an hour`, perHour, policy.hour),
    gate(`by ${visitorId} in a day`, perDay, policy.day),
    ...networksOf(origin.ip ?? 'unknown').map((network, size) =>
      gate(`by visitors from ${network}`, perHourAndPlace[size]!, policy.hour),
    ),
  ];
}
