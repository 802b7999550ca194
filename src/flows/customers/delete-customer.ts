import { removeCustomer } from '../account-deletion.js';
import { lockCustomer } from '../find-customer.js';
import type { Idempotent, Needs, Writing } from '../needs.js';
import { customerNotFound } from '../problems.js';
import { once } from '../unit-of-work.js';

/** A service or staff member removes a customer with everything that belongs to it. */
export async function deleteCustomer(world: Writing & Needs<'audit'>, input: Idempotent & { id: string }) {
  return once(world, 'deleteCustomer', input, async (tx) => {
    const customer = await lockCustomer(tx, input.id);
    if (!customer) return customerNotFound();
    const { id } = customer;
    await removeCustomer(tx, world, customer);
    world.audit({ event: 'customer-deleted', customerId: id });
    return { type: 'CustomerDeleted', id } as const;
  });
}
