import { primaryOf } from '../../domain/contacts/contact-list.js';
import { oneAddress } from '../../domain/contacts/contact-point.js';
import { lockSelf } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { provePassword } from '../../domain/proofs/fresh-proof.js';
import { issueLink } from '../../domain/proofs/links.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { ownerByAddress } from '../../tables/sign-in/accounts.js';

/**
 * First step of changing the e-mail address: a link goes to the new address, and nothing changes before it is opened.
 *
 * Another account's address gets the same answer; its owner is told, and the caller learns nothing.
 */
export async function requestEmailChange(
  world: World,
  input: Idempotent & { email: string; password: string },
) {
  const address = oneAddress(world, { email: input.email });
  if (isRejected(address)) return address;

  return repeatable(world, 'requestEmailChange', input, {
    first: async () =>
      (await provePassword(world, input.password)) ?? (await countSend(world, 'EMAIL_CHANGE', address)),
    inTransaction: async (work) => {
      const customer = await lockSelf(work);
      if (!customer) return customerNotFound();
      const current = await primaryOf(work, customer, 'EMAIL');
      if (current?.provedBy === 'CUSTOMER' && current.valueNormalized === address.valueNormalized) {
        return inputRejected([{ path: 'email', message: 'is already the address of the account.' }]);
      }
      const owner = await ownerByAddress(work.read, address);
      const isTaken = owner?.hasProved && owner.customerId !== customer.id;
      const details = {
        from: current?.valueNormalized ?? null,
        to: address.value,
        toNormalized: address.valueNormalized,
      };
      const { link, minutes, expiresAt } = await issueLink(work, 'EMAIL_CHANGE', customer.id, details);
      const message = { channel: 'EMAIL', to: address.value } as const;
      await (isTaken
        ? queueMessage(work, {
            ...message,
            template: 'emailInUse',
            customerId: owner.customerId,
            language: owner.language,
            data: {},
          })
        : queueMessage(work, {
            ...message,
            template: 'emailChange',
            customerId: customer.id,
            language: customer.language ?? null,
            data: { link, minutes },
            expiresAt,
          }));
      return { type: 'CustomerEmailChangeRequested' } as const;
    },
  });
}
