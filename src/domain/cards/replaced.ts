import type { Card } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { transferAll } from '../balances/transfers.js';
import { changed, record } from '../work/history.js';
import type { Work } from '../work/work.js';
import { newCard } from './new.js';

/** Replaces a card by a new one, to which the balances move, and records that in the customer's history. */
export async function replaceByNewCard(
  work: Work,
  customer: Customer,
  { old, number, reason }: { old: Card; number: string; reason?: string | null | undefined },
): Promise<Card> {
  old.status = 'REPLACED';
  old.updatedAt = work.now;
  // The index allows only one card in use per customer.
  await work.em.flush();
  const card = newCard(work, customer, { number, category: old.category ?? null });
  await work.em.flush();
  await transferAll(work, { from: old, to: card });
  customer.touch(work.now);
  record(work, customer.id, 'CARD_REPLACED', [
    { field: 'card', from: old.number, to: number },
    ...changed('reason', null, reason ?? null),
  ]);
  return card;
}
