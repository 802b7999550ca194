import type { Customer } from '../../entities/customer.entity.js';
import type { HistoryKind } from '../../entities/history-kinds.js';
import { countOwnChange } from '../proofs/change-limit.js';
import { type Recorded, record } from '../work/history.js';
import { inputRejected } from '../work/problems.js';
import { type Idempotent, repeatable } from '../work/repeatable.js';
import { whenRolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { lockInReach } from './find.js';
import { customerNotFound } from './problems.js';
import { staleProblem, type Versioned } from './version.js';

/**
 * The steps shared by every change of a customer's own data: find them, change them under a lock, and record the real
 * changes in their history. Without a real change nothing is written, not even `updatedAt`. A change that has to be
 * refused is refused before it touches anything.
 */
export function changeCustomer<
  Kind extends HistoryKind,
  T extends string,
  Made extends Recorded<Kind>[] | { type: string; status: number },
>(
  world: World,
  as: { operation: string; kind: Kind; answer: T },
  input: Idempotent & Versioned & { customerId?: string | null },
  change: (work: Work, customer: Customer) => Promise<Made>,
) {
  return repeatable(world, as.operation, input, changing(as, input, change)).catch(
    whenRolledBack(inputRejected),
  );
}

/** The same steps, for a flow that has others before them. */
export const changing = <
  Kind extends HistoryKind,
  T extends string,
  Made extends Recorded<Kind>[] | { type: string; status: number },
>(
  as: { kind: Kind; answer: T },
  input: Versioned & { customerId?: string | null },
  change: (work: Work, customer: Customer) => Promise<Made>,
) => ({
  inTransaction: async (work: Work) => {
    const customer = await lockInReach(work, input.customerId);
    if (!customer) return customerNotFound();
    const stale = staleProblem(customer, input);
    if (stale) return stale;
    const changes = await change(work, customer);
    if (!Array.isArray(changes)) return changes as Exclude<Made, unknown[]>;
    if (changes.length > 0) {
      await countOwnChange(work);
      customer.touch(work.now);
      record(work, customer.id, as.kind, changes);
    }
    return { type: as.answer, customerId: customer.id };
  },
});
