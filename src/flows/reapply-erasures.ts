import { type Erasure, noteErasures, undoneErasures } from '../repositories/erasures.js';
import { removeCustomer } from './account-deletion.js';
import { lockCustomer } from './find-customer.js';
import type { World } from './needs.js';
import { transaction } from './unit-of-work.js';

/**
 * Erases once more who is on record although they were erased: a backup was restored that is older than that. Answers
 * how many there were. Running it again, or twice at once, does nothing more.
 */
export async function reapplyErasures(
  world: Pick<World, 'em' | 'clock' | 'events' | 'audit'>,
  erasures: readonly Erasure[],
): Promise<number> {
  const caller = { kind: 'SYSTEM', id: 'erasure-ledger' } as const;
  const acting = { ...world, caller, origin: { correlationId: 'erasure-ledger' } };
  const undone = await undoneErasures(world.em.getKysely(), erasures);
  for (const erasure of undone) {
    await transaction(world.em, async (tx) => {
      const customer = await lockCustomer(tx, erasure.customerId);
      if (!customer) return;
      await removeCustomer(tx, acting, customer, erasure);
      world.audit({ event: 'erasure-reapplied', customerId: erasure.customerId, reason: erasure.cause });
    });
  }
  // The database's own list went with the backup as well.
  await noteErasures(world.em.getKysely(), erasures);
  return undone.length;
}
