import { LockMode, raw } from '@mikro-orm/core';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { Customer } from '../../entities/customer.entity.js';
import type { Reader } from '../../tables/db.js';
import type { Work } from '../work/work.js';

/**
 * The customer, locked: whoever else changes it waits. Every flow that changes a customer or anything that
 * belongs to it begins here, so two of them never decide on the same state.
 *
 * Null also for one that became part of another: what was under way for it, a sign-in or a code, is void. Where
 * somebody only names a customer, `lockNamed` follows the old name.
 */
export async function lockCustomer(work: Work, id: string): Promise<Customer | null> {
  if (!isUuid(id)) return null;
  const customer = await work.em.findOne(Customer, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return customer?.mergedIntoId == null ? customer : null;
}

/** The customer somebody means by an id or a code, locked: an old one means the customer its record is part of now. */
export async function lockNamed(
  work: Work,
  name: { id: string } | { code: string },
): Promise<Customer | null> {
  const [column, value] = 'id' in name ? ['id', name.id] : ['code', name.code];
  if (column === 'id' && !isUuid(value)) return null;
  for (;;) {
    const holder = raw(`(select coalesce(merged_into_id, id) from customer where ${column} = ?)`, [value]);
    const [customer] = await work.em.find(Customer, { id: holder }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // A merge that was waited for may have taken it away since its id was read.
    if (customer?.mergedIntoId == null) return customer ?? null;
  }
}

/** The id of the customer that is meant by one, which may be an old one. */
export async function currentId(read: Reader, id: string): Promise<string> {
  if (!isUuid(id)) return id;
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into_id, id) as id from customer where id = ${id}`.execute(read);
  return rows[0]?.id ?? id;
}

/**
 * The caller's own record, locked; null also when the session they came with has ended on the way here. What ends
 * sessions holds the same lock: whoever was about to be thrown out cannot slip in a last change behind it.
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
 * The customer whose data a call may change, locked: a customer only its own, services and staff whose id they give.
 * Null when a customer names another one, which then looks like an id that does not exist.
 */
export async function lockInReach(work: Work, given: string | null | undefined): Promise<Customer | null> {
  const { caller } = work;
  if (caller.kind === 'SERVICE' || caller.kind === 'STAFF')
    return given == null ? null : lockNamed(work, { id: given });
  return given == null || given.toLowerCase() === caller.id ? lockCustomer(work, caller.id) : null;
}
