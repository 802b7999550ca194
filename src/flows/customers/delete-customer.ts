import { removeCustomer } from '../account-deletion.js';
import { lockNamed } from '../find-customer.js';
import type { Idempotent, Needs, Writing } from '../needs.js';
import { customerNotFound } from '../problems.js';
import { tellOwner } from '../tell-owner.js';
import { afterCommit, once } from '../unit-of-work.js';

/** A service or staff member removes a customer with everything that belongs to it. Whoever has an account is told. */
export async function deleteCustomer(
  world: Writing & Needs<'audit' | 'events' | 'keepErasures' | 'outbox'>,
  input: Idempotent & { id: string },
) {
  const outcome = await once(world, 'deleteCustomer', input, async (tx) => {
    const customer = await lockNamed(tx, input);
    if (!customer) return customerNotFound();
    const { id } = customer;
    if (customer.isRegistered) {
      await tellOwner(tx, world, customer, 'accountDeleted', {}, { outlivesCustomer: true });
    }
    await removeCustomer(tx, world, customer, { cause: 'CUSTOMER_DELETED' });
    afterCommit(tx, () => world.audit({ event: 'customer-deleted', customerId: id }));
    return { type: 'CustomerDeleted', id } as const;
  });
  await world.keepErasures();
  return outcome;
}
