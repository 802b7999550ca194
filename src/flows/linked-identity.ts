import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Customer } from '../entities/customer.entity.js';
import { Identity } from '../entities/identity.entity.js';
import type { ProvenIdentity } from '../platform/proven-identity.js';
import { lockCustomer } from './find-customer.js';
import { record } from './history.js';
import type { World } from './needs.js';
import { afterCommit } from './unit-of-work.js';

type Unlinking = Pick<World, 'clock' | 'caller' | 'origin' | 'audit'>;
type Key = Pick<ProvenIdentity, 'provider' | 'subject'>;

/** Which customer signs in with it, locked, and the link as it stands under that lock. */
export async function lockLinked(
  tx: EntityManager,
  { provider, subject }: Key,
): Promise<{ customer: Customer; identity: Identity } | null> {
  const { rows } = await sql<{ customerId: string }>`
    select customer_id as "customerId" from identity
    where provider = ${provider} and subject = ${subject}`.execute(tx.getKysely());
  const customer = rows[0] ? await lockCustomer(tx, rows[0].customerId) : null;
  // Whoever links or unlinks holds the customer's lock: what is read now stays so.
  const identity = customer && (await tx.findOne(Identity, { provider, subject, customer }));
  return identity ? { customer, identity } : null;
}

/** Takes the link away and puts it on record. The customer is locked. */
export function unlink(tx: EntityManager, world: Unlinking, customerId: string, identity: Identity): void {
  record(tx, world, customerId, 'IDENTITY_UNLINKED', [
    { field: 'identities', from: identity.provider, to: null },
  ]);
  tx.remove(identity);
  afterCommit(tx, () => world.audit({ event: 'identity-unlinked', customerId, reason: identity.provider }));
}

/** Takes every link away: whoever had got into the account may have left one of their own behind. */
export async function unlinkAll(tx: EntityManager, world: Unlinking, customer: Customer): Promise<void> {
  for (const identity of await tx.find(Identity, { customer }, { orderBy: { id: 'asc' } })) {
    unlink(tx, world, customer.id, identity);
  }
}
