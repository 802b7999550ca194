import type { Customer } from '../../entities/customer.entity.js';
import { lockSelf } from '../customers/find.js';
import { customerNotFound } from '../customers/problems.js';
import { staleProblem, type Versioned } from '../customers/version.js';
import { tellOwner } from '../messages/tell-owner.js';
import { type Idempotent, repeatable } from '../work/repeatable.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { removeCustomer } from './remove-customer.js';

type Refusal = { type: string; status: number };

interface Steps<Proof, P extends Refusal> {
  /** Proves that the caller is the account's owner, or says what is wrong with the proof. */
  prove: () => Promise<Proof>;
  /** Checks under the lock for anything that still prevents it. */
  refusal?: (work: Work, customer: Customer, proof: Exclude<Proof, Refusal>) => Promise<P | null>;
}

/** The common course of every way for customers to end their account. */
export function deleteOwnAccount<Proof, P extends Refusal = never>(
  world: World,
  operation: string,
  input: Idempotent & Versioned,
  { prove, refusal = async () => null }: Steps<Proof, P>,
) {
  return repeatable(world, operation, input, {
    first: prove,
    inTransaction: async (work, proof) => {
      const customer = await lockSelf(work);
      if (!customer) return customerNotFound();
      const refused = staleProblem(customer, input) ?? (await refusal(work, customer, proof));
      if (refused) return refused;
      await tellOwner(work, customer, 'accountDeleted', {}, { outlivesCustomer: true });
      await removeCustomer(work, customer, { cause: 'ACCOUNT_DELETED' });
      work.audit({ event: 'account-deleted', customerId: customer.id });
      return { type: 'CustomerAccountDeleted', id: customer.id } as const;
    },
  });
}
