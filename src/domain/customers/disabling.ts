import { sql } from 'kysely';
import type { FieldChange } from '../../entities/history-kinds.js';
import { revokeSessions } from '../sign-in/sessions.js';
import { record } from '../work/history.js';
import type { Work } from '../work/work.js';

export const isDisabledBy = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field, to }) => field === 'status' && to === 'DISABLED');

/**
 * Ends for good a disabled customer's sessions, codes and links: enabling the customer again revives none of them.
 * The link that reverts an address change stays valid: it belongs to the owner and signs nobody in.
 */
export async function endSignIns(work: Work, customerId: string): Promise<void> {
  await sql`
    update challenge set used_at = ${work.now}
    where customer_id = ${customerId} and used_at is null and purpose <> 'EMAIL_REVERT'`.execute(work.db);
  const ended = await revokeSessions(work, customerId, 'DISABLED');
  if (ended === 0) return;
  record(work, customerId, 'SESSIONS_REVOKED', [{ field: 'sessions', from: ended, to: null }]);
  work.audit({ event: 'sessions-revoked', customerId, reason: 'disabled' });
}
