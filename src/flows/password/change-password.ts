import { setCredential, wordsAbout } from '../credentials.js';
import { lockSelf } from '../find-customer.js';
import { provePassword } from '../fresh-proof.js';
import { record } from '../history.js';
import { cancelLinks } from '../link-token.js';
import type { World } from '../needs.js';
import { hashNewPassword } from '../password-rules.js';
import { inTurn } from '../password-turn.js';
import { customerNotFound, inputRejected } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { tellOwner } from '../tell-owner.js';
import { afterCommit, transaction } from '../unit-of-work.js';

/** The customer chooses a new password. Every other device is signed out, and the owner is told. */
export async function changePassword(world: World, input: { newPassword: string; oldPassword: string }) {
  const hash = await inTurn(world, async () => {
    const refused = await provePassword(world, input.oldPassword);
    if (refused) return refused;
    if (isSame(input.newPassword, input.oldPassword)) {
      return inputRejected([{ path: 'newPassword', message: 'must not be the password the account has.' }]);
    }
    const words = await wordsAbout(world.em, world.caller.id);
    return hashNewPassword(world, input.newPassword, words, 'newPassword');
  });
  if ('status' in hash) return hash;

  return transaction(world.em, async (tx) => {
    const customer = await lockSelf(tx, world.caller);
    if (!customer) return customerNotFound();
    await setCredential(tx, world, customer.id, hash);
    const current = 'sessionId' in world.caller ? world.caller.sessionId : null;
    await revokeSessions(tx, world, customer.id, 'PASSWORD_CHANGED', { except: current });
    await cancelLinks(tx, world, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customer.id);
    record(tx, world, customer.id, 'PASSWORD_CHANGED', []);
    await tellOwner(tx, world, customer, 'passwordChanged', {});
    afterCommit(tx, () => world.audit({ event: 'password-changed', customerId: customer.id }));
    return { type: 'PasswordChanged', customerId: customer.id } as const;
  });
}

/** As they are hashed: however the device wrote the characters. */
const isSame = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');
