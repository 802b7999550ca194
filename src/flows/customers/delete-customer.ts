import { removeCustomer } from '../account-deletion.js';
import { lockNamed } from '../find-customer.js';
import { customerNotFound } from '../problems.js';
import { type Idempotent, repeatable } from '../repeatable.js';
import { tellOwner } from '../tell-owner.js';
import type { World } from '../world.js';

/** A service or staff member removes a customer with everything that belongs to it. Whoever has an account is told. */
export async function deleteCustomer(world: World, input: Idempotent & { id: string }) {
  return repeatable(world, 'deleteCustomer', input, {
    inTransaction: async (work) => {
      const customer = await lockNamed(work, input);
      if (!customer) return customerNotFound();
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
