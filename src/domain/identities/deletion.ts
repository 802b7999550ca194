import { Identity } from '../../entities/identity.entity.js';
import type { Versioned } from '../customers/version.js';
import { deleteOwnAccount } from '../leaving/own-account.js';
import type { Idempotent } from '../work/repeatable.js';
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
export async function deleteAccountByIdentity(
  world: World,
  { operation, by, token }: { operation: string; by: ProviderKind; token: string },
  input: Idempotent & Versioned,
) {
  const gate = gateOfCaller(world);
  return deleteOwnAccount(world, operation, input, {
    prove: async () => {
      const proof = await proveIdentity(world, by, token, gate);
      return 'status' in proof || isFresh(world, proof) ? proof : rejectToken(world, by);
    },
    refusal: async (work, customer, proof) => {
      const { provider, subject } = proof;
      const isLinked = (await work.em.count(Identity, { provider, subject, customer })) === 1;
      if (!isLinked || !(await isFirstShown(work, proof))) return rejectToken(work, by);
      // No counter that contains the customer's id is left.
      work.afterCommit(({ tries }) => tries.forget([gate.key]));
      return null;
    },
  });
}
