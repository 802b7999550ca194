import type { EntityManager } from '@mikro-orm/postgresql';
import type { Card } from '../entities/card.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import { record } from './history.js';
import { transferAll } from './ledger.js';
import type { Writing } from './needs.js';
import { newCard } from './new-card.js';

/** Puts a new card in the place of an old one. The balances move with it, nothing is created or lost. */
export async function replaceWith(
  tx: EntityManager,
  world: Writing,
  customer: Customer,
  old: Card,
  number: string,
): Promise<Card> {
  old.status = 'REPLACED';
  old.updatedAt = world.clock();
  // The index allows one current card per customer.
  await tx.flush();
  const card = newCard(tx, world, customer, old.category ?? null, number);
  await tx.flush();
  await transferAll(tx, world, old, card);
  customer.touch(world.clock());
  record(tx, world, customer.id, 'CARD_REPLACED', [{ field: 'card', from: old.number, to: number }]);
  return card;
}
