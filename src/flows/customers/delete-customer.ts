import { sql } from 'kysely';
import { lockCustomer } from '../find-customer.js';
import { record } from '../history.js';
import type { Idempotent, Writing } from '../needs.js';
import { customerNotFound } from '../problems.js';
import { once } from '../unit-of-work.js';

/**
 * A service or staff member removes a customer with everything that belongs to it.
 *
 * History keeps that something happened and when, agreement evidence keeps what was agreed: both under an id
 * that no longer leads to anybody. What they said of the person goes.
 */
export async function deleteCustomer(world: Writing, input: Idempotent & { id: string }) {
  return once(world, 'deleteCustomer', input, async (tx) => {
    const customer = await lockCustomer(tx, input.id);
    if (!customer) return customerNotFound();
    const { id } = customer;
    tx.remove(customer);
    await tx.flush();
    await sql`
      update history_entry
      set changes = null, source = null, redacted_at = ${world.clock()},
        actor_id = case when actor_kind in ('SERVICE', 'STAFF') then actor_id end
      where customer_id = ${id} and redacted_at is null`.execute(tx.getKysely());
    record(tx, world, id, 'CUSTOMER_DELETED', []);
    return { type: 'CustomerDeleted', id } as const;
  });
}
