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
 * Ends the account for whoever shows a token of an identity linked to it. The token has to be fresh, and shown for
 * the first time: one that signed in before may have been copied on its way.
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
    // Nothing that bears the customer's id is left to be counted.
    work.afterCommit(({ tries }) => tries.forget([gate.key]));
    return null;
  });
}
