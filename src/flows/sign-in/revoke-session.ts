import { validate as isUuid } from 'uuid';
import { record } from '../history.js';
import { cancelLinks } from '../link-token.js';
import { sessionNotFound } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { transaction } from '../transaction.js';
import type { World } from '../world.js';

/** The customer signs another device out, such as a lost phone. */
export async function revokeSession(world: World, { id }: { id: string }) {
  const { caller } = world;
  return transaction(world, async (work) => {
    if (!isUuid(id) || (await revokeSessions(work, caller.id, 'REVOKED', { only: id })) === 0) {
      return sessionNotFound();
    }
    // A move that somebody on a lost device had under way: its link needs no session.
    await cancelLinks(work, ['EMAIL_CHANGE'], caller.id);
    record(work, caller.id, 'SESSIONS_REVOKED', [{ field: 'sessions', from: id, to: null }]);
    work.audit({ event: 'sessions-revoked', customerId: caller.id });
    return { type: 'SessionRevoked', id, customerId: caller.id } as const;
  });
}
