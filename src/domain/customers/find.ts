import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { Customer } from '../../entities/customer.entity.js';
import { currentId, currentIdIn, idByCode } from '../../tables/customers.js';
import { isUnrevoked } from '../../tables/sign-in/sessions.js';
import type { Work } from '../work/work.js';

/**
 * The customer, locked: any other change of them waits. Every flow that changes a customer or anything that belongs
 * to them starts here, so that two flows never decide on the same state.
 *
 * Null also for a merged customer, because a pending sign-in or code of theirs is void. Where a caller only names a
 * customer, `lockFollowingMerges` leads on to the survivor.
 */
export async function lockCustomer(work: Work, id: string): Promise<Customer | null> {
  if (!isUuid(id)) return null;
  const customer = await work.em.findOne(Customer, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return customer?.mergedIntoId == null ? customer : null;
}

/** The customer named by an id or a code, locked; for a merged one, the survivor. Null if nobody has that name. */
export async function lockFollowingMerges(
  work: Work,
  name: { id: string } | { code: string },
): Promise<Customer | null> {
  if ('id' in name && !isUuid(name.id)) return null;
  for (;;) {
    const holder = 'id' in name ? currentIdIn('id', name.id) : currentIdIn('code', name.code);
    // Refreshed, because one that was read before the lock would keep what is null by now.
    const asLocked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const [customer] = await work.em.find(Customer, { id: holder }, asLocked);
    if (!customer) return null;
    // A merge that we waited for may have absorbed the record since its id was read.
    if (customer.mergedIntoId != null) continue;
    const isNamed = 'id' in name ? customer.id === name.id.toLowerCase() : customer.code === name.code;
    // Or the record that was named may have parted from this one: while this one is locked, it does not.
    if (isNamed || (await leadsTo(work.read, name)) === customer.id) return customer;
  }
}

const leadsTo = (read: Work['read'], name: { id: string } | { code: string }) =>
  'id' in name ? currentId(read, name.id) : idByCode(read, name.code);

/**
 * The caller's own record, locked; null also when their session has ended meanwhile. Ending a session takes the same
 * lock, so that a person being signed out cannot slip in a last change.
 */
export async function lockSelf(work: Work): Promise<Customer | null> {
  const customer = await lockCustomer(work, work.caller.id);
  const sessionId = 'sessionId' in work.caller ? work.caller.sessionId : null;
  if (!customer || sessionId === null) return customer;
  return (await isUnrevoked(work.read, sessionId, customer.id)) ? customer : null;
}

/**
 * The customer whose data a call may change, locked: customers only their own, services and staff the one whose id
 * they give. Null when a customer names another one, which then looks like an id that does not exist.
 */
export async function lockInReach(work: Work, given: string | null | undefined): Promise<Customer | null> {
  const { caller } = work;
  if (caller.kind === 'SERVICE' || caller.kind === 'STAFF')
    return given == null ? null : lockFollowingMerges(work, { id: given });
  return given == null || given.toLowerCase() === caller.id ? lockCustomer(work, caller.id) : null;
}
