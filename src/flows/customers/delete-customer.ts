import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { removeCustomer } from '../../domain/leaving/remove-customer.js';
import { tellOwner } from '../../domain/messages/tell-owner.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/**
 * A service or staff member deletes a customer with everything that belongs to them. A customer with an account is
 * told.
 */
export async function deleteCustomer(world: World, input: Idempotent & Versioned & { id: string }) {
  return repeatable(world, 'deleteCustomer', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, input);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const { id } = customer;
      if (customer.isRegistered) {
        await tellOwner(work, customer, 'accountDeleted', {}, { outlivesCustomer: true });
      }
      await removeCustomer(work, customer, { cause: 'CUSTOMER_DELETED' });
      work.audit({ event: 'customer-deleted', customerId: id });
      return { type: 'CustomerDeleted', id } as const;
    },
  });
}
