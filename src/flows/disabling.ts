import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FieldChange } from '../entities/history-changes.js';
import { record } from './history.js';
import type { Needs } from './needs.js';
import { revokeSessions } from './sessions.js';
import { afterCommit } from './unit-of-work.js';

export type Ending = Needs<'clock' | 'caller' | 'origin' | 'audit'>;

export const isDisabledBy = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field, to }) => field === 'status' && to === 'DISABLED');

/**
 * Ends for good what a disabled customer was signed in with, and what was on its way to them: enabling the customer
 * again revives nothing. The way back from an address change stays open: it is the owner's, and signs nobody in.
 */
export async function endSignIns(tx: EntityManager, world: Ending, customerId: string): Promise<void> {
  await sql`
    update challenge set used_at = ${world.clock()}
    where customer_id = ${customerId} and used_at is null and purpose <> 'EMAIL_REVERT'`.execute(
    tx.getKysely(),
  );
  const ended = await revokeSessions(tx, world, customerId, 'DISABLED');
  if (ended === 0) return;
  record(tx, world, customerId, 'SESSIONS_REVOKED', [{ field: 'sessions', from: ended, to: null }]);
  afterCommit(tx, () => world.audit({ event: 'sessions-revoked', customerId, reason: 'disabled' }));
}
