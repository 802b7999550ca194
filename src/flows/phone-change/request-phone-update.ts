import { oneAddress } from '../../domain/contacts/contact-point.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { lockSelf } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { issueCode } from '../../domain/proofs/codes.js';
import { proveRecently } from '../../domain/proofs/fresh-proof.js';
import { proofRequired } from '../../domain/proofs/problems.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { isRecoveredByNumberOnly } from '../../tables/sign-in/accounts.js';

/** First step of changing the phone number: a code goes to the new number, and nothing changes before it comes back. */
export async function requestPhoneUpdate(
  world: World,
  input: Idempotent & { phone: string; password?: string | null },
) {
  const own = await ownCountry(world, { phones: [input.phone], id: world.caller.id });
  const address = oneAddress(world, { phone: input.phone }, own);
  if (isRejected(address)) return address;

  return repeatable(world, 'requestPhoneUpdate', input, {
    first: async () =>
      (await prove(world, input.password)) ?? (await countSend(world, 'PHONE_CHANGE', address)),
    inTransaction: async (work) => {
      const customer = await lockSelf(work);
      if (!customer) return customerNotFound();
      const about = { purpose: 'PHONE_CHANGE', address, customerId: customer.id } as const;
      const { code, minutes, expiresAt } = await issueCode(work, about);
      await queueMessage(work, {
        channel: 'SMS',
        template: 'phoneCode',
        customerId: customer.id,
        to: address.value,
        language: customer.language ?? null,
        data: { code, minutes },
        expiresAt,
      });
      return { type: 'CustomerCodeSent', channel: 'PHONE', expiresAt: expiresAt.toISOString() } as const;
    },
  });
}

/**
 * A recent sign-in is proof enough, unless the old number is the only way to recover the account: the holder of a
 * stolen session must not take over the account.
 */
async function prove(world: World, password: string | null | undefined) {
  return password == null && (await isRecoveredByNumberOnly(world.read, world.caller.id))
    ? proofRequired()
    : proveRecently(world, password);
}
