import { customerIdByIdentity } from '../../tables/sign-in/identities.js';
import { hooked } from '../hooks/hooked.js';
import { asked } from '../hooks/named.js';
import { passDevice, placeGates } from '../proofs/gates.js';
import { tooManyRequests } from '../proofs/problems.js';
import { campaignProblem, type Entry, letIn, withTokens } from '../sign-in/let-in.js';
import { credentialsRejected } from '../sign-in/problems.js';
import { keyShapeProblem, repeatable } from '../work/repeatable.js';
import type { World } from '../work/world.js';
import { lockLinked } from './linked.js';
import { askProvider, isFirstShown, type ProviderKind } from './proof.js';

/**
 * Signs in the customer who linked this provider account before. Nobody else: an e-mail address stated by the
 * provider neither finds nor creates a customer.
 */
export async function signInByIdentity(
  world: World,
  { operation, by, token }: { operation: string; by: ProviderKind; token: string },
  entry: Entry,
) {
  const refused = keyShapeProblem(entry) ?? (await campaignProblem(world, entry));
  if (refused) return refused;
  // The device's owner is known only once the provider has named the person; until then the device's own count is
  // used.
  const device = await passDevice(world, entry.deviceToken);
  const places = device ? [] : placeGates(world);
  const passage = await world.tries.count(places);
  if (!passage.isOpen) {
    world.audit({ event: 'identity-throttled', reason: by });
    return tooManyRequests(passage.retryAfter);
  }
  const proof = await askProvider(world, by, token, device ? [device.gate] : places);
  if ('status' in proof)
    return proof.type === 'CustomerTokenRejected' ? credentialsRejected('PROVIDER') : proof;

  const forget = async ({ tries }: Pick<World, 'tries'>) =>
    device ? tries.forget([device.gate.key]) : tries.uncount(places);
  let isRepeated = true;
  // The token is proved each time, also for a repeated call: a key must not become a way in.
  const outcome = await repeatable(
    world,
    { name: operation, by: token },
    entry,
    hooked(
      world,
      {
        point: 'BEFORE_SIGN_IN',
        operation,
        about: async () => {
          const customerId = await customerIdByIdentity(world.read, proof);
          return customerId === null ? null : { ...asked(world, entry), customerId };
        },
      },
      {
        inTransaction: async (work) => {
          isRepeated = false;
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
          work.afterCommit(forget);
          work.audit({ event: 'sign-in-succeeded', customerId: entered.customerId, reason: by });
          return entered;
        },
      },
    ),
  );
  if (!('session' in outcome)) return outcome;
  if (isRepeated) await forget(world).catch(world.reportError);
  return withTokens(world, outcome);
}
