import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { Agreement } from '../../entities/agreement.entity.js';
import { Attribute } from '../../entities/attribute.entity.js';
import { Card } from '../../entities/card.entity.js';
import type { Contact } from '../../entities/contact.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import { Identity } from '../../entities/identity.entity.js';
import { type HeldField, heldFields } from '../../tables/custom-fields.js';
import { type JointBalance, jointBalances } from '../../tables/merges.js';
import { type WaysIn, waysIn } from '../../tables/sign-in/accounts.js';
import { contactsOf } from '../contacts/contact-list.js';
import { customerNotFound } from '../customers/problems.js';
import type { Work } from '../work/work.js';
import { type Lists, listsOf } from './lists.js';
import { alreadyMerged, sameCustomer, survivorIsVisitor } from './problems.js';

/** One of two customers to be merged, with everything that belongs to them. */
export interface Side {
  customer: Customer;
  contacts: Contact[];
  agreements: Agreement[];
  attributes: Attribute[];
  lists: Lists;
  customFields: HeldField[];
  /** Newest first. */
  cards: Card[];
  cardInUse: Card | null;
  identities: Identity[];
  waysIn: WaysIn;
}

export interface Sides {
  survivor: Side;
  absorbed: Side;
  balances: JointBalance[];
}

export interface Pair {
  survivorId: string;
  absorbedId: string;
}

/** Both customers, or the reason why they cannot be merged. */
export const findPair = (work: Work, pair: Pair) => pairOf(work, pair);

/**
 * The same, locked in the order of the ids, so that two merges of the same pair never wait for each other in a circle. Refused are
 * one record given twice, a record that is not there, one that was merged before, and a visitor as the survivor
 * of somebody who is none.
 */
export const lockPair = (work: Work, pair: Pair) =>
  pairOf(work, pair, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function pairOf(
  work: Work,
  { survivorId, absorbedId }: Pair,
  lock: { lockMode?: LockMode.PESSIMISTIC_WRITE } = {},
) {
  if (survivorId.toLowerCase() === absorbedId.toLowerCase()) return sameCustomer();
  if (!isUuid(survivorId) || !isUuid(absorbedId)) return customerNotFound();
  const found = await work.em.find(
    Customer,
    { id: { $in: [survivorId, absorbedId] } },
    { orderBy: { id: 'asc' }, ...lock },
  );
  const survivor = found.find(({ id }) => id === survivorId.toLowerCase());
  const absorbed = found.find(({ id }) => id === absorbedId.toLowerCase());
  if (!survivor || !absorbed) return customerNotFound();
  for (const { id, mergedIntoId } of [absorbed, survivor]) {
    if (mergedIntoId != null) return alreadyMerged(id, mergedIntoId);
  }
  // A visitor's data was typed by anybody, and a visitor's token must not open a customer's record.
  if (survivor.isAnonymous && !absorbed.isAnonymous) return survivorIsVisitor();
  return { survivor, absorbed };
}

/** Everything of both, and their balances side by side. */
export async function sidesOf(work: Work, pair: { survivor: Customer; absorbed: Customer }): Promise<Sides> {
  const survivor = await sideOf(work, pair.survivor);
  const absorbed = await sideOf(work, pair.absorbed);
  const balances = await jointBalances(
    work.read,
    survivor.cardInUse?.id ?? null,
    absorbed.cardInUse?.id ?? null,
    work.now,
  );
  return { survivor, absorbed, balances };
}

async function sideOf(work: Work, customer: Customer): Promise<Side> {
  const cards = await work.em.find(Card, { customer }, { orderBy: { issuedAt: 'desc', id: 'desc' } });
  return {
    customer,
    contacts: await contactsOf(work, customer),
    agreements: await work.em.find(Agreement, { customer }, { orderBy: { channel: 'asc' } }),
    attributes: await work.em.find(Attribute, { customer }, { orderBy: { name: 'asc' } }),
    lists: await listsOf(work, customer),
    customFields: await heldFields(work.read, customer.id),
    cards,
    cardInUse: cards.find(({ status }) => status === 'ACTIVE' || status === 'BLOCKED') ?? null,
    identities: await work.em.find(Identity, { customer }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    waysIn: await waysIn(work.read, customer.id, work.now),
  };
}
