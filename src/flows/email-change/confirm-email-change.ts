import { moveAddress, primaryOf } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { applyAgreements } from '../../domain/customers/agreements.js';
import { lockSelf } from '../../domain/customers/find.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { cancelLinks, issueLink, openLink } from '../../domain/proofs/links.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { asCustomer } from '../../domain/work/caller.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

/**
 * The customer proves that they read the mailbox they asked to move to, and the account moves.
 *
 * The link is enough, on any device: the password was asked for with the request. It is valid for the customer who
 * asked and for the address they had then, and not while another customer is signed in. The token is checked before
 * the address, because without a valid one this flow must not reveal which addresses have accounts. The old address,
 * if it was proved, is told and gets a link to revert the change: somebody who reads a mailbox that was once noted
 * wrongly must not get the account with it.
 */
export async function confirmEmailChange(
  world: World,
  input: Idempotent & Versioned & { token: string; newsletterAgreement: boolean },
) {
  const isSignedIn = world.caller.kind === 'CUSTOMER';
  // Whoever opens the link without being signed in does not get the answer of somebody who was.
  const by = isSignedIn ? `${world.caller.id} ${input.token}` : input.token;
  return repeatable(
    world,
    { name: 'confirmEmailChange', by },
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'confirmEmailChange',
        about: ({ customerId, details }) => ({ customerId, contactType: 'EMAIL', contact: details.to }),
      },
      {
        first: async () => {
          const opened = await openLink(world, 'EMAIL_CHANGE', input.token);
          const isOthers = isSignedIn && world.caller.id !== opened?.customerId;
          return opened?.details && !isOthers ? { ...opened, details: opened.details } : codeRejected();
        },
        inTransaction: async (asked, { challengeId, customerId, details }) => {
          const work = isSignedIn ? asked : onBehalfOf(asked, asCustomer(customerId));
          const customer = await lockSelf(work);
          if (customer?.status !== 'ENABLED') return codeRejected();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          const primary = await primaryOf(work, customer, 'EMAIL');
          if ((primary?.valueNormalized ?? null) !== details.from) return codeRejected();
          if (!(await spendChallenge(work, challengeId))) return codeRejected();

          const to = { type: 'EMAIL', value: details.to, valueNormalized: details.toNormalized } as const;
          const wasProved = primary?.provedBy === 'CUSTOMER';
          await makeWay(work, to, customer.id);
          const old = await moveAddress(work, customer, primary, to);
          customer.touch(work.now);
          const agreed = { channel: 'email', isGranted: input.newsletterAgreement };
          const agreements = await applyAgreements(work, customer, [agreed], 'email change');
          record(work, customer.id, 'EMAIL_CHANGED', [
            { field: 'email', from: old?.value ?? null, to: to.value },
            ...agreements,
          ]);
          await cancelLinks(work, ['PASSWORD_RESET'], customer.id);
          if (old && wasProved) {
            const back = { from: to.valueNormalized, to: old.value, toNormalized: old.valueNormalized };
            const { link, minutes, expiresAt } = await issueLink(work, 'EMAIL_REVERT', customer.id, back);
            await queueMessage(work, {
              channel: 'EMAIL',
              template: 'emailChanged',
              customerId: customer.id,
              to: old.value,
              language: customer.language ?? null,
              data: { link, minutes },
              expiresAt,
            });
          }
          work.audit({ event: 'email-changed', customerId: customer.id });
          // Opening the link proves a mailbox, not the right to read the account.
          return { type: 'CustomerEmailChanged', customerId, isWithheld: !isSignedIn } as const;
        },
      },
    ),
  ).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
