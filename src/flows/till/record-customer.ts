import { validate as isUuid } from 'uuid';
import { post } from '../../domain/balances/books.js';
import { currentCard, isTakenOver } from '../../domain/cards/find.js';
import { newCard } from '../../domain/cards/new.js';
import { freeCardNumber } from '../../domain/cards/number.js';
import {
  type CardTaken,
  cardTaken,
  type NumberSpaceFull,
  numberSpaceFull,
} from '../../domain/cards/problems.js';
import { replaceWith } from '../../domain/cards/replaced.js';
import { noteAddress } from '../../domain/contacts/contact-list.js';
import type { TooManyContacts } from '../../domain/contacts/problems.js';
import { applyData } from '../../domain/customers/apply.js';
import { setCustomFields } from '../../domain/customers/custom-fields.js';
import { queueMessage } from '../../domain/messages/queue.js';
import { contactsNow, tellOfContacts } from '../../domain/messages/tell-owner.js';
import { type credentialsProtected, usernameTaken } from '../../domain/sign-in/problems.js';
import {
  neverEmptied,
  profileOf,
  type RecordCustomerInput,
  type TillData,
  tillInput,
} from '../../domain/till/input.js';
import { matchAtTill } from '../../domain/till/match.js';
import { hashTillSecrets, setTillSecrets, type TillSecrets } from '../../domain/till/secrets.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected, refuseNulls } from '../../domain/work/input.js';
import {
  campaignNotFound,
  type InputRejected,
  inputRejected,
  scopeMissing,
} from '../../domain/work/problems.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { holds } from '../../domain/work/scopes.js';
import { Refused, whenRefused } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import type { ChangeOf, FieldChange } from '../../entities/history-changes.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';

type Refusal =
  | InputRejected
  | CardTaken
  | NumberSpaceFull
  | TooManyContacts
  | ReturnType<typeof credentialsProtected | typeof campaignNotFound>
  | Extract<Awaited<ReturnType<typeof post>>, { status: number }>;

/**
 * A till notes somebody, new or known, with card and balance in one go, or nothing at all.
 *
 * What the customer has proved or chosen itself stands: a till notes an address but does not prove it, never takes a
 * card from another record, and changes no credentials the customer has made their own.
 */
export async function recordCustomer(world: World, input: RecordCustomerInput) {
  const data = check(tillInput(world), input);
  if (isRejected(data)) return data;
  const emptied = refuseNulls(input, neverEmptied);
  if (emptied) return emptied;
  const { idempotencyKey: _key, sendNoEmail: _quiet, newCode: _fresh, ...fields } = input;
  if (Object.values(fields).every(saysNothing)) {
    return inputRejected([{ path: '', message: 'At least one field has to be given.' }]);
  }
  if (data.cardNumber != null && data.cardNumberGenerate != null) {
    return inputRejected([
      { path: 'cardNumberGenerate', message: 'give either a number or how many digits to draw.' },
    ]);
  }

  return repeatable(world, 'recordCustomer', input, {
    first: () => hashTillSecrets(world, data),
    inTransaction: async (work, secrets) => {
      const match = await matchAtTill(work, { code: data.code ?? null, card: data.cardNumber ?? null });
      if ('type' in match) return match;
      const isNew = match.customer === null;
      // To let somebody sign in to a record that is there is to vouch that it is theirs.
      const setsSignIn = data.username != null || data.password != null;
      if (!isNew && setsSignIn && !holds(work.caller, 'contacts:verify')) {
        return scopeMissing('contacts:verify');
      }
      const customer = match.customer ?? newRecord(work, data.code ?? randomDigits(16));
      const { changes, drawn } = await applyTill(work, customer, data, secrets);
      if (changes.length > 0 && !isNew) customer.touch(work.now);
      if (changes.length > 0 || isNew) {
        record(work, customer.id, isNew ? 'CUSTOMER_CREATED' : 'CUSTOMER_UPDATED', changes);
      }
      if (isNew && !data.sendNoEmail) await tellShop(work, customer);
      return {
        type: 'CustomerRecorded',
        outcome: isNew ? 'NEW' : 'UPDATE',
        code: customer.code,
        cardNumber: drawn,
        customerId: customer.id,
      } as const;
    },
  })
    .catch(whenRefused<Refusal>)
    .catch(whenDuplicate({ card_number_unique: cardTaken, credential_username_unique: usernameTaken }));
}

