import type { Kysely } from 'kysely';
import { type Erasure, noteErasures, undoneErasures } from '../repositories/erasures.js';
import { idsOfPerson } from '../repositories/persons.js';
import { removeCustomer } from './account-deletion.js';
import { lockCustomer } from './find-customer.js';
import type { World } from './needs.js';
import { afterCommit, transaction } from './unit-of-work.js';

/**
 * Erases once more who is on record although they were erased: a backup was restored that is older than that. Running
 * it again, or twice at once, does nothing more.
 *
 * Who was merged when the backup was made, and erased after the merge was undone, is left: somebody who was not erased
 * would go with them.
 */
export async function reapplyErasures(
  world: Pick<World, 'em' | 'clock' | 'events' | 'audit'>,
  erasures: readonly Erasure[],
): Promise<{ erased: number; left: Erasure[] }> {
  const caller = { kind: 'SYSTEM', id: 'erasure-ledger' } as const;
  const acting = { ...world, caller, origin: { correlationId: 'erasure-ledger' } };
  const db: Kysely<unknown> = world.em.getKysely();
  const named = new Set(erasures.map(({ customerId }) => customerId));
  const undone = await undoneErasures(db, erasures);
  for (const erasure of undone) {
    await transaction(world.em, async (tx) => {
      const customer = await lockCustomer(tx, erasure.customerId);
      if (!customer || !(await idsOfPerson(tx, customer.id)).every((id) => named.has(id))) return;
      await removeCustomer(tx, acting, customer, erasure);
      afterCommit(tx, () =>
        world.audit({ event: 'erasure-reapplied', customerId: erasure.customerId, reason: erasure.cause }),
      );
    });
  }
  const left = await undoneErasures(db, undone);
  // The database's own list went with the backup as well.
  await noteErasures(db, erasures);
  return { erased: undone.length - left.length, left };
}
