import { record } from '../history.js';
import type { World } from '../needs.js';
import { sessionNotFound } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { transaction } from '../unit-of-work.js';

/** The customer leaves this device: its refresh token and its access token are dead at once. */
export async function signOut(world: World) {
  const { caller } = world;
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  return transaction(world.em, async (tx) => {
    if (!sessionId || (await revokeSessions(tx, world, caller.id, 'SIGNED_OUT', { only: sessionId })) === 0) {
      return sessionNotFound();
    }
    record(tx, world, caller.id, 'SIGNED_OUT', []);
    return { type: 'SignedOut', sessionId } as const;
  });
}
