import { z } from 'zod';
import { contactDataOf, contactsOf } from '../../domain/contacts/contact-list.js';
import { type Address, oneAddress } from '../../domain/contacts/contact-point.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { contactNotFound, contactUnverified } from '../../domain/contacts/problems.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { tellOfDesk } from '../../domain/messages/tell-owner.js';
import { purposeOf, sendWayBack } from '../../domain/proofs/recovery.js';
import { countSend } from '../../domain/proofs/send-limit.js';
import { accountMissing } from '../../domain/sign-in/problems.js';
import { reason } from '../../domain/support/reason.js';
import { countVouchedRecovery, masked, sendWaitingLink } from '../../domain/support/vouched-recovery.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { scopeMissing } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { holds } from '../../domain/work/scopes.js';
import { transaction } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';

const schema = z.object({ reason });
type SendRecoveryInput = Idempotent &
  z.input<typeof schema> & { customerId: string; email?: string | null; phone?: string | null };

/**
 * An employee lets a customer back into their account: a way to a new password goes to an address of theirs, never to
 * the employee.
 *
 * To an address that the customer proved it goes as if they had asked themselves. To one that somebody only vouched
 * for, it takes an employee who may vouch, a day's wait and a word to every other address: one bad employee must not
 * take an account without its owner noticing in time.
 */
export async function sendRecovery(world: World, input: SendRecoveryInput) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const own = await ownCountry(world, { phones: [input.phone], id: input.customerId });
  const address = oneAddress(world, input, own);
  if (isRejected(address)) return address;

  return repeatable(world, 'sendRecovery', input, {
    // Before it is counted: what is not sent makes nobody wait.
    first: async () => {
      const receiver = await transaction(world, (work) => receiverOf(work, input.customerId, address));
      if ('status' in receiver) return receiver;
      const refused = receiver.isVouched
        ? await countVouchedRecovery(world, receiver.customer.id, address)
        : await countSend(world, purposeOf(address), address);
      return refused;
    },
    inTransaction: async (work) => {
      const receiver = await receiverOf(work, input.customerId, address);
      if ('status' in receiver) return receiver;
      const { customer, listed, isVouched } = receiver;
      const { id: customerId, language } = customer;
      let opensAt: string | null = null;
      if (isVouched) {
        const to = { ...address, value: listed.value };
        opensAt = (await sendWaitingLink(work, customer, to)).toISOString();
      } else {
        await sendWayBack(work, address, { customerId, value: listed.value, language: language ?? null });
        const contacts = await contactDataOf(work, customer);
        const others = contacts.filter(({ valueNormalized }) => valueNormalized !== listed.valueNormalized);
        await tellOfDesk(work, customer, {
          contacts: others,
          template: 'recoverySent',
          data: { to: masked(listed.value) },
        });
      }
      record(work, customerId, 'RECOVERY_SENT', [
        { field: 'recovery', from: null, to: listed.value },
        ...changed('recoveryOpensAt', null, opensAt),
        ...changed('reason', null, data.reason),
      ]);
      work.audit({ event: 'recovery-sent', customerId, reason: isVouched ? 'vouched for' : 'proved' });
      return { type: 'CustomerRecoverySent', channel: address.type, opensAt, customerId } as const;
    },
  });
}

/** A customer with an open account, locked, with their contact of this address. */
async function receiverOf(work: Work, customerId: string, address: Address) {
  const customer = await lockFollowingMerges(work, { id: customerId });
  if (!customer) return customerNotFound();
  if (!customer.isRegistered || customer.status !== 'ENABLED') return accountMissing();
  const listed = (await contactsOf(work, customer)).find(
    ({ type, valueNormalized }) => type === address.type && valueNormalized === address.valueNormalized,
  );
  if (!listed) return contactNotFound();
  const isVouched = listed.provedBy !== 'CUSTOMER';
  if (!isVouched) return { customer, listed, isVouched };
  if (!holds(work.caller, 'contacts:verify')) return scopeMissing('contacts:verify');
  return listed.isVerified ? { customer, listed, isVouched } : contactUnverified();
}
