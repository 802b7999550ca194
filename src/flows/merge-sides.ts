import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { Agreement } from '../entities/agreement.entity.js';
import { Attribute } from '../entities/attribute.entity.js';
import { Card } from '../entities/card.entity.js';
import type { Contact } from '../entities/contact.entity.js';
import { Customer } from '../entities/customer.entity.js';
import { Identity } from '../entities/identity.entity.js';
import {
  type HeldField,
  heldFields,
  type JointBalance,
  jointBalances,
  type WaysIn,
  waysIn,
} from '../repositories/merges.js';
import { contactsOf } from './contact-list.js';
import { alreadyMerged, sameCustomer, survivorIsVisitor } from './merge-problems.js';
import type { Needs } from './needs.js';
import { customerNotFound } from './problems.js';

/** One of two customers who are to become one, with everything that belongs to it. */
export interface Side {
  customer: Customer;
  contacts: Contact[];
  agreements: Agreement[];
  attributes: Attribute[];
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

/**
 * Both customers, or why they cannot become one. Locked, they are locked in the order of their ids, so that two
 * merges of the same two never wait for each other.
 */
export async function findPair(em: EntityManager, { survivorId, absorbedId }: Pair, isLocked: boolean) {
  if (survivorId.toLowerCase() === absorbedId.toLowerCase()) return sameCustomer();
  if (!isUuid(survivorId) || !isUuid(absorbedId)) return customerNotFound();
  const found = await em.find(
    Customer,
    { id: { $in: [survivorId, absorbedId] } },
    { orderBy: { id: 'asc' }, ...(isLocked && { lockMode: LockMode.PESSIMISTIC_WRITE }) },
  );
  const survivor = found.find(({ id }) => id === survivorId.toLowerCase());
  const absorbed = found.find(({ id }) => id === absorbedId.toLowerCase());
  if (!survivor || !absorbed) return customerNotFound();
  for (const { id, mergedIntoId } of [absorbed, survivor]) {
    if (mergedIntoId != null) return alreadyMerged(id, mergedIntoId);
  }
  // What a visitor typed is on no record of ours, and a visitor's token must not open one.
  if (survivor.isAnonymous && !absorbed.isAnonymous) return survivorIsVisitor();
  return { survivor, absorbed };
}

export async function sidesOf(
  world: Needs<'clock'>,
  em: EntityManager,
  pair: { survivor: Customer; absorbed: Customer },
): Promise<Sides> {
  const survivor = await sideOf(world, em, pair.survivor);
  const absorbed = await sideOf(world, em, pair.absorbed);
  const balances = await jointBalances(em, survivor.cardInUse?.id ?? null, absorbed.cardInUse?.id ?? null);
  return { survivor, absorbed, balances };
}

async function sideOf({ clock }: Needs<'clock'>, em: EntityManager, customer: Customer): Promise<Side> {
  const cards = await em.find(Card, { customer }, { orderBy: { issuedAt: 'desc', id: 'desc' } });
  return {
    customer,
    contacts: await contactsOf(em, customer),
    agreements: await em.find(Agreement, { customer }, { orderBy: { channel: 'asc' } }),
    attributes: await em.find(Attribute, { customer }, { orderBy: { name: 'asc' } }),
    customFields: await heldFields(em, customer.id),
    cards,
    cardInUse: cards.find(({ status }) => status === 'ACTIVE' || status === 'BLOCKED') ?? null,
    identities: await em.find(Identity, { customer }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    waysIn: await waysIn(em, customer.id, clock()),
  };
}
