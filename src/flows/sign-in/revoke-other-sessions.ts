import { record } from '../history.js';
import { cancelLinks } from '../link-token.js';
import type { World } from '../needs.js';
import { revokeSessions } from '../sessions.js';
import { afterCommit, transaction } from '../unit-of-work.js';

/** The customer signs every device out but the one in hand. */
export async function revokeOtherSessions(world: World) {
  const { caller } = world;
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  return transaction(world.em, async (tx) => {
    const revoked = await revokeSessions(tx, world, caller.id, 'REVOKED', { except: sessionId });
    if (revoked > 0) {
      // A move that somebody on a lost device had under way: its link needs no session.
      await cancelLinks(tx, world, ['EMAIL_CHANGE'], caller.id);
      record(tx, world, caller.id, 'SESSIONS_REVOKED', [{ field: 'sessions', from: revoked, to: null }]);
      afterCommit(tx, () => world.audit({ event: 'sessions-revoked', customerId: caller.id }));
    }
    return { type: 'OtherSessionsRevoked', revoked, customerId: caller.id } as const;
  });
}
