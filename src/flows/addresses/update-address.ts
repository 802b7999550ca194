import {
  type AddressInput,
  addressesOf,
  addressInput,
  addressOf,
  addressWith,
  dataOf,
  describe,
  makeDefault,
} from '../../domain/addresses/address-list.js';
import { addressNotFound } from '../../domain/addresses/problems.js';
import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** Changes an address of the customer's list. An absent part stays as it is, null empties it. */
export async function updateAddress(
  world: World,
  input: Idempotent & Versioned & AddressInput & { addressId: string },
) {
  const given = check(addressInput, input);
  if (isRejected(given)) return given;

  return repeatable(world, 'updateAddress', input, {
    inTransaction: async (work) => {
      const customer = await lockInReach(work, input.customerId);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const present = await addressesOf(work, customer);
      const entry = addressOf(present, input.addressId);
      if (!entry) return addressNotFound();
      const data = addressWith(given, dataOf(entry), work.defaultCountry);
      if (isRejected(data)) return data;

      const changes = changed('addressEntry', describe(entry), describe(data));
      if (changes.length > 0) {
        const others = present.filter((one) => one !== entry);
        await makeDefault(work, others, data);
        Object.assign(entry, data, { updatedAt: work.now });
        customer.touch(work.now);
        record(work, customer.id, 'ADDRESS_UPDATED', changes);
      }
      return { type: 'CustomerAddressUpdated', addressId: entry.id, customerId: customer.id } as const;
    },
  });
}
