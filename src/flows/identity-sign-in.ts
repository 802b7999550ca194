import { giveBack, openGates, passGates } from '../repositories/throttle.js';
import { campaignProblem, type Entry, enterAccount, withTokens } from './account-entry.js';
import { askProvider, isFirstShown, type ProviderKind } from './identity-proof.js';
import { lockLinked } from './linked-identity.js';
import type { World } from './needs.js';
import { identityRejected, tooManyRequests } from './problems.js';
import { passDevice, placeGates } from './sign-in-gates.js';
import { afterCommit, transaction } from './unit-of-work.js';

/**
 * Signs in whoever has linked this account elsewhere before. Nobody else: the provider's word for an e-mail address
 * finds no customer and makes none.
 */
export async function signInByIdentity(world: World, by: ProviderKind, token: string, entry: Entry) {
  const unknown = await campaignProblem(world, entry);
  if (unknown) return unknown;
  // Whose device it is shows only once the provider has said who comes: until then its own count stands in.
  const device = await passDevice(world, entry.deviceToken);
  const places = device ? [] : placeGates(world);
  const passage = await passGates(world.em, places, world.clock());
  if (!passage.isOpen) {
    world.audit({ event: 'identity-throttled', reason: by });
    return tooManyRequests(passage.retryAfter);
  }
  const proof = await askProvider(world, by, token, device ? [device.gate] : places);
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

  await (device ? openGates(world.em, [device.gate.key]) : giveBack(world.em, places));
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId, reason: by });
  return withTokens(world, outcome);
}
