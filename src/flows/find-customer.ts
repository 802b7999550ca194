import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { Customer } from '../entities/customer.entity.js';
import type { Caller } from './needs.js';

/**
 * The customer, locked: whoever else changes it waits. Every flow that changes a customer or anything that
 * belongs to it begins here, so two of them never decide on the same state.
 */
export function lockCustomer(tx: EntityManager, id: string): Promise<Customer | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return tx.findOne(Customer, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * The caller's own record, locked; null also when the session they came with has ended on the way here. What ends
 * sessions holds the same lock: whoever was about to be thrown out cannot slip in a last change behind it.
 */
export async function lockSelf(tx: EntityManager, caller: Caller): Promise<Customer | null> {
  const customer = await lockCustomer(tx, caller.id);
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  if (!customer || sessionId === null) return customer;
  const { rows } = await sql`
    select 1 from session where id = ${sessionId} and customer_id = ${customer.id} and revoked_at is null`.execute(
    tx.getKysely(),
  );
  return rows.length === 1 ? customer : null;
}

/**
 * Whose data a call may change: a customer only its own, services and staff whose id they give.
 * Null when a customer names another one, which then looks like an id that does not exist.
 */
export function customerInReach(caller: Caller, given: string | null | undefined): string | null {
  if (caller.kind === 'SERVICE' || caller.kind === 'STAFF') return given ?? null;
  return given == null || given.toLowerCase() === caller.id ? caller.id : null;
}
