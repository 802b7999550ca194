import { policy } from '../proofs/policy.js';
import { tooManyRequests } from '../proofs/problems.js';
import type { World } from '../work/world.js';

/**
 * Counts a question that tells whether somebody is on record, and puts it on record. Null if it may be answered.
 */
export async function countCheck(world: World, by: 'card' | 'email' | 'mobile') {
  const gate = {
    key: `check-card ${world.caller.id}`,
    free: policy.checkCard.perMinute,
    lifetime: policy.minute,
    isWindow: true,
  };
  const passage = await world.tries.count([gate]);
  if (!passage.isOpen) return tooManyRequests(passage.retryAfter);
  world.audit({ event: 'card-checked', reason: by });
  return null;
}
