import { lockCustomer } from '../../domain/customers/find.js';
import { cancelLinks } from '../../domain/proofs/links.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer signs out every device but the one in hand. */
export async function revokeOtherSessions(world: World, input: Idempotent) {
  const { caller } = world;
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  return repeatable(world, 'revokeOtherSessions', input, {
    inTransaction: async (work) => {
      // A change that this session is making has ended before, or finds its session ended.
      await lockCustomer(work, caller.id);
      const revoked = await revokeSessions(work, caller.id, 'REVOKED', { except: sessionId });
      if (revoked > 0) {
        // Cancels an address change that was requested on a lost device: its link needs no session.
        await cancelLinks(work, ['EMAIL_CHANGE'], caller.id);
        record(work, caller.id, 'SESSIONS_REVOKED', [{ field: 'sessions', from: revoked, to: null }]);
        work.audit({ event: 'sessions-revoked', customerId: caller.id });
      }
      return { type: 'CustomerOtherSessionsRevoked', revoked, customerId: caller.id } as const;
    },
  });
}
