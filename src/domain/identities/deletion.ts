import { Identity } from '../../entities/identity.entity.js';
import { deleteOwnAccount } from '../leaving/remove-customer.js';
import type { World } from '../work/world.js';
import {
  gateOfCaller,
  isFirstShown,
  isFresh,
  type ProviderKind,
  proveIdentity,
  rejectToken,
} from './proof.js';

/**
 * Ends the account for the holder of a token of an identity linked to it. The token must be fresh and shown for the
 * first time: one that was used to sign in may have been copied on its way.
 */
export async function deleteAccountByIdentity(world: World, by: ProviderKind, token: string) {
  const gate = gateOfCaller(world);
  const proof = await proveIdentity(world, by, token, gate);
  if ('status' in proof) return proof;
  if (!isFresh(world, proof)) return rejectToken(world, by);

  const { provider, subject } = proof;
  return deleteOwnAccount(world, async (work, customer) => {
    const isLinked = (await work.em.count(Identity, { provider, subject, customer })) === 1;
    if (!isLinked || !(await isFirstShown(work, proof))) return rejectToken(work, by);
    // No counter that contains the customer's id is left.
    work.afterCommit(({ tries }) => tries.forget([gate.key]));
    return null;
  });
}
