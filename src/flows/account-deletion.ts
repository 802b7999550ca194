import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Customer } from '../entities/customer.entity.js';
import { type Erasure, noteErasures } from '../repositories/erasures.js';
import { redact } from '../repositories/personal-data.js';
import { idsOfPerson } from '../repositories/persons.js';
import { lockSelf } from './find-customer.js';
import { record } from './history.js';
import type { Needs, World } from './needs.js';
import { customerNotFound } from './problems.js';
import { tellOwner } from './tell-owner.js';
import { afterCommit, transaction } from './unit-of-work.js';

/** Why somebody is erased; with id and time when it is carried out once more. */
type Ground = Pick<Erasure, 'cause'> & Partial<Erasure>;

/**
 * Removes a customer with everything that belongs to it: sessions, password, open codes and queued messages go
 * with the row, and its addresses are free again.
 *
 * History keeps that something happened and when, agreement evidence keeps what was agreed, the books keep what
 * cards held: all under an id that no longer leads to anybody. What they said of the person goes.
 *
 * The records that became part of it go with it, each as it would go by itself.
 *
 * Without a ground, nobody is erased: what the record held goes on in another one.
 */
export async function removeCustomer(
  tx: EntityManager,
  world: Needs<'clock' | 'caller' | 'origin' | 'events'>,
  customer: Customer,
  ground: Ground | null,
): Promise<void> {
  const { id } = customer;
  await tx.flush();
  const ids = await idsOfPerson(tx, id);
  await redact(tx.getKysely(), ids, world.clock());
  tx.remove(customer);
  await tx.flush();
  // The customer's own address has no place in what stays of it.
  const origin =
    world.caller.kind === 'CUSTOMER' ? { correlationId: world.origin.correlationId } : world.origin;
  for (const one of ids) record(tx, { ...world, origin }, one, 'CUSTOMER_DELETED', []);
  if (!ground) return;
  const { cause, reason = null, id: again, at = world.clock().toISOString() } = ground;
  // Carried out once more, it is on record: that of each record of the person by itself.
  const erased = again === undefined ? ids : [id];
  const entries = erased.map((customerId) => ({ id: again ?? uuidv7(), customerId, at, cause, reason }));
  await noteErasures(tx.getKysely(), entries);
  for (const one of ids) {
    await world.events.put(tx.getKysely(), 'customer.erased', { customerId: one, cause }, world.clock());
  }
}

/**
 * What every way of ending the account comes to once it is proved who asks. `refusal` says what still stands in the
 * way when nobody else can change the customer any more.
 */
export async function deleteOwnAccount<P extends { type: string; status: number } = never>(
  world: World,
  refusal: (tx: EntityManager, customer: Customer) => Promise<P | null> = async () => null,
) {
  const outcome = await transaction(world.em, async (tx) => {
    const customer = await lockSelf(tx, world.caller);
    if (!customer) return customerNotFound();
    const refused = await refusal(tx, customer);
    if (refused) return refused;
    await tellOwner(tx, world, customer, 'accountDeleted', {}, { outlivesCustomer: true });
    await removeCustomer(tx, world, customer, { cause: 'ACCOUNT_DELETED' });
    afterCommit(tx, () => world.audit({ event: 'account-deleted', customerId: customer.id }));
    return { type: 'AccountDeleted', id: customer.id } as const;
  });
  await world.keepErasures();
  return outcome;
}
