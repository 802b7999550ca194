import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { removeCustomer } from '../../domain/leaving/remove-customer.js';
import { tellOwner } from '../../domain/messages/tell-owner.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The grounds of GDPR, article 17 (1), and their most common causes. */
export const erasureReasons = [
  'REQUESTED',
  'NO_LONGER_NEEDED',
  'CONSENT_WITHDRAWN',
  'OBJECTION',
  'UNLAWFUL',
  'LEGAL_OBLIGATION',
  'CHILD',
] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** Staff erase a person on request. The person is told, as article 12 (3) asks, at an address proved to be theirs. */
export async function eraseCustomer(
  world: World,
  input: Idempotent & Versioned & { id: string; reason: ErasureReason },
) {
  return repeatable(world, 'eraseCustomer', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, input);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const { id } = customer;
      await tellOwner(work, customer, 'accountDeleted', {}, { outlivesCustomer: true });
      await removeCustomer(work, customer, { cause: 'CUSTOMER_ERASED', reason: input.reason });
      work.audit({ event: 'customer-erased', customerId: id, reason: input.reason });
      return { type: 'CustomerErased', id } as const;
    },
  });
}
