import { lockCustomer } from '../../domain/customers/find.js';
import { sessionNotFound } from '../../domain/sign-in/problems.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer signs out on this device: its refresh token and its access token become invalid at once. */
export async function signOut(world: World, input: Idempotent) {
  const { caller } = world;
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  return repeatable(world, 'signOut', input, {
    inTransaction: async (work) => {
      // A change that this session is making has ended before, or finds its session ended.
      await lockCustomer(work, caller.id);
      if (!sessionId || (await revokeSessions(work, caller.id, 'SIGNED_OUT', { only: sessionId })) === 0) {
        return sessionNotFound();
      }
      record(work, caller.id, 'SIGNED_OUT', []);
      return { type: 'CustomerSignedOut', sessionId } as const;
    },
  });
}
