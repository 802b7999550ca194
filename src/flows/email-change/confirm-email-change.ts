import { whenDuplicate } from '../../platform/database-errors.js';
import { applyAgreements } from '../agreement-list.js';
import { moveAddress, primaryOf } from '../contact-list.js';
import { lockSelf } from '../find-customer.js';
import { record } from '../history.js';
import { cancelLinks, issueLink, openLink } from '../link-token.js';
import { queueMessage } from '../messages.js';
import type { World } from '../needs.js';
import { spendChallenge } from '../one-time-code.js';
import { codeRejected, contactTaken } from '../problems.js';
import { afterCommit, transaction } from '../unit-of-work.js';

/**
 * The customer proves to read the mailbox they asked to move to, and the account moves.
 *
 * The token counts for the customer who asked and for the address they had then. It is judged before the address:
 * without it, this flow must not tell which addresses have accounts. The old address is told, with a way back, if it was
 * proved: whoever reads a mailbox somebody once noted wrongly must not get the account with it.
 */
export async function confirmEmailChange(
  world: World,
  input: { token: string; newsletterAgreement: boolean },
) {
  const opened = await openLink(world.em, world, 'EMAIL_CHANGE', input.token);
  if (opened?.customerId !== world.caller.id || !opened.details) return codeRejected();
  const { challengeId, details } = opened;

  return transaction(world.em, async (tx) => {
    const customer = await lockSelf(tx, world.caller);
    const primary = customer && (await primaryOf(tx, customer, 'EMAIL'));
    if (!customer || (primary?.valueNormalized ?? null) !== details.from) return codeRejected();
    if (!(await spendChallenge(tx, world, challengeId))) return codeRejected();

    const now = world.clock();
    const to = { type: 'EMAIL', value: details.to, valueNormalized: details.toNormalized } as const;
    const wasProved = primary?.isVerified ?? false;
    const old = await moveAddress(tx, customer, primary, to, now);
    customer.touch(now);
    const agreed = { channel: 'email', isGranted: input.newsletterAgreement };
    const agreements = await applyAgreements(tx, world, customer, [agreed], 'email change');
    record(tx, world, customer.id, 'EMAIL_CHANGED', [
      { field: 'email', from: old?.value ?? null, to: to.value },
      ...agreements,
    ]);
    await cancelLinks(tx, world, ['PASSWORD_RESET'], customer.id);
    if (old && wasProved) {
      const back = { from: to.valueNormalized, to: old.value, toNormalized: old.valueNormalized };
      const { link, minutes, expiresAt } = await issueLink(tx, world, 'EMAIL_REVERT', customer.id, back);
      await queueMessage(world, tx, {
        channel: 'EMAIL',
        template: 'emailChanged',
        customerId: customer.id,
        to: old.value,
        language: customer.language ?? null,
        data: { link, minutes },
        expiresAt,
      });
    }
    afterCommit(tx, () => world.audit({ event: 'email-changed', customerId: customer.id }));
    return { type: 'EmailChanged', customerId: customer.id } as const;
  }).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
