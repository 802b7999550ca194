import { contactsOf } from '../contact-list.js';
import { setCredential, wordsAbout } from '../credentials.js';
import { lockCustomer } from '../find-customer.js';
import { record } from '../history.js';
import { cancelLinks, openLink } from '../link-token.js';
import { unlinkAll } from '../linked-identity.js';
import type { World } from '../needs.js';
import { spendChallenge } from '../one-time-code.js';
import { hashNewPassword } from '../password-rules.js';
import { inTurn } from '../password-turn.js';
import { codeRejected } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { forgetSignInFailures } from '../sign-in-gates.js';
import { tellOwner } from '../tell-owner.js';
import { transaction } from '../unit-of-work.js';

/**
 * Whoever reads the account's mail sets a new password. Every device is signed out and whatever else was under way
 * is void: if somebody else had got in, this throws them out. It does not sign in.
 */
export async function confirmPasswordReset(world: World, input: { password: string; token: string }) {
  const link = await openLink(world.em, world, 'PASSWORD_RESET', input.token);
  if (!link) return codeRejected();
  const { customerId, challengeId } = link;
  const hash = await inTurn(world, async () =>
    hashNewPassword(world, input.password, await wordsAbout(world.em, customerId)),
  );
  if ('status' in hash) return hash;

  const self = { ...world, caller: { kind: 'CUSTOMER', id: customerId, sessionId: null } as const };
  const outcome = await transaction(world.em, async (tx) => {
    const customer = await lockCustomer(tx, customerId);
    if (customer?.status !== 'ENABLED') return codeRejected();
    // The address the link went to may have left the account since.
    const contacts = await contactsOf(tx, customer);
    const isStillTheirs = contacts.some(
      ({ type, valueNormalized, provedBy }) =>
        type === 'EMAIL' && provedBy === 'CUSTOMER' && valueNormalized === link.details?.toNormalized,
    );
    if (!isStillTheirs || !(await spendChallenge(tx, world, challengeId))) return codeRejected();
    await setCredential(tx, world, customerId, hash);
    await revokeSessions(tx, world, customerId, 'PASSWORD_RESET');
    await unlinkAll(tx, self, customer);
    await cancelLinks(tx, world, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customerId);
    record(tx, self, customerId, 'PASSWORD_RESET', []);
    await tellOwner(tx, world, customer, 'passwordChanged', {});
    return { type: 'PasswordReset' } as const;
  });
  if (outcome.type === 'PasswordReset') {
    await forgetSignInFailures(world, customerId);
    world.audit({ event: 'password-changed', customerId, reason: 'reset' });
  }
  return outcome;
}
