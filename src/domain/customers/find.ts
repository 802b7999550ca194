import { LockMode, raw } from '@mikro-orm/core';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { Customer } from '../../entities/customer.entity.js';
import type { Reader } from '../../tables/db.js';
import type { Work } from '../work/work.js';

/**
 * The customer, locked: any other change of them waits. Every flow that changes a customer or anything that belongs
 * to them starts here, so that two flows never decide on the same state.
 *
 * Null also for a merged customer, because a pending sign-in or code of theirs is void. Where a caller only names a
 * customer, `lockNamed` follows the old id.
 */
export async function lockCustomer(work: Work, id: string): Promise<Customer | null> {
  if (!isUuid(id)) return null;
  const customer = await work.em.findOne(Customer, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return customer?.mergedIntoId == null ? customer : null;
}

/** The customer named by an id or a code, locked; an old one leads to the record that theirs was merged into. */
export async function lockNamed(
  work: Work,
  name: { id: string } | { code: string },
): Promise<Customer | null> {
  const [column, value] = 'id' in name ? ['id', name.id] : ['code', name.code];
  if (column === 'id' && !isUuid(value)) return null;
  for (;;) {
    const holder = raw(`(select coalesce(merged_into_id, id) from customer where ${column} = ?)`, [value]);
    const [customer] = await work.em.find(Customer, { id: holder }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // A merge that we waited for may have absorbed the record since its id was read.
    if (customer?.mergedIntoId == null) return customer ?? null;
  }
}

/** The customer's current id for an id that may be an old one. */
export async function currentId(read: Reader, id: string): Promise<string> {
  if (!isUuid(id)) return id;
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into_id, id) as id from customer where id = ${id}`.execute(read);
  return rows[0]?.id ?? id;
}

/**
 * The caller's own record, locked; null also when their session has ended meanwhile. Ending a session takes the same
 * lock, so that a person being signed out cannot slip in a last change.
 */
export async function lockSelf(work: Work): Promise<Customer | null> {
  const customer = await lockCustomer(work, work.caller.id);
  const sessionId = 'sessionId' in work.caller ? work.caller.sessionId : null;
  if (!customer || sessionId === null) return customer;
  const { rows } = await sql`
    select 1 from session where id = ${sessionId} and customer_id = ${customer.id} and revoked_at is null`.execute(
    work.db,
  );
  return rows.length === 1 ? customer : null;
}

/**
 * The customer whose data a call may change, locked: customers only their own, services and staff the one whose id
 * they give. Null when a customer names another one, which then looks like an id that does not exist.
 */
export async function lockInReach(work: Work, given: string | null | undefined): Promise<Customer | null> {
  const { caller } = work;
  if (caller.kind === 'SERVICE' || caller.kind === 'STAFF')
    return given == null ? null : lockNamed(work, { id: given });
  return given == null || given.toLowerCase() === caller.id ? lockCustomer(work, caller.id) : null;
}
