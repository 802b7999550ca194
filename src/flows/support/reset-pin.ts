import { z } from 'zod';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { pinGates, setPin } from '../../domain/sign-in/pins.js';
import { pinNotSet } from '../../domain/sign-in/problems.js';
import { reason } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { pinByCustomer } from '../../tables/sign-in/pins.js';

const schema = z.object({ reason });

/**
 * An employee takes away a PIN that was forgotten or seen. Nobody has one to tell: the customer chooses a new one at the
 * till, and until then every PIN is refused.
 */
export async function resetPin(
  world: World,
  input: Idempotent & Versioned & z.input<typeof schema> & { customerId: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'resetPin', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, { id: input.customerId });
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      if (!(await pinByCustomer(work.read, customer.id))) return pinNotSet();
      await setPin(work, customer.id, null);
      // Guesses at the old PIN do not count against the new one.
      const gates = Object.values(pinGates(customer.id));
      work.afterCommit(({ tries }) => tries.forget(gates.map(({ key }) => key)));
      customer.touch(work.now);
      record(work, customer.id, 'PIN_RESET', [
        { field: 'pin', from: 'set', to: null },
        ...changed('reason', null, data.reason),
      ]);
      await tellOfSupport(work, customer, 'pinRemoved', {});
      work.audit({ event: 'pin-reset', customerId: customer.id });
      return { type: 'CustomerPinReset', customerId: customer.id } as const;
    },
  });
}
