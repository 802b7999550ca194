import { validate as isUuid } from 'uuid';
import { Campaign } from '../../entities/campaign.entity.js';
import type { Card } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { changeBalance } from '../balances/books.js';
import { balanceTooLarge, cardNotUsable, wrongKind } from '../balances/problems.js';
import { refuseUnlessOpen } from '../campaigns/open.js';
import { campaignNotOpen } from '../campaigns/problems.js';
import { currentCard, hasTakenOver } from '../cards/find.js';
import { newCard } from '../cards/new.js';
import { bareNumber, freeCardNumber, numbersOnCards } from '../cards/number.js';
import { numberSpaceFull } from '../cards/problems.js';
import { replaceByNewCard } from '../cards/replaced.js';
import { changed } from '../work/history.js';
import { campaignNotFound, inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { TillData } from './input.js';

/** The problems with a till's card or addition that are thrown as `RolledBack`. */
export const cardRefusals = [
  inputRejected,
  numberSpaceFull,
  campaignNotFound,
  campaignNotOpen,
  cardNotUsable,
  wrongKind,
  balanceTooLarge,
] as const;
type CardRefusal = ReturnType<(typeof cardRefusals)[number]>;

/**
 * Replaces the customer's card by the one named by number, or by one with a drawn number; the balances move to it. A
 * customer without a card gets it as their first. Nothing happens if they have that number already, or took it over in
 * a merge. Throws `RolledBack` if no free number was drawn.
 *
 * Returns the card they have now as well; undefined if nobody had to look for it.
 *
 * @param isNew they have none
 */
export async function applyCard(
  work: Work,
  customer: Customer,
  data: TillData,
  isNew: boolean,
): Promise<Applied> {
  const digits = data.cardNumberGenerate ?? null;
  const drawn = digits === null ? null : await freeCardNumber(work, digits);
  if (digits !== null && drawn === null) throw new RolledBack(numberSpaceFull(digits));
  const number = drawn ?? data.cardNumber ?? null;
  if (number === null) return { card: isNew ? null : undefined, changes: [], drawn };
  const current = isNew ? null : await currentCard(work, customer);
  if (current && bareNumber(current.number) === bareNumber(number)) {
    return { card: current, changes: [], drawn };
  }
  // The number of a card that a merge joined to the current one still leads to it.
  if (current && (await hasTakenOver(work, customer, await numbersOnCards(work.read, number)))) {
    return { card: current, changes: [], drawn };
  }
  const card = current
    ? await replaceByNewCard(work, customer, { old: current, number })
    : newCard(work, customer, { number });
  return { card, changes: changed('card', current?.number ?? null, number), drawn };
}

interface Applied {
  card: Card | null | undefined;
  changes: FieldChange<'card'>[];
  drawn: string | null;
}

/**
 * Adds to the balance; a customer without a card gets a virtual one, with a drawn number, to hold it. Throws
 * `RolledBack` for a campaign that is none and for whatever `changeBalance` refuses.
 */
export async function addToCard(
  work: Work,
  customer: Customer,
  known: Card | null | undefined,
  { campaignId, amount, product }: NonNullable<TillData['autoAdd']>,
): Promise<{ card: Card; changes: FieldChange<'card'>[] }> {
  const campaign = isUuid(campaignId) && (await work.em.findOne(Campaign, campaignId));
  if (!campaign) throw new RolledBack(campaignNotFound());
  const refused = refuseUnlessOpen(campaign, work.now);
  if (refused) throw new RolledBack(refused);
  const current = known === undefined ? await currentCard(work, customer) : known;
  const card = current ?? newCard(work, customer);
  const added = await changeBalance(work, { kind: 'ADD', card, campaign, amount, product: product ?? null });
  if ('status' in added) throw new RolledBack(underAutoAdd(added));
  return { card, changes: changed('card', current?.number ?? null, card.number) };
}

/** Names the fields of an addition as the till's input does. */
const underAutoAdd = (refusal: CardRefusal): CardRefusal =>
  refusal.type === inputRejected.type
    ? inputRejected(refusal.fields.map((field) => ({ ...field, path: `autoAdd.${field.path}` })))
    : refusal;
