import type { Reader } from '../../tables/db.js';
import { type OwnerRow, ownerByAddress } from '../../tables/sign-in/accounts.js';
import type { Address } from '../contacts/contact-point.js';
import { queueMessage } from '../messages/queue.js';
import { onlyForShow } from '../work/only-for-show.js';
import type { Work } from '../work/work.js';
import { issueCode } from './codes.js';
import { issueLink } from './links.js';

/** The owner of the account that this address recovers: they proved it, and the account is open. */
export async function ownerToRecover(read: Reader, address: Address): Promise<OwnerRow | null> {
  const owner = await ownerByAddress(read, address);
  return owner?.isRegistered && owner.hasProved && owner.status === 'ENABLED' ? owner : null;
}

/** What is sent there: a link by mail, a code by text message. */
export const purposeOf = ({ type }: Pick<Address, 'type'>) =>
  type === 'EMAIL' ? 'PASSWORD_RESET' : 'RESET_CODE';

/** Sends the account's owner the way to a new password. For an address without an account, the same work. */
export const sendWayBack = (work: Work, address: Address, owner: Receiver | null): Promise<void> =>
  (address.type === 'EMAIL' ? sendLink : sendCode)(work, address, owner);

/** Who gets it, in the spelling that is on record. */
type Receiver = Pick<OwnerRow, 'customerId' | 'value' | 'language'>;

/** Sends the token to the owner; without one, does the same work and leaves nothing. */
async function sendLink(work: Work, address: Address, owner: Receiver | null) {
  await onlyForShow(work, owner === null, async (work) => {
    const customerId = owner?.customerId ?? null;
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
}

/**
 * Sends the code to the owner. Without one, a decoy stays: a wrong code is then compared, counted and refused as it is
 * for a number with an account.
 */
async function sendCode(work: Work, address: Address, owner: Receiver | null) {
  const customerId = owner?.customerId ?? null;
  const about = { purpose: 'RESET_CODE', address, customerId } as const;
  const { code, minutes, expiresAt } = await issueCode(work, about, { isDecoy: owner === null });
  await onlyForShow(work, owner === null, (work) =>
    queueMessage(work, {
      channel: 'SMS',
      template: 'passwordCode',
      customerId,
      isForStranger: true,
      to: owner?.value ?? address.value,
      language: owner?.language ?? null,
      data: { code, minutes },
      expiresAt,
    }),
  );
}
