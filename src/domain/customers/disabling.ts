import type { FieldChange } from '../../entities/history-kinds.js';
import { cancelChallengesExcept } from '../../tables/sign-in/challenges.js';
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
  await cancelChallengesExcept(work.db, customerId, 'EMAIL_REVERT', work.now);
  const ended = await revokeSessions(work, customerId, 'DISABLED');
  if (ended === 0) return;
  record(work, customerId, 'SESSIONS_REVOKED', [{ field: 'sessions', from: ended, to: null }]);
  work.audit({ event: 'sessions-revoked', customerId, reason: 'disabled' });
}
