import type { EntityManager } from '@mikro-orm/postgresql';
import { Card } from '../entities/card.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import { lockCustomer } from './find-customer.js';
import { cardAmbiguous, cardNotFound, customerNotFound, inputRejected } from './problems.js';

/** A card is named by its number or by whose it is. */
export interface CardReference {
  cardNumber?: string | null | undefined;
  customerId?: string | null | undefined;
}

/** The card a customer uses, and the customer, locked; or what is wrong with the reference. */
export async function lockCard(tx: EntityManager, { cardNumber, customerId }: CardReference) {
  if ((cardNumber == null) === (customerId == null)) {
    return inputRejected([{ path: 'cardNumber', message: 'give either `cardNumber` or `customerId`.' }]);
  }
  let holder = customerId;
  if (cardNumber != null) {
    const cards = await tx.find(Card, { number: cardNumber, status: { $ne: 'REPLACED' } });
    if (cards.length > 1) return cardAmbiguous();
    if (!cards[0]) return cardNotFound();
    holder = cards[0].customer.id;
  }
  const customer = await lockCustomer(tx, holder as string);
  if (!customer) return cardNumber == null ? customerNotFound() : cardNotFound();
  const card = await currentCard(tx, customer);
  return card ? { customer, card } : cardNotFound();
}

export const currentCard = (tx: EntityManager, customer: Customer) =>
  tx.findOne(Card, { customer, status: { $ne: 'REPLACED' } });
