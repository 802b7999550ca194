import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../entities/customer.entity.js';
import type { ChangeOf, HistoryKind } from '../entities/history-changes.js';
import { lockInReach } from './find-customer.js';
import { record } from './history.js';
import type { Idempotent, Writing } from './needs.js';
import { customerNotFound, type InputRejected } from './problems.js';
import { once, whenRefused } from './unit-of-work.js';

/**
 * What every change of a customer's own data has in common: find it, change it under a lock, and put on record
 * what really changed. Nothing changed means nothing is written, `updatedAt` included. A change that has to be
 * refused says so before it touches anything.
 */
export function changeCustomer<
  Kind extends HistoryKind,
  T extends string,
  P extends { type: string; status: number } = never,
>(
  world: Writing,
  as: { operation: string; kind: Kind; answer: T },
  input: Idempotent & { customerId?: string | null },
  change: (tx: EntityManager, customer: Customer) => Promise<ChangeOf<Kind>[] | P>,
) {
  return once(world, as.operation, input, async (tx) => {
    const customer = await lockInReach(tx, world.caller, input.customerId);
    if (!customer) return customerNotFound();
    const changes = await change(tx, customer);
    if (!Array.isArray(changes)) return changes;
    if (changes.length > 0) {
      customer.touch(world.clock());
      record(tx, world, customer.id, as.kind, changes);
    }
    return { type: as.answer, customerId: customer.id };
  }).catch(whenRefused<InputRejected>);
}
