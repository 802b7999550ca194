import { contactsOf } from '../../domain/contacts/contact-list.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { unlinkAll } from '../../domain/identities/linked.js';
import { tellOwner } from '../../domain/messages/tell-owner.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { forgetSignInFailures } from '../../domain/proofs/gates.js';
import { cancelLinks, openLink } from '../../domain/proofs/links.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { hashNewPassword } from '../../domain/sign-in/password-rules.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { asCustomer } from '../../domain/work/caller.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { wordsAbout } from '../../tables/sign-in/accounts.js';
import { setPassword } from '../../tables/sign-in/credentials.js';

/**
 * A person who reads the account's mail sets a new password. Every device is signed out and all open links are void,
 * so that an intruder is thrown out. It does not sign in.
 */
export async function confirmPasswordReset(
  world: World,
  input: Idempotent & { password: string; token: string },
) {
  return repeatable(world, { name: 'confirmPasswordReset', by: input.token }, input, {
    first: () => openAndHash(world, input),
    inTransaction: async (asked, { link, hash }) => {
      const { customerId, challengeId } = link;
      const work = onBehalfOf(asked, asCustomer(customerId));
      const customer = await lockCustomer(work, customerId);
      if (customer?.status !== 'ENABLED') return codeRejected();
      // The address that the link was sent to may have left the account since.
      const contacts = await contactsOf(work, customer);
      const isStillTheirs = contacts.some(
        ({ type, valueNormalized, provedBy }) =>
          type === 'EMAIL' && provedBy === 'CUSTOMER' && valueNormalized === link.details?.toNormalized,
      );
      if (!isStillTheirs || !(await spendChallenge(work, challengeId))) return codeRejected();
      await setPassword(work.db, customerId, hash, work.now);
      await revokeSessions(work, customerId, 'PASSWORD_RESET');
      await unlinkAll(work, customer);
      await cancelLinks(work, ['PASSWORD_RESET', 'EMAIL_CHANGE'], customerId);
      record(work, customerId, 'PASSWORD_RESET', []);
      await tellOwner(work, customer, 'passwordChanged', {});
      work.afterCommit((outside) => forgetSignInFailures(outside, customerId));
      work.audit({ event: 'password-changed', customerId, reason: 'reset' });
      return { type: 'CustomerPasswordReset' } as const;
    },
  });
}

/** What the link opens, and the hash of the new password. */
async function openAndHash(world: World, input: { password: string; token: string }) {
  const link = await openLink(world, 'PASSWORD_RESET', input.token);
  if (!link) return codeRejected();
  const hash = await inTurn(world, async () =>
    hashNewPassword(world, input.password, await wordsAbout(world.read, link.customerId)),
  );
  return 'status' in hash ? hash : { link, hash };
}
