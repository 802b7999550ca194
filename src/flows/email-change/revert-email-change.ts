import { moveAddress, primaryOf } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { unlinkAll } from '../../domain/identities/linked.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { cancelLinks, openLink, underWay } from '../../domain/proofs/links.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { asCustomer } from '../../domain/work/caller.js';
import { changed, record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { deleteCredential } from '../../tables/sign-in/credentials.js';

/**
 * "This was not me": the owner of the old address takes the account back.
 *
 * The person who moved the account knew its password, so that password is removed as well: the owner sets a new one
 * through the old address, which works again.
 */
export async function revertEmailChange(world: World, input: Idempotent & { token: string }) {
  return repeatable(
    world,
    { name: 'revertEmailChange', by: input.token },
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'revertEmailChange',
        about: ({ customerId, details }) => ({ customerId, contactType: 'EMAIL', contact: details.to }),
      },
      {
        first: async () => {
          const opened = await openLink(world, 'EMAIL_REVERT', input.token);
          return opened?.details ? { ...opened, details: opened.details } : codeRejected();
        },
        inTransaction: async (asked, { challengeId, customerId, details }) => {
          const work = onBehalfOf(asked, asCustomer(customerId));
          const customer = await lockCustomer(work, customerId);
          if (!customer || !(await spendChallenge(work, challengeId))) return codeRejected();
          const to = { type: 'EMAIL', value: details.to, valueNormalized: details.toNormalized } as const;
          await makeWay(work, to, customerId);
          const moved = await moveAddress(work, customer, await primaryOf(work, customer, 'EMAIL'), to);
          customer.touch(work.now);
          const hadPassword = await deleteCredential(work.db, customerId);
          await revokeSessions(work, customerId, 'EMAIL_CHANGE_REVERTED');
          await unlinkAll(work, customer);
          await cancelLinks(work, underWay, customerId);
          // An older address has precedence over a younger one: its link to revert stays valid.
          await cancelLinks(work, ['EMAIL_REVERT'], customerId, challengeId);
          record(work, customerId, 'EMAIL_CHANGE_REVERTED', [
            { field: 'email', from: moved?.value ?? null, to: to.value },
            ...changed('password', hadPassword ? 'set' : null, null),
          ]);
          work.audit({ event: 'email-change-reverted', customerId });
          return { type: 'CustomerEmailChangeReverted' } as const;
        },
      },
    ),
  ).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
