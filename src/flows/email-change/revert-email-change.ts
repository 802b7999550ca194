import { whenDuplicate } from '../../platform/database-errors.js';
import { moveAddress, primaryOf } from '../contact-list.js';
import { removeCredential } from '../credentials.js';
import { lockCustomer } from '../find-customer.js';
import { changed, record } from '../history.js';
import { cancelLinks, openLink } from '../link-token.js';
import { unlinkAll } from '../linked-identity.js';
import type { World } from '../needs.js';
import { spendChallenge } from '../one-time-code.js';
import { codeRejected, contactTaken } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { afterCommit, transaction } from '../unit-of-work.js';
import { makeWay } from '../vouched-address.js';

/**
 * "This was not me": the owner of the old address takes the account back.
 *
 * Whoever moved the account knew its password, so that password is void as well: the owner sets a new one through
 * the old address, which works again.
 */
export async function revertEmailChange(world: World, input: { token: string }) {
  const opened = await openLink(world.em, world, 'EMAIL_REVERT', input.token);
  if (!opened?.details) return codeRejected();
  const { challengeId, customerId, details } = opened;
  const self = { ...world, caller: { kind: 'CUSTOMER', id: customerId, sessionId: null } as const };

  return transaction(world.em, async (tx) => {
    const customer = await lockCustomer(tx, customerId);
    if (!customer || !(await spendChallenge(tx, world, challengeId))) return codeRejected();
    const now = world.clock();
    const to = { type: 'EMAIL', value: details.to, valueNormalized: details.toNormalized } as const;
    await makeWay(tx, world, to, customerId);
    const moved = await moveAddress(tx, customer, await primaryOf(tx, customer, 'EMAIL'), to, now);
    customer.touch(now);
    const hadPassword = await removeCredential(tx, customerId);
    await revokeSessions(tx, world, customerId, 'EMAIL_CHANGE_REVERTED');
    await unlinkAll(tx, self, customer);
    await cancelLinks(tx, world, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customerId);
    // An older address comes before a younger one: its way back stays open.
    await cancelLinks(tx, world, ['EMAIL_REVERT'], customerId, challengeId);
    record(tx, self, customerId, 'EMAIL_CHANGE_REVERTED', [
      { field: 'email', from: moved?.value ?? null, to: to.value },
      ...changed('password', hadPassword ? 'set' : null, null),
    ]);
    afterCommit(tx, () => world.audit({ event: 'email-change-reverted', customerId }));
    return { type: 'EmailChangeReverted' } as const;
  }).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
