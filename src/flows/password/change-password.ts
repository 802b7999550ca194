import { lockSelf } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { tellOwner } from '../../domain/messages/tell-owner.js';
import { provePassword } from '../../domain/proofs/fresh-proof.js';
import { cancelLinks, underWay } from '../../domain/proofs/links.js';
import { hashNewPassword } from '../../domain/sign-in/password-rules.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { wordsAbout } from '../../tables/sign-in/accounts.js';
import { setPassword } from '../../tables/sign-in/credentials.js';

/** The customer chooses a new password. Every other device is signed out, and the owner is told. */
export async function changePassword(
  world: World,
  input: Idempotent & { newPassword: string; oldPassword: string },
) {
  return repeatable(world, 'changePassword', input, {
    first: () => proveAndHash(world, input),
    inTransaction: async (work, hash) => {
      const customer = await lockSelf(work);
      if (!customer) return customerNotFound();
      await setPassword(work.db, customer.id, hash, work.now);
      const current = 'sessionId' in work.caller ? work.caller.sessionId : null;
      await revokeSessions(work, customer.id, 'PASSWORD_CHANGED', { except: current });
      await cancelLinks(work, underWay, customer.id);
      record(work, customer.id, 'PASSWORD_CHANGED', []);
      await tellOwner(work, customer, 'passwordChanged', {});
      work.audit({ event: 'password-changed', customerId: customer.id });
      return { type: 'CustomerPasswordChanged', customerId: customer.id } as const;
    },
  });
}

/** The hash of the new password, once the old one is proved. */
const proveAndHash = (world: World, input: { newPassword: string; oldPassword: string }) =>
  inTurn(world, async () => {
    const refused = await provePassword(world, input.oldPassword);
    if (refused) return refused;
    if (isSame(input.newPassword, input.oldPassword)) {
      return inputRejected([{ path: 'newPassword', message: 'must differ from the current password.' }]);
    }
    const words = await wordsAbout(world.read, world.caller.id);
    return hashNewPassword(world, input.newPassword, words, 'newPassword');
  });

/** Compared in the form in which they are hashed, whatever Unicode form the device used. */
const isSame = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');
