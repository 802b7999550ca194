import { record } from '../history.js';
import { sessionNotFound } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { transaction } from '../transaction.js';
import type { World } from '../world.js';

/** The customer leaves this device: its refresh token and its access token are dead at once. */
export async function signOut(world: World) {
  const { caller } = world;
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  return transaction(world, async (work) => {
    if (!sessionId || (await revokeSessions(work, caller.id, 'SIGNED_OUT', { only: sessionId })) === 0) {
      return sessionNotFound();
    }
    record(work, caller.id, 'SIGNED_OUT', []);
    return { type: 'SignedOut', sessionId } as const;
  });
}
