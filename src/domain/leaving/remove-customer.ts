import { v7 as uuidv7 } from 'uuid';
import type { Customer } from '../../entities/customer.entity.js';
import { redact } from '../../privacy/personal-data.js';
import { type Erasure, noteErasures } from '../../tables/erasures.js';
import { idsOfPerson } from '../../tables/persons.js';
import { lockSelf } from '../customers/find.js';
import { customerNotFound } from '../customers/problems.js';
import { tellOwner } from '../messages/tell-owner.js';
import { record } from '../work/history.js';
import { transaction } from '../work/transaction.js';
import { onBehalfOf, type Work } from '../work/work.js';
import type { World } from '../work/world.js';

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
export async function removeCustomer(work: Work, customer: Customer, ground: Ground | null): Promise<void> {
  const { id } = customer;
  await work.em.flush();
  const ids = await idsOfPerson(work.read, id);
  await redact(work.db, ids, work.now);
  work.em.remove(customer);
  await work.em.flush();
  // The customer's own address has no place in what stays of it.
  const origin = work.caller.kind === 'CUSTOMER' ? { correlationId: work.origin.correlationId } : work.origin;
  const quiet = onBehalfOf(work, work.caller, origin);
  for (const one of ids) record(quiet, one, 'CUSTOMER_DELETED', []);
  if (!ground) return;
  const { cause, reason = null, id: again, at = work.now.toISOString() } = ground;
  // Carried out once more, it is on record: that of each record of the person by itself.
  const erased = again === undefined ? ids : [id];
  const entries = erased.map((customerId) => ({ id: again ?? uuidv7(), customerId, at, cause, reason }));
  await noteErasures(work.db, entries);
  for (const one of ids) {
    await work.events.put(work.db, 'customer.erased', { customerId: one, cause }, work.now);
  }
  if (again === undefined) work.afterCommit(({ keepErasures }) => keepErasures());
}

/**
 * What every way of ending the account comes to once it is proved who asks. `refusal` says what still stands in the
 * way when nobody else can change the customer any more.
 */
export async function deleteOwnAccount<P extends { type: string; status: number } = never>(
  world: World,
  refusal: (work: Work, customer: Customer) => Promise<P | null> = async () => null,
) {
  return transaction(world, async (work) => {
    const customer = await lockSelf(work);
    if (!customer) return customerNotFound();
    const refused = await refusal(work, customer);
    if (refused) return refused;
    await tellOwner(work, customer, 'accountDeleted', {}, { outlivesCustomer: true });
    await removeCustomer(work, customer, { cause: 'ACCOUNT_DELETED' });
    work.audit({ event: 'account-deleted', customerId: customer.id });
    return { type: 'AccountDeleted', id: customer.id } as const;
  });
}
