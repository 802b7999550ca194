import { oneAddress, ownerOf } from '../address.js';
import { primaryOf } from '../contact-list.js';
import { lockSelf } from '../find-customer.js';
import { provePassword } from '../fresh-proof.js';
import { isRejected } from '../input.js';
import { issueLink } from '../link-token.js';
import { queueMessage } from '../messages.js';
import { customerNotFound, inputRejected } from '../problems.js';
import { type Idempotent, repeatable } from '../repeatable.js';
import { countSend } from '../send-limit.js';
import type { World } from '../world.js';

/**
 * First step of changing the e-mail address: a link goes to the new one, and nothing changes before it is followed.
 *
 * An address that is somebody else's gets the same answer; its owner is told, and whoever asked learns nothing.
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
        return inputRejected([{ path: 'email', message: 'is the address of the account already.' }]);
      }
      const owner = await ownerOf(work.read, address);
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
      return { type: 'EmailChangeRequested' } as const;
    },
  });
}
