import { validate as isUuid } from 'uuid';
import { lockCustomer } from '../../domain/customers/find.js';
import { cancelLinks } from '../../domain/proofs/links.js';
import { sessionNotFound } from '../../domain/sign-in/problems.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer signs out another device, such as a lost phone. */
export async function revokeSession(world: World, input: Idempotent & { id: string }) {
  const { id } = input;
  const { caller } = world;
  return repeatable(world, 'revokeSession', input, {
    inTransaction: async (work) => {
      // A change that this session is making has ended before, or finds its session ended.
      await lockCustomer(work, caller.id);
      if (!isUuid(id) || (await revokeSessions(work, caller.id, 'REVOKED', { only: id })) === 0) {
        return sessionNotFound();
      }
      // Cancels an address change that was requested on a lost device: its link needs no session.
      await cancelLinks(work, ['EMAIL_CHANGE'], caller.id);
      record(work, caller.id, 'SESSIONS_REVOKED', [{ field: 'sessions', from: id, to: null }]);
      work.audit({ event: 'sessions-revoked', customerId: caller.id });
      return { type: 'CustomerSessionRevoked', id, customerId: caller.id } as const;
    },
  });
}
