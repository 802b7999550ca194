import { validate as isUuid } from 'uuid';
import { joinCampaign } from '../../domain/campaigns/joined.js';
import { currentCard } from '../../domain/cards/find.js';
import { newCard } from '../../domain/cards/new.js';
import { contactsOf, describe, proveContact } from '../../domain/contacts/contact-list.js';
import { addressIn } from '../../domain/contacts/contact-point.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { contactTaken } from '../../domain/contacts/problems.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { campaignProblem } from '../../domain/sign-in/let-in.js';
import { passwordShapeProblem, proveAndHash } from '../../domain/sign-in/password-rules.js';
import { alreadyRegistered } from '../../domain/sign-in/problems.js';
import { changed, record } from '../../domain/work/history.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { currentId } from '../../tables/customers.js';
import { wordsAbout } from '../../tables/sign-in/accounts.js';
import { setPassword } from '../../tables/sign-in/credentials.js';

export interface ClaimAccountInput extends Idempotent, Versioned {
  customerId: string;
  username: string;
  password: string;
  code: string;
  campaignId?: string | null;
}

/**
 * A known customer enters the code and gets an account: the same customer with the same card, now registered. Without
 * a card they get a virtual one.
 */
export async function claimAccount(world: World, input: ClaimAccountInput) {
  const { username, password, code } = input;
  const customerId = await currentId(world.read, input.customerId);
  const own = await ownCountry(world, { phones: [username], id: customerId });
  const address = addressIn(username, world.defaultCountry, own);
  if (!address) {
    return inputRejected([
      { path: 'username', message: 'must be the address or number the code was sent to.' },
    ]);
  }
  const unknown = await campaignProblem(world, input);
  if (unknown) return unknown;
  const misshapen = passwordShapeProblem(world, password);
  if (misshapen) return misshapen;
  const about = { purpose: 'CLAIM', address, customerId } as const;

  return repeatable(
    world,
    'claimAccount',
    input,
    hooked(
      world,
      {
        point: 'BEFORE_REGISTER',
        operation: 'claimAccount',
        about: () => ({ customerId, username: address.value, campaignId: input.campaignId }),
      },
      {
        first: async () =>
          proveAndHash(world, { about, code }, password, [
            username,
            ...(isUuid(customerId) ? await wordsAbout(world.read, customerId) : []),
          ]),
        inTransaction: async (work, { challengeId, hash }) => {
          const customer = await lockCustomer(work, customerId);
          // A visitor's data was typed by anybody and is not a customer's record.
          if (!customer || customer.isAnonymous) return customerNotFound();
          if (customer.isRegistered) return alreadyRegistered();
          const stale = staleProblem(customer, input);
          if (stale) return stale;
          const contact = (await contactsOf(work, customer)).find(
            ({ type, valueNormalized }) =>
              type === address.type && valueNormalized === address.valueNormalized,
          );
          if (!contact || !(await spendChallenge(work, challengeId))) return codeRejected();

          const before = describe(contact);
          await makeWay(work, address, customer.id);
          await proveContact(work, customer, contact);
          customer.isRegistered = true;
          customer.touch(work.now);
          // A till may already have given them a username.
          await setPassword(work.db, customer.id, hash, work.now);
          const card = await currentCard(work, customer);
          const { number } = card ?? newCard(work, customer);
          record(work, customer.id, 'ACCOUNT_CLAIMED', [
            { field: 'registered', from: false, to: true },
            ...changed('contact', before, describe(contact)),
            ...changed('card', card?.number ?? null, number),
            ...(input.campaignId == null ? [] : joinCampaign(customer, input.campaignId)),
          ]);
          work.audit({ event: 'account-claimed', customerId: customer.id });
          return { type: 'CustomerAccountClaimed', customerId: customer.id, cardNumber: number } as const;
        },
      },
    ),
  ).catch(whenDuplicate({ contact_verified_address_unique: contactTaken }));
}
