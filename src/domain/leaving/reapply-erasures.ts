import type { EntityManager } from '@mikro-orm/postgresql';
import { idsOfPerson } from '../../tables/customers.js';
import { type Erasure, noteErasures, undoneErasures } from '../../tables/leaving/erasures.js';
import { lockCustomer } from '../customers/find.js';
import { transaction } from '../work/transaction.js';
import { createWorld, type World } from '../work/world.js';
import { removeCustomer } from './remove-customer.js';

/**
 * Repeats the erasure of customers who came back with a restored backup. Running it again, or twice at once, does
 * nothing more.
 *
 * A customer who was merged when the backup was made, and erased after the merge was undone, is left alone: the other
 * customer, who was not erased, would go with them.
 */
export async function reapplyErasures(
  em: EntityManager,
  parts: Pick<World, 'clock' | 'audit' | 'reportError'>,
  erasures: readonly Erasure[],
): Promise<{ erased: number; left: Erasure[] }> {
  const caller = { kind: 'SYSTEM', id: 'erasure-ledger' } as const;
  // Removing a customer needs only these parts: nobody is served yet, and the rest of the world does not exist.
  const world = createWorld(em, { ...parts, caller, origin: { correlationId: 'erasure-ledger' } }) as World;
  const named = new Set(erasures.map(({ customerId }) => customerId));
  const undone = await undoneErasures(world.read, erasures);
  for (const erasure of undone) {
    await transaction(world, async (work) => {
      const customer = await lockCustomer(work, erasure.customerId);
      if (!customer || !(await idsOfPerson(work.read, customer.id)).every((id) => named.has(id))) return;
      await removeCustomer(work, customer, erasure);
      work.audit({ event: 'erasure-reapplied', customerId: erasure.customerId, reason: erasure.cause });
    });
  }
  const left = await undoneErasures(world.read, undone);
  // The database's own list was lost with the restored backup, too.
  await transaction(world, ({ db, now }) => noteErasures(db, erasures, now));
  return { erased: undone.length - left.length, left };
}
