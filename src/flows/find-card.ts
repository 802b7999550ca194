import type { EntityManager } from '@mikro-orm/postgresql';
import { Card } from '../entities/card.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import { lockCustomer } from './find-customer.js';
import { isStorable } from './input.js';
import { inputRejected } from './problems.js';
import { cardAmbiguous, cardNotFound } from './till-problems.js';

/** How a till says which card: by the number on it, or by whose it is. */
export interface WhichCard {
  cardNumber?: string | null | undefined;
  customerId?: string | null | undefined;
}

const inUse = { status: { $ne: 'REPLACED' } } as const;

/** The card in use that is meant, its customer locked. A replaced card is not found by its number. */
export async function lockCard(tx: EntityManager, { cardNumber, customerId }: WhichCard) {
  if ((cardNumber == null) === (customerId == null)) {
    return inputRejected([{ path: 'cardNumber', message: 'or customerId has to be given, and only one.' }]);
  }
  let owner = cardNumber == null ? customerId : null;
  // What the database cannot keep is on no card.
  if (cardNumber != null && isStorable(cardNumber)) {
    const cards = await tx.find(Card, { number: cardNumber, ...inUse }, { fields: ['customer'] });
    if (cards.length > 1) return cardAmbiguous();
    owner = cards[0]?.customer.id ?? null;
  }
  const customer = owner == null ? null : await lockCustomer(tx, owner);
  if (!customer) return cardNotFound();
  // Read again: while the lock was awaited the card may have been blocked or replaced.
  const card = await tx.findOne(
    Card,
    { customer, ...inUse, ...(cardNumber != null && { number: cardNumber }) },
    { refresh: true },
  );
  return card ?? cardNotFound();
}

/** The card a customer uses. */
export const currentCard = (tx: EntityManager, customer: Customer) =>
  tx.findOne(Card, { customer, ...inUse });
