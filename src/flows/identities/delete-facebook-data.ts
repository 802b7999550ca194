import { lockLinked, unlink } from '../../domain/identities/linked.js';
import { policy } from '../../domain/proofs/policy.js';
import { transaction } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { FACEBOOK, type SignedRequest } from '../../platform/providers/facebook.js';
import { noteFacebookDeletion } from '../../tables/facebook-deletions.js';

const CODE_HEX_DIGITS = 32;

/**
 * Somebody asks Facebook that we delete what we have of them from Facebook. That is one thing: their id there, by
 * which they sign in. Their account here, which has a password too, stays.
 *
 * The same request again gets the same code and does nothing: whoever picked one up cannot unlink what was linked
 * anew. Null for a request that is too old to be answered.
 */
export async function deleteFacebookData(
  world: World,
  { subject, issuedAt, payload }: SignedRequest,
): Promise<{ confirmationCode: string } | null> {
  const now = world.clock();
  const ageSeconds = (now.getTime() - issuedAt.getTime()) / 1000;
  if (ageSeconds > policy.identity.requestFor || ageSeconds < -policy.identity.clockTolerance) return null;
  const mac = world.secrets.mac('facebook-deletion', payload);
  const confirmationCode = Buffer.from(mac, 'base64url').toString('hex').slice(0, CODE_HEX_DIGITS);

  await transaction(world, async (work) => {
    const linked = await lockLinked(work, { provider: FACEBOOK, subject });
    const outcome = linked ? 'UNLINKED' : 'NOTHING_HELD';
    const isFirst = await noteFacebookDeletion(work.db, confirmationCode, { requestedAt: now, outcome });
    if (isFirst && linked) unlink(work, linked.customer.id, linked.identity);
  });
  return { confirmationCode };
}
