import { passDevice, placeGates } from '../proofs/gates.js';
import { tooManyRequests } from '../proofs/problems.js';
import { campaignProblem, type Entry, letIn, withTokens } from '../sign-in/let-in.js';
import { credentialsRejected } from '../sign-in/problems.js';
import { transaction } from '../work/transaction.js';
import type { World } from '../work/world.js';
import { lockLinked } from './linked.js';
import { askProvider, isFirstShown, type ProviderKind } from './proof.js';

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
  const passage = await world.tries.count(places);
  if (!passage.isOpen) {
    world.audit({ event: 'identity-throttled', reason: by });
    return tooManyRequests(passage.retryAfter);
  }
  const proof = await askProvider(world, by, token, device ? [device.gate] : places);
  if ('status' in proof) return proof.type === 'TokenRejected' ? credentialsRejected('PROVIDER') : proof;

  const outcome = await transaction(world, async (work) => {
    const linked = await lockLinked(work, proof);
    if (linked?.customer.status !== 'ENABLED' || !linked.customer.isRegistered) {
      const customerId = linked?.customer.id;
      work.audit({ event: 'sign-in-failed', customerId, reason: by });
      return credentialsRejected('PROVIDER');
    }
    const entered = await letIn(work, linked.customer, entry);
    if (!('session' in entered)) return entered;
    linked.identity.lastUsedAt = work.now;
    await isFirstShown(work, proof);
    work.afterCommit(({ tries }) => (device ? tries.forget([device.gate.key]) : tries.uncount(places)));
    work.audit({ event: 'sign-in-succeeded', customerId: entered.customerId, reason: by });
    return entered;
  });
  return 'session' in outcome ? withTokens(world, outcome) : outcome;
}
