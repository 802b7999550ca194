import { isDeepStrictEqual } from 'node:util';
import { joinCampaign } from '../../domain/campaigns/joined.js';
import { refuseUnlessOpen } from '../../domain/campaigns/open.js';
import { cardCategoryOf, isOpenCategory } from '../../domain/cards/category.js';
import { currentCard } from '../../domain/cards/find.js';
import { newCard } from '../../domain/cards/new.js';
import { cardCategoryNotFound, cardRejected } from '../../domain/cards/problems.js';
import { type Address, addressIn } from '../../domain/contacts/contact-point.js';
import { makeWay } from '../../domain/contacts/vouched-address.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { withLanguage } from '../../domain/customers/input.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { spokenBy } from '../../domain/messages/queue.js';
import { languageOf, spendChallenge, tryCode } from '../../domain/proofs/codes.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { accountFor } from '../../domain/sign-in/account-for.js';
import { hashOrGiveBack, passwordShapeProblem } from '../../domain/sign-in/password-rules.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { recordOf, recordShown, type ShownCard, shownCard } from '../../domain/sign-in/shown-card.js';
import { adoptVisitor } from '../../domain/sign-in/visitor-adoption.js';
import { asCustomer } from '../../domain/work/caller.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf, type Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Contact } from '../../entities/contact.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import type { DeviceType } from '../../entities/device-type.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { campaignsByIds } from '../../reads/campaigns.js';
import { ownerByAddress, wordsAbout } from '../../tables/sign-in/accounts.js';
import { setPassword } from '../../tables/sign-in/credentials.js';
import type { NotedRecord } from '../../tables/sign-in/noted-records.js';

export interface RegisterWithCodeInput extends Idempotent {
  code: string;
  username: string;
  password: string;
  campaignId: string;
  categoryId?: string | null;
  deviceType?: DeviceType | null;
  language?: string | null;
  cardNumber?: string | null;
  pin?: string | null;
}

/**
 * A newcomer enters the code and gets an account: customer, proved contact, password and virtual card, all or none.
 *
 * A person the shop knows by this very address, proved but without an account, keeps that record and its card. An
 * address that was only noted somewhere proves nothing by itself, and no data that depends on it is handed over: beside
 * it the card's number or the PIN has to be shown.
 */
export async function registerWithCode(world: World, input: RegisterWithCodeInput) {
  const { code, username, password, campaignId } = input;
  const address = addressIn(username, world.defaultCountry);
  if (!address) {
    return inputRejected([
      { path: 'username', message: 'must be the address or number the code was sent to.' },
    ]);
  }
  const checked = check(withLanguage.extend(shownCard.shape), input);
  if (isRejected(checked)) return checked;
  const { language: given, ...card } = checked;
  const shown = card.cardNumber == null && card.pin == null ? null : card;
  const misshapen = passwordShapeProblem(world, password);
  if (misshapen) return misshapen;
  if (!(await isOpenCategory(world, input.categoryId))) return cardCategoryNotFound();
  const about = { purpose: 'REGISTRATION', address, campaignId } as const;

  return repeatable(
    world,
    { name: 'registerWithCode', about: address },
    input,
    hooked(
      world,
      {
        point: 'BEFORE_REGISTER',
        operation: 'registerWithCode',
        about: ({ record: seen }) => ({
          customerId: seen?.customerId,
          username: address.value,
          campaignId,
          categoryId: input.categoryId,
          cardNumber: input.cardNumber,
        }),
      },
      {
        first: () =>
          inTurn(world, async () => {
            const challengeId = await tryCode(world, about, code);
            if (typeof challengeId !== 'string') return challengeId;
            const record = shown && (await recordShown(world, address, shown));
            if (record && 'status' in record) return record;
            const known = record ? await wordsAbout(world.read, record.customerId) : [];
            const hashed = await hashOrGiveBack(world, { about, challengeId }, password, [
              username,
              ...known,
            ]);
            return 'status' in hashed ? hashed : { ...hashed, record };
          }),
        inTransaction: async (work, { challengeId, hash, record: seen }) => {
          const category = await cardCategoryOf(work, input.categoryId);
          if (category === 'unknown' || category?.isOpenToRegistration === false)
            return cardCategoryNotFound();
          const [campaign] = await campaignsByIds(work.read, [campaignId]);
          const closed = campaign && refuseUnlessOpen(campaign, work.now);
          if (closed) return closed;
          const shower = seen && shown && (await lockShown(work, address, shown, seen));
          if (seen && !shower) return cardRejected();
          if (!(await spendChallenge(work, challengeId))) return codeRejected();
          const language = given ?? (await languageOf(work, challengeId)) ?? spokenBy(work);
          const found = shower
            ? await accountFor(work, shower, address, language)
            : await customerWith(work, address, language);
          if (!found) return codeRejected();
          const { customer, changes } = found;
          await work.em.flush();
          await setPassword(work.db, customer.id, hash, work.now);
          const card = await currentCard(work, customer);
          const issued = card ?? newCard(work, customer, { category });
          await adoptVisitor(work, customer);
          const self = onBehalfOf(work, asCustomer(customer.id));
          record(self, customer.id, 'REGISTERED', [
            { field: address.type === 'EMAIL' ? 'email' : 'phone', from: null, to: address.value },
            { field: 'registered', from: false, to: true },
            ...changes,
            ...changed('card', card?.number ?? null, issued.number),
            ...joinCampaign(customer, campaignId),
          ]);
          work.audit({ event: 'registered', customerId: customer.id });
          return { type: 'CustomerRegistered', customerId: customer.id } as const;
        },
      },
    ),
  ).catch(
    // Somebody else proved the same address at the same moment.
    whenDuplicate({ contact_verified_address_unique: codeRejected }),
  );
}

/**
 * The record that has this proved address and no account, else a new one; null if its owner has an account or is
 * disabled.
 */
async function customerWith(work: Work, address: Address, spoken: string | null) {
  const now = work.now;
  const owner = await ownerByAddress(work.read, address);
  const known = owner && (await lockCustomer(work, owner.customerId));
  if (known && !known.isRegistered && known.status === 'ENABLED') {
    return accountFor(work, known, address, spoken);
  }
  if (owner?.hasProved || known?.status === 'DISABLED') return null;
  await makeWay(work, address, null);
  const customer = work.em.create(Customer, {
    code: randomDigits(16),
    isRegistered: true,
    language: spoken,
    tags: [],
    createdAt: now,
    updatedAt: now,
  });
  work.em.create(Contact, {
    customer,
    ...address,
    isPrimary: true,
    isVerified: true,
    provedBy: 'CUSTOMER',
    createdAt: now,
    updatedAt: now,
  });
  return { customer, changes: changed('language', null, customer.language ?? null) };
}

/** The record that was shown, locked, if everything that made it so still holds: it may have changed meanwhile. */
async function lockShown(work: Work, address: Address, shown: ShownCard, seen: NotedRecord) {
  const customer = await lockCustomer(work, seen.customerId);
  const now = await recordOf(work, address, shown);
  return isDeepStrictEqual(now, seen) ? customer : null;
}
