import { addressesOf, addressOf, describe } from '../../domain/addresses/address-list.js';
import { addressNotFound } from '../../domain/addresses/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** Removes an address from the customer's list. If it was a default, there is none until another one becomes it. */
export async function removeAddress(
  world: World,
  input: Idempotent & Versioned & { customerId?: string | null; addressId: string },
) {
  return repeatable(world, 'removeAddress', input, {
    inTransaction: async (work) => {
      const customer = await lockInReach(work, input.customerId);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const entry = addressOf(await addressesOf(work, customer), input.addressId);
      if (!entry) return addressNotFound();

      work.em.remove(entry);
      customer.touch(work.now);
      record(work, customer.id, 'ADDRESS_REMOVED', [
        { field: 'addressEntry', from: describe(entry), to: null },
      ]);
      return { type: 'CustomerAddressRemoved', id: entry.id, customerId: customer.id } as const;
    },
  });
}
