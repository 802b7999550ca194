import { lockCustomer } from '../../domain/customers/find.js';
import { policy } from '../../domain/proofs/policy.js';
import { refreshRejected } from '../../domain/sign-in/problems.js';
import { readRefreshToken, revokeSessions, tokensOf } from '../../domain/sign-in/sessions.js';
import { asCustomer } from '../../domain/work/caller.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { transaction } from '../../domain/work/transaction.js';
import { onBehalfOf, type Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { lockSession, rotateSession } from '../../tables/sign-in/sessions.js';

type Claimed = NonNullable<ReturnType<typeof readRefreshToken>>;

/**
 * A device exchanges its refresh token for new tokens.
 *
 * Each refresh token is valid once. For ten seconds the immediate predecessor still gets the same successor, for a
 * client whose answer got lost; an older token shows that somebody else has a copy, and ends the session for both
 * (RFC 9700, 4.14.2). With the first call's idempotency key, the successor is answered as long as it has not been used.
 */
export async function refreshSession(world: World, input: Idempotent & { refreshToken: string }) {
  // A made-up token must not end anybody's session: only a genuine token of an old generation counts as reused.
  const claimed = readRefreshToken(world.secrets, input.refreshToken);
  if (!claimed) return refreshRejected();
  let isRepeated = true;
  const first = await repeatable(world, { name: 'refreshSession', by: input.refreshToken }, input, {
    inTransaction: async (work) => {
      isRepeated = false;
      return exchange(work, claimed, { isRepeated });
    },
  });
  const outcome =
    'session' in first && isRepeated
      ? await transaction(world, (work) => exchange(work, claimed, { isRepeated }))
      : first;
  if (!('session' in outcome)) return outcome;
  const { session } = outcome;
  return { type: outcome.type, customerId: session.customerId, ...(await tokensOf(world, session)) };
}

async function exchange(
  work: Work,
  { sessionId, generation }: Claimed,
  { isRepeated }: { isRepeated: boolean },
) {
  const since = secondsBefore(work.now, policy.session.idleLifetime);
  const session = await lockSession(work.db, sessionId, { now: work.now, since });
  if (!session?.isAlive) return refreshRejected();
  if (generation === session.generation) {
    const next = { ...session, generation: generation + 1, pepperId: work.secrets.pepperId };
    await rotateSession(work.db, next, { now: work.now, ...work.origin });
    return { type: 'CustomerSessionRefreshed', session: next } as const;
  }
  const isWithinGrace =
    session.rotatedAt !== null &&
    new Date(session.rotatedAt) >= secondsBefore(work.now, policy.session.rotationGrace);
  const isLost = generation === session.generation - 1 && (isWithinGrace || isRepeated);
  if (isLost) return { type: 'CustomerSessionRefreshed', session } as const;

  await lockCustomer(work, session.customerId);
  await revokeSessions(work, session.customerId, 'TOKEN_REUSED', { only: session.id });
  const self = onBehalfOf(work, asCustomer(session.customerId, session.id));
  record(self, session.customerId, 'TOKEN_REUSED', []);
  work.audit({ event: 'refresh-token-reused', customerId: session.customerId });
  return refreshRejected();
}

const secondsBefore = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);
