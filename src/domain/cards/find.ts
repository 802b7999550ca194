import { Card, type CardStatus } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { cardOfCustomer } from '../../tables/cards.js';
import { lockCurrent } from '../../tables/customers.js';
import { lockFollowingMerges } from '../customers/find.js';
import { inputRejected } from '../work/problems.js';
import type { Work } from '../work/work.js';
import { holdersOfNumber } from './number.js';
import { cardAmbiguous, cardNotFound } from './problems.js';

/** A card as a till names it: by its number or by its customer. */
export interface WhichCard {
  cardNumber?: string | null | undefined;
  customerId?: string | null | undefined;
}

const inUse = { status: { $in: ['ACTIVE', 'BLOCKED'] } } as const;
const isKnown = { status: { $ne: 'REPLACED' } } as const;

/**
 * The card in use that is meant, with its customer locked. A replaced card is not found by its number; a merged
 * customer's card means the survivor's.
 */
export async function lockCard(work: Work, which: WhichCard) {
  const card = await lockShownCard(work, which);
  if (!(card instanceof Card) || card.status !== 'MERGED') return card;
  return (await currentCard(work, card.customer)) ?? cardNotFound();
}

/** The same card with no more of it than a balance needs, for the calls of which tills make most. */
export const lockCardOfBalance = (work: Work, which: WhichCard) =>
  ofOwner(work, which, async (owner, numbers) => {
    const customerId = await lockCurrent(work.db, owner);
    if (customerId === null) return null;
    const shown = await cardOfCustomer(work.read, customerId, numbers);
    const card = shown?.status === 'MERGED' ? await cardOfCustomer(work.read, customerId, null) : shown;
    return card && { id: card.id, status: card.status as CardStatus, customer: { id: customerId } };
  });

/** The very card that was shown, even if it only stands for the card in use, with its customer locked. */
export const lockShownCard = (work: Work, which: WhichCard) =>
  ofOwner(work, which, async (owner, numbers) => {
    const customer = await lockFollowingMerges(work, { id: owner });
    if (!customer) return null;
    const [card] = await work.em.find(
      Card,
      { customer, ...(numbers ? { number: { $in: numbers }, ...isKnown } : inUse) },
      // Both cards of a household's shared number may have come to one customer: the one in use is meant.
      { refresh: true, orderBy: { status: 'asc' }, limit: 1 },
    );
    return card ?? null;
  });

/**
 * The card that is found once its owner is locked: while we waited, it may have been blocked or replaced, or have gone
 * to somebody else with a merge or back again, who is then locked in turn.
 */
async function ofOwner<Found>(
  work: Work,
  which: WhichCard,
  locked: (owner: string, numbers: string[] | null) => Promise<Found | null>,
) {
  let named = await ownerOf(work, which);
  for (;;) {
    if ('status' in named) return named;
    const { owner, numbers } = named;
    const card = owner == null ? null : await locked(owner, numbers);
    if (card) return card;
    named = await ownerOf(work, which);
    if ('owner' in named && named.owner === owner) return cardNotFound();
  }
}

/** Whose card is meant, and the numbers it may have; null if it is named by its customer. */
async function ownerOf(work: Work, { cardNumber: typed, customerId }: WhichCard) {
  if ((typed == null) === (customerId == null)) {
    return inputRejected([
      { path: 'cardNumber', message: 'give exactly one of `cardNumber` and `customerId`.' },
    ]);
  }
  if (typed == null) return { owner: customerId, numbers: null };
  const { numbers, customerIds } = await holdersOfNumber(work.read, typed);
  return customerIds.length > 1 ? cardAmbiguous() : { owner: customerIds[0], numbers };
}

/** The customer's card in use. */
export const currentCard = (work: Work, customer: Customer) => work.em.findOne(Card, { customer, ...inUse });

/** Whether the customer's record took over a card with such a number in a merge, so that it already leads to them. */
export const hasTakenOver = async (work: Work, customer: Customer, numbers: readonly string[]) =>
  (await work.em.count(Card, { customer, number: { $in: numbers }, status: 'MERGED' })) > 0;
