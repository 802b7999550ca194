import { Identity } from '../../entities/identity.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { lockSelf } from '../customers/find.js';
import { customerNotFound } from '../customers/problems.js';
import { provePassword } from '../proofs/fresh-proof.js';
import { record } from '../work/history.js';
import { type Idempotent, repeatable } from '../work/repeatable.js';
import type { World } from '../work/world.js';
import { identityTaken } from './problems.js';
import { gateOfCaller, isFirstShown, type ProviderKind, proveIdentity } from './proof.js';

/**
 * Links an account at another provider that the customer may then sign in with. It takes two proofs: the password, so
 * that a stolen session cannot leave a back door, and a token of that account.
 */
export function linkIdentity(
  world: World,
  { operation, by }: { operation: string; by: ProviderKind },
  input: Idempotent & { token: string; password: string },
) {
  const gate = gateOfCaller(world);
  return repeatable(world, operation, input, {
    first: async () =>
      (await provePassword(world, input.password)) ?? proveIdentity(world, by, input.token, gate),
    inTransaction: async (work, proof) => {
      const { provider, subject } = proof;
      const customer = await lockSelf(work);
      if (!customer) return customerNotFound();
      const linked = await work.em.findOne(Identity, { provider, subject });
      if (linked && linked.customer.id !== customer.id) return identityTaken();
      await isFirstShown(work, proof);
      if (!linked) {
        const now = work.now;
        work.em.create(Identity, { customer, provider, subject, createdAt: now, lastUsedAt: now });
        record(work, customer.id, 'IDENTITY_LINKED', [{ field: 'identities', from: null, to: provider }]);
        work.audit({ event: 'identity-linked', customerId: customer.id, reason: provider });
      }
      work.afterCommit(({ tries }) => tries.forget([gate.key]));
      return { type: 'CustomerIdentityLinked', customerId: customer.id } as const;
    },
  }).catch(whenDuplicate({ identity_provider_subject_unique: identityTaken }));
}
