import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Card } from '../entities/card.entity.js';
import { Customer } from '../entities/customer.entity.js';
import { lockCustomer } from './find-customer.js';
import { cardAmbiguous, cardTaken } from './till-problems.js';

/** Whom a till means: somebody on record, or somebody new. */
export type Match = { customer: Customer } | { customer: null };

/**
 * Finds the record a till means by code and card, as StickyStreet's record_customer does.
 *
 * The code decides if there is one. A card alone names the record that has it, or else the record whose code it
 * equals. A card that another record has is never taken away from it.
 */
export async function matchAtTill(
  tx: EntityManager,
  { code, card }: { code: string | null; card: string | null },
): Promise<Match | ReturnType<typeof cardAmbiguous | typeof cardTaken>> {
  const holders =
    card === null ? [] : (await tx.find(Card, { number: card, status: { $ne: 'REPLACED' } })).map(holderOf);
  if (code !== null) {
    const customer = await byCode(tx, code);
    const isTaken = holders.length > 0 && (!customer || !holders.includes(customer.id));
    return isTaken ? cardTaken() : { customer };
  }
  if (card === null) return { customer: null };
  if (holders.length > 1) return cardAmbiguous();
  if (holders[0] !== undefined) return { customer: await lockCustomer(tx, holders[0]) };
  return { customer: await byCode(tx, card) };
}

const holderOf = ({ customer }: Card): string => customer.id;

const byCode = (tx: EntityManager, code: string) =>
  tx.findOne(Customer, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
