import { Card, type CardCategory } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import type { Work } from '../work/work.js';

/**
 * Gives the customer a card, with this number or else one drawn at random; if a drawn number is taken, the transaction
 * is repeated with another draw.
 */
export function newCard(
  work: Work,
  customer: Customer,
  { number = randomDigits(16), category = null }: { number?: string; category?: CardCategory | null } = {},
): Card {
  return work.em.create(Card, {
    customer,
    category,
    number,
    barcode: ean13(`2${randomDigits(11)}`),
    status: 'ACTIVE',
    issuedAt: work.now,
    updatedAt: work.now,
  });
}

/**
 * Twelve digits with their check digit (GS1 General Specifications, 7.9). Numbers that begin with 2 are for use
 * within a company, so none of ours collides with a product's.
 */
function ean13(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
