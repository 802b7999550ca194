import { Identity } from '../entities/identity.entity.js';
import { whenDuplicate } from '../platform/database-errors.js';
import { openGates } from '../repositories/throttle.js';
import { lockSelf } from './find-customer.js';
import { provePassword } from './fresh-proof.js';
import { record } from './history.js';
import { gateOfCaller, isFirstShown, type ProviderKind, proveIdentity } from './identity-proof.js';
import type { Idempotent, World } from './needs.js';
import { customerNotFound, identityTaken } from './problems.js';
import { afterCommit, once } from './unit-of-work.js';

/**
 * Adds an account elsewhere to what the customer may sign in with. It takes both proofs: the password, so that a
 * stolen session cannot leave a back door, and a token of that account.
 */
export function linkIdentity(
  world: World,
  { operation, by }: { operation: string; by: ProviderKind },
  input: Idempotent & { token: string; password: string },
) {
  const gate = gateOfCaller(world);
  return once(
    world,
    operation,
    input,
    async (tx, proof) => {
      const { provider, subject } = proof;
      const customer = await lockSelf(tx, world.caller);
      if (!customer) return customerNotFound();
      const linked = await tx.findOne(Identity, { provider, subject });
      if (linked && linked.customer.id !== customer.id) return identityTaken();
      await isFirstShown(tx, world, proof);
      if (!linked) {
        const now = world.clock();
        tx.create(Identity, { customer, provider, subject, createdAt: now, lastUsedAt: now });
        record(tx, world, customer.id, 'IDENTITY_LINKED', [
          { field: 'identities', from: null, to: provider },
        ]);
        afterCommit(tx, () =>
          world.audit({ event: 'identity-linked', customerId: customer.id, reason: provider }),
        );
      }
      await openGates(tx, [gate.key]);
      return { type: 'IdentityLinked', customerId: customer.id } as const;
    },
    async () => (await provePassword(world, input.password)) ?? proveIdentity(world, by, input.token, gate),
  ).catch(whenDuplicate({ identity_provider_subject_unique: identityTaken }));
}
