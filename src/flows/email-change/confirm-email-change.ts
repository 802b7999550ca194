import { moveAddress, primaryOf } from '../../domain/contacts/contact-list.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { applyAgreements } from '../../domain/customers/agreements.js';
import { lockSelf } from '../../domain/customers/find.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { cancelLinks, issueLink, openLink } from '../../domain/proofs/links.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { asCustomer } from '../../domain/work/caller.js';
import { record } from '../../domain/work/history.js';
import { transaction } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

/**
 * The customer proves to read the mailbox they asked to move to, and the account moves.
 *
 * The link is enough, on whatever device it is opened: the password was asked for when the move was. It counts for the
 * customer who asked and for the address they had then, and not for another customer who is signed in. The token is
 * judged before the address: without it, this flow must not tell which addresses have accounts. The old address is told, with a way back, if it was
 * proved: whoever reads a mailbox somebody once noted wrongly must not get the account with it.
 */
export async function confirmEmailChange(
  world: World,
  input: { token: string; newsletterAgreement: boolean },
) {
  const opened = await openLink(world, 'EMAIL_CHANGE', input.token);
  if (!opened?.details) return codeRejected();
  const { challengeId, customerId, details } = opened;
  const isSignedIn = world.caller.kind === 'CUSTOMER';
  if (isSignedIn && world.caller.id !== customerId) return codeRejected();
  const self = isSignedIn ? world : { ...world, caller: asCustomer(customerId) };

  return transaction(self, async (work) => {
    const customer = await lockSelf(work);
    if (customer?.status !== 'ENABLED') return codeRejected();
    const primary = await primaryOf(work, customer, 'EMAIL');
    if ((primary?.valueNormalized ?? null) !== details.from) return codeRejected();
    if (!(await spendChallenge(work, challengeId))) return codeRejected();

    const now = work.now;
    const to = { type: 'EMAIL', value: details.to, valueNormalized: details.toNormalized } as const;
    const wasProved = primary?.provedBy === 'CUSTOMER';
    await makeWay(work, to, customer.id);
    const old = await moveAddress(work, customer, primary, to, now);
    customer.touch(now);
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
    // Who opened the link has shown a mailbox, not that they may read the account.
    return { type: 'EmailChanged', customerId, isWithheld: !isSignedIn } as const;
  }).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
