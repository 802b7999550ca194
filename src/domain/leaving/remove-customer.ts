import { v7 as uuidv7 } from 'uuid';
import type { Customer } from '../../entities/customer.entity.js';
import { redact } from '../../privacy/personal-data.js';
import { idsOfPerson } from '../../tables/customers.js';
import { type Erasure, noteErasures } from '../../tables/leaving/erasures.js';
import { record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';

/** The reason for an erasure; with id and time when a former erasure is repeated. */
type Ground = Pick<Erasure, 'cause'> & Partial<Erasure>;

/**
 * Removes a customer with everything that belongs to them: sessions, password, open codes and queued messages go with
 * the row, and their addresses become free.
 *
 * History keeps the fact and the time of each event, agreement evidence the decisions, the books the cards' amounts,
 * all under an id that no longer leads to anybody. The personal data in them is emptied.
 *
 * Records merged into the customer's are removed in the same way.
 *
 * Without a ground nobody is erased: the record's data continues in another one.
 */
export async function removeCustomer(work: Work, customer: Customer, ground: Ground | null): Promise<void> {
  const { id } = customer;
  await work.em.flush();
  const ids = await idsOfPerson(work.read, id);
  await redact(work.db, ids, work.now);
  work.em.remove(customer);
  await work.em.flush();
  // The entries that stay must not contain the customer's own network address.
  const origin = work.caller.kind === 'CUSTOMER' ? { correlationId: work.origin.correlationId } : work.origin;
  const quiet = onBehalfOf(work, work.caller, origin);
  for (const one of ids) record(quiet, one, 'CUSTOMER_DELETED', []);
  if (!ground) return;
  const { cause, reason = null, id: again, at = work.now.toISOString() } = ground;
  // When repeated, only this id: each of the person's records has an erasure of its own.
  const erased = again === undefined ? ids : [id];
  const entries = erased.map((customerId) => ({ id: again ?? uuidv7(), customerId, at, cause, reason }));
  await noteErasures(work.db, entries, work.now);
  if (again === undefined) work.afterCommit(({ keepErasures }) => keepErasures());
}