/** Nothing to note down: neither a value nor something to do. */
const saysNothing = (value: unknown) =>
  value == null || value === false || (Array.isArray(value) && value.length === 0);

const newRecord = (work: Work, code: string) =>
  work.em.create(Customer, { code, tags: [], createdAt: work.now, updatedAt: work.now });

async function applyTill(work: Work, customer: Customer, data: TillData, secrets: TillSecrets) {
  const now = work.now;
  const changes: ChangeOf<'CUSTOMER_UPDATED'>[] = applyData(customer, profileOf(data));
  if (data.newCode) {
    const code = randomDigits(16);
    changes.push({ field: 'code', from: customer.code, to: code });
    customer.code = code;
  }
  await work.em.flush();
  const reached = await contactsNow(work, customer);
  if (data.email) changes.push(...(await noteAddress(work, customer, 'EMAIL', data.email, now)));
  if (data.phone) changes.push(...(await noteAddress(work, customer, 'PHONE', data.phone, now)));
  if (changes.some(isContactChange)) {
    await work.em.flush();
    await tellOfContacts(work, customer, reached, await contactsNow(work, customer));
  }
  changes.push(...(await setCustomFields(work, customer, data.customFields ?? [])));
  changes.push(...(await setTillSecrets(work, customer, data.username ?? null, secrets)));
  const card = await applyCard(work, customer, data);
  changes.push(...card.changes);
  if (data.autoAdd) changes.push(...(await addToCard(work, customer, data.autoAdd)));
  return { changes, drawn: card.drawn };
}

const isContactChange = ({ field }: FieldChange) => ['contact', 'email', 'phone'].includes(field);

/** The card named by number or to be drawn takes the place of the one before. */
async function applyCard(work: Work, customer: Customer, data: TillData) {
  const digits = data.cardNumberGenerate ?? null;
  const drawn = digits === null ? null : await freeCardNumber(work, digits);
  if (digits !== null && drawn === null) throw new Refused(numberSpaceFull(digits));
  const number = drawn ?? data.cardNumber ?? null;
  const current = await currentCard(work, customer);
  if (number === null || current?.number === number) return { changes: [], drawn };
  if (current && (await isTakenOver(work, customer, number))) return { changes: [], drawn };
  if (current) await replaceWith(work, customer, current, number);
  else newCard(work, customer, null, number);
  await work.em.flush();
  return { changes: changed('card', current?.number ?? null, number), drawn };
}

/** Adds to the balance; somebody without a card gets a virtual one to carry it. */
async function addToCard(
  work: Work,
  customer: Customer,
  { campaignId, amount, product }: NonNullable<TillData['autoAdd']>,
): Promise<FieldChange<'card'>[]> {
  const campaign = isUuid(campaignId) && (await work.em.findOne(Campaign, campaignId));
  if (!campaign) throw new Refused(campaignNotFound());
  const current = await currentCard(work, customer);
  const card = current ?? newCard(work, customer, null);
  await work.em.flush();
  const posted = await post(work, { card, campaign, kind: 'ADD', amount, product: product ?? null });
  if ('status' in posted) throw new Refused(posted);
  return changed('card', current?.number ?? null, card.number);
}

/** The shop's owner hears of everybody new, to send a plastic card for example. */
async function tellShop(work: Work, customer: Customer): Promise<void> {
  if (!work.shopEmail) return;
  const name = [customer.firstName, customer.lastName].filter((part) => part).join(' ') || customer.code;
  await queueMessage(work, {
    channel: 'EMAIL',
    template: 'newCustomer',
    customerId: customer.id,
    to: work.shopEmail,
    language: null,
    data: { name },
  });
}
