import type { EntityManager } from '@mikro-orm/postgresql';
import type { DeviceType } from '../../entities/device-type.js';
import { type Address, oneAddress } from '../address.js';
import { contactsOf } from '../contact-list.js';
import { lockNamed } from '../find-customer.js';
import { isRejected } from '../input.js';
import { queueMessage } from '../messages.js';
import type { Idempotent, World } from '../needs.js';
import { issueCode } from '../one-time-code.js';
import { alreadyRegistered, contactNotFound, customerNotFound } from '../problems.js';
import { countSend } from '../send-limit.js';
import { once, transaction } from '../unit-of-work.js';

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

  return once(
    world,
    'sendClaimCode',
    input,
    async (tx) => {
      const receiver = await receiverOf(tx, input.customerId, address);
      if ('status' in receiver) return receiver;
      const { customer, listed } = receiver;
      const about = { purpose: 'CLAIM', address, customerId: customer.id } as const;
      const { code, minutes, expiresAt } = await issueCode(tx, world, about);
      await queueMessage(world, tx, {
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
    // Before it is counted: what is not sent keeps nobody waiting. Only services ask, so the answer is no oracle.
    async () => {
      const receiver = await transaction(world.em, (tx) => receiverOf(tx, input.customerId, address));
      return 'status' in receiver ? receiver : countSend(world, 'CLAIM', address);
    },
  );
}

/** Somebody on record without an account, locked, and their contact of this address. */
async function receiverOf(tx: EntityManager, customerId: string, address: Address) {
  const customer = await lockNamed(tx, { id: customerId });
  // What a visitor typed is on no record of ours.
  if (!customer || customer.isAnonymous) return customerNotFound();
  if (customer.isRegistered) return alreadyRegistered();
  const listed = (await contactsOf(tx, customer)).find(
    ({ type, valueNormalized }) => type === address.type && valueNormalized === address.valueNormalized,
  );
  return listed ? { customer, listed } : contactNotFound();
}
