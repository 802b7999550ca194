import { contactsOf } from '../../domain/contacts/contact-list.js';
import { type Address, oneAddress } from '../../domain/contacts/contact-point.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { contactNotFound } from '../../domain/contacts/problems.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { issueCode } from '../../domain/proofs/codes.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { alreadyRegistered } from '../../domain/sign-in/problems.js';
import { isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { transaction } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import type { DeviceType } from '../../entities/device-type.js';

export interface SendClaimCodeInput extends Idempotent {
  customerId: string;
  email?: string | null;
  phone?: string | null;
  deviceType?: DeviceType | null;
}

/**
 * A customer with a card but no account asks for the code to get one.
 *
 * It is sent only to a contact that is already on the record: a code sent to an address of the caller's choice would
 * hand over anybody's card.
 */
export async function sendClaimCode(world: World, input: SendClaimCodeInput) {
  const own = await ownCountry(world, { phones: [input.phone], id: input.customerId });
  const address = oneAddress(world, input, own);
  if (isRejected(address)) return address;

  return repeatable(world, 'sendClaimCode', input, {
    // Before it is counted: a code that is not sent makes nobody wait. Only services call, so the answer is no
    // oracle.
    first: async () => {
      const receiver = await transaction(world, (work) => receiverOf(work, input.customerId, address));
      return 'status' in receiver ? receiver : countSend(world, 'CLAIM', address);
    },
    inTransaction: async (work) => {
      const receiver = await receiverOf(work, input.customerId, address);
      if ('status' in receiver) return receiver;
      const { customer, listed } = receiver;
      const about = { purpose: 'CLAIM', address, customerId: customer.id } as const;
      const { code, minutes, expiresAt } = await issueCode(work, about);
      await queueMessage(work, {
        channel: address.type === 'EMAIL' ? 'EMAIL' : 'SMS',
        template: 'claimCode',
        customerId: customer.id,
        isForStranger: true,
        // In the record's spelling, not in the one typed now.
        to: listed.value,
        language: customer.language ?? null,
        data: { code, minutes },
        expiresAt,
      });
      return { type: 'CustomerCodeSent', channel: address.type, expiresAt: expiresAt.toISOString() } as const;
    },
  });
}

/** A known customer without an account, locked, with their contact of this address. */
async function receiverOf(work: Work, customerId: string, address: Address) {
  const customer = await lockFollowingMerges(work, { id: customerId });
  // A visitor's data was typed by anybody and is not a customer's record.
  if (!customer || customer.isAnonymous) return customerNotFound();
  if (customer.isRegistered) return alreadyRegistered();
  const listed = (await contactsOf(work, customer)).find(
    ({ type, valueNormalized }) => type === address.type && valueNormalized === address.valueNormalized,
  );
  return listed ? { customer, listed } : contactNotFound();
}
