import { setCredential, wordsAbout } from '../credentials.js';
import { lockSelf } from '../find-customer.js';
import { provePassword } from '../fresh-proof.js';
import { record } from '../history.js';
import { cancelLinks } from '../link-token.js';
import { hashNewPassword } from '../password-rules.js';
import { inTurn } from '../password-turn.js';
import { customerNotFound, inputRejected } from '../problems.js';
import { revokeSessions } from '../sessions.js';
import { tellOwner } from '../tell-owner.js';
import { transaction } from '../transaction.js';
import type { World } from '../world.js';

/** The customer chooses a new password. Every other device is signed out, and the owner is told. */
export async function changePassword(world: World, input: { newPassword: string; oldPassword: string }) {
  const hash = await inTurn(world, async () => {
    const refused = await provePassword(world, input.oldPassword);
    if (refused) return refused;
    if (isSame(input.newPassword, input.oldPassword)) {
      return inputRejected([{ path: 'newPassword', message: 'must not be the password the account has.' }]);
    }
    const words = await wordsAbout(world.read, world.caller.id);
    return hashNewPassword(world, input.newPassword, words, 'newPassword');
  });
  if ('status' in hash) return hash;

  return transaction(world, async (work) => {
    const customer = await lockSelf(work);
    if (!customer) return customerNotFound();
    await setCredential(work, customer.id, hash);
    const current = 'sessionId' in work.caller ? work.caller.sessionId : null;
    await revokeSessions(work, customer.id, 'PASSWORD_CHANGED', { except: current });
    await cancelLinks(work, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customer.id);
    record(work, customer.id, 'PASSWORD_CHANGED', []);
    await tellOwner(work, customer, 'passwordChanged', {});
    work.audit({ event: 'password-changed', customerId: customer.id });
    return { type: 'PasswordChanged', customerId: customer.id } as const;
  });
}

/** As they are hashed: however the device wrote the characters. */
const isSame = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');
