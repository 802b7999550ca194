import type { DeviceType } from '../../entities/device-type.js';
import { type Address, oneAddress } from '../address.js';
import { contactsOf } from '../contact-list.js';
import { lockNamed } from '../find-customer.js';
import { isRejected } from '../input.js';
import { queueMessage } from '../messages.js';
import { issueCode } from '../one-time-code.js';
import { alreadyRegistered, contactNotFound, customerNotFound } from '../problems.js';
import { type Idempotent, repeatable } from '../repeatable.js';
import { countSend } from '../send-limit.js';
import { transaction } from '../transaction.js';
import type { Work } from '../work.js';
import type { World } from '../world.js';

export interface SendClaimCodeInput extends Idempotent {
  customerId: string;
  email?: string | null;
  mobile?: string | null;
  deviceType: DeviceType;
}

/**
 * Somebody with a card but no account asks for the code to get one.
 *
 * It goes to a contact that is already on the record and nowhere else: a code sent to an address of the asker's
 * choice would hand over anybody's card.
 */
export async function sendClaimCode(world: World, input: SendClaimCodeInput) {
  const address = oneAddress(world, input);
  if (isRejected(address)) return address;

  return repeatable(world, 'sendClaimCode', input, {
    // Before it is counted: what is not sent keeps nobody waiting. Only services ask, so the answer is no oracle.
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
        // As the record has it, not as it was typed now.
        to: listed.value,
        language: customer.language ?? null,
        data: { code, minutes },
        expiresAt,
      });
      return { type: 'CodeSent', channel: address.type, expiresAt: expiresAt.toISOString() } as const;
    },
  });
}

/** Somebody on record without an account, locked, and their contact of this address. */
async function receiverOf(work: Work, customerId: string, address: Address) {
  const customer = await lockNamed(work, { id: customerId });
  // What a visitor typed is on no record of ours.
  if (!customer || customer.isAnonymous) return customerNotFound();
  if (customer.isRegistered) return alreadyRegistered();
  const listed = (await contactsOf(work, customer)).find(
    ({ type, valueNormalized }) => type === address.type && valueNormalized === address.valueNormalized,
  );
  return listed ? { customer, listed } : contactNotFound();
}
