import {
  type AddressInput,
  addressesOf,
  addressInput,
  addressWith,
  describe,
  MOST_ADDRESSES,
  makeDefault,
} from '../../domain/addresses/address-list.js';
import { tooManyAddresses } from '../../domain/addresses/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { AddressEntry } from '../../entities/address-entry.entity.js';

/** Adds an address to the customer's list. As a default it takes the place of the one before. */
export async function addAddress(world: World, input: Idempotent & Versioned & AddressInput) {
  const given = check(addressInput, input);
  if (isRejected(given)) return given;
  const data = addressWith(given, null, world.defaultCountry);
  if (isRejected(data)) return data;

  return repeatable(world, 'addAddress', input, {
    inTransaction: async (work) => {
      const customer = await lockInReach(work, input.customerId);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const present = await addressesOf(work, customer);
      if (present.length >= MOST_ADDRESSES) return tooManyAddresses(MOST_ADDRESSES);

      await makeDefault(work, present, data);
      const times = { createdAt: work.now, updatedAt: work.now };
      const entry = work.em.create(AddressEntry, { customer, ...data, ...times });
      customer.touch(work.now);
      record(work, customer.id, 'ADDRESS_ADDED', [
        { field: 'addressEntry', from: null, to: describe(entry) },
      ]);
      return { type: 'CustomerAddressAdded', addressId: entry.id, customerId: customer.id } as const;
    },
  });
}
