import { lockLinked, unlink } from '../../domain/identities/linked.js';
import { policy } from '../../domain/proofs/policy.js';
import { transaction } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { FACEBOOK, type SignedRequest } from '../../platform/providers/facebook.js';
import { noteFacebookDeletion } from '../../tables/leaving/facebook-deletions.js';

const CODE_HEX_DIGITS = 32;

/**
 * Somebody asks Facebook to have us delete the data we have from Facebook. That is only their id there, by which they
 * sign in. Their account here stays.
 *
 * A repeated request gets the same code and does nothing: somebody who intercepted one cannot unlink an identity that
 * was linked again. Null for a request that is too old to be answered.
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
