import { giveBack } from '../repositories/throttle.js';
import { campaignProblem, type Entry, enterAccount, withTokens } from './account-entry.js';
import { isFirstShown, type ProviderKind, proveIdentity } from './identity-proof.js';
import { lockLinked } from './linked-identity.js';
import type { World } from './needs.js';
import { identityRejected } from './problems.js';
import { placeGate } from './sign-in-gates.js';
import { afterCommit, transaction } from './unit-of-work.js';

/**
 * Signs in whoever has linked this account elsewhere before. Nobody else: the provider's word for an e-mail address
 * finds no customer and makes none.
 */
export async function signInByIdentity(world: World, by: ProviderKind, token: string, entry: Entry) {
  const unknown = await campaignProblem(world, entry);
  if (unknown) return unknown;
  const gate = placeGate(world);
  const proof = await proveIdentity(world, by, token, gate);
  if ('status' in proof) return proof.type === 'TokenRejected' ? identityRejected() : proof;

  const outcome = await transaction(world.em, async (tx) => {
    const linked = await lockLinked(tx, proof);
    if (linked?.customer.status !== 'ENABLED' || !linked.customer.isRegistered) {
      const customerId = linked?.customer.id;
      afterCommit(tx, () => world.audit({ event: 'sign-in-failed', customerId, reason: by }));
      return identityRejected();
    }
    const entered = await enterAccount(tx, world, linked.customer, entry);
    if (!('session' in entered)) return entered;
    linked.identity.lastUsedAt = world.clock();
    await isFirstShown(tx, world, proof);
    return entered;
  });
  if (!('session' in outcome)) return outcome;

  await giveBack(world.em, [gate]);
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId, reason: by });
  return withTokens(world, outcome);
}
