import { policy } from '../proofs/policy.js';
import { tooManyRequests } from '../proofs/problems.js';
import type { World } from '../work/world.js';

/** Counts and logs a question whose answer tells whether we know somebody. Null if it may be answered. */
export async function countCheck(world: World, by: 'card' | 'email' | 'phone') {
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
