import { moveAddress, primaryOf } from '../../domain/contacts/contact-list.js';
import { addressIn } from '../../domain/contacts/contact-point.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { applyAgreements } from '../../domain/customers/agreements.js';
import { lockSelf } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { tellOwner } from '../../domain/messages/tell-owner.js';
import { spendChallenge, tryCode } from '../../domain/proofs/codes.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

interface ConfirmPhoneUpdateInput extends Idempotent, Versioned {
  phone: string;
  confirmationCode: string;
  smsAgreement: boolean;
}

/** The customer enters the code that was sent to this number, which becomes the account's proved number. */
export async function confirmPhoneUpdate(world: World, input: ConfirmPhoneUpdateInput) {
  const own = await ownCountry(world, { phones: [input.phone], id: world.caller.id });
  const address = addressIn(input.phone, world.defaultCountry, own);
  if (address?.type !== 'PHONE') return codeRejected();
  const about = { purpose: 'PHONE_CHANGE', address, customerId: world.caller.id } as const;

  return repeatable(
    world,
    'confirmPhoneUpdate',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_CONTACT_CHANGE',
        operation: 'confirmPhoneUpdate',
        about: () => ({ customerId: world.caller.id, contactType: 'PHONE', contact: address.value }),
      },
      {
        first: () => tryCode(world, about, input.confirmationCode),
        inTransaction: async (work, challengeId) => {
          const customer = await lockSelf(work);
          if (!customer) return customerNotFound();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          if (!(await spendChallenge(work, challengeId))) return codeRejected();
          // Before the number changes: without an e-mail address it is the old number that has to be told.
          await tellOwner(work, customer, 'phoneChanged', {});
          await makeWay(work, address, customer.id);
          const old = await moveAddress(work, customer, await primaryOf(work, customer, 'PHONE'), address);
          customer.touch(work.now);
          const agreed = { channel: 'sms', isGranted: input.smsAgreement };
          record(work, customer.id, 'PHONE_CHANGED', [
            { field: 'phone', from: old?.value ?? null, to: address.value },
            ...(await applyAgreements(work, customer, [agreed], 'phone change')),
          ]);
          work.audit({ event: 'phone-changed', customerId: customer.id });
          return { type: 'CustomerPhoneChanged', customerId: customer.id } as const;
        },
      },
    ),
  ).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
