import { oneAddress } from '../../domain/contacts/contact-point.js';
import { ownerToRecover, purposeOf, sendWayBack } from '../../domain/proofs/recovery.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

interface RequestPasswordResetInput extends Idempotent {
  email?: string | null;
  phone?: string | null;
}

/**
 * Somebody forgot the password. A link goes to the mailbox of the account, in its stored spelling, or a code to its
 * mobile number.
 *
 * It is sent only to an address that the account's owner has proved: one that others vouched for may be anybody's. An
 * address without an account gets the same answer after the same work, and no message.
 */
export async function requestPasswordReset(world: World, input: RequestPasswordResetInput) {
  const address = oneAddress(world, input);
  if (isRejected(address)) return address;

  return repeatable(world, { name: 'requestPasswordReset', about: address }, input, {
    first: () => countSend(world, purposeOf(address), address),
    inTransaction: async (work) => {
      await sendWayBack(work, address, await ownerToRecover(work.read, address));
      return { type: 'CustomerPasswordResetRequested' } as const;
    },
  });
}
