import { oneAddress } from '../../domain/contacts/contact-point.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { issueLink } from '../../domain/proofs/links.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { isRejected } from '../../domain/work/input.js';
import { onlyForShow } from '../../domain/work/only-for-show.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { ownerByAddress } from '../../tables/sign-in/accounts.js';

/**
 * Somebody forgot the password. A token goes to the address of the account, in its stored spelling.
 *
 * It is sent only to an address that the account's owner has proved: one that others vouched for may be anybody's. An
 * address without an account gets the same answer after the same work, and no message.
 */
export async function requestPasswordReset(world: World, input: Idempotent & { email: string }) {
  const address = oneAddress(world, { email: input.email });
  if (isRejected(address)) return address;

  return repeatable(world, { name: 'requestPasswordReset', about: address }, input, {
    first: () => countSend(world, 'PASSWORD_RESET', address),
    inTransaction: async (work) => {
      const owner = await ownerByAddress(work.read, address);
      const isKnown = owner?.isRegistered && owner.hasProved && owner.status === 'ENABLED';
      await onlyForShow(work, !isKnown, async (work) => {
        const customerId = isKnown ? owner.customerId : null;
        const { link, minutes, expiresAt } = await issueLink(work, 'PASSWORD_RESET', customerId, {
          from: null,
          to: address.value,
          toNormalized: address.valueNormalized,
        });
        await queueMessage(work, {
          channel: 'EMAIL',
          template: 'passwordReset',
          customerId,
          to: owner?.value ?? address.value,
          language: owner?.language ?? null,
          data: { link, minutes },
          expiresAt,
        });
      });
      return { type: 'CustomerPasswordResetRequested' } as const;
    },
  });
}
