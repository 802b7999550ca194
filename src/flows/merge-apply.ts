import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { AgreementEvidence } from '../entities/agreement.entity.js';
import type { Contact } from '../entities/contact.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import { leadOn } from '../repositories/merges.js';
import { MERGE } from './agreement-list.js';
import { dataOf } from './contact-data.js';
import { removeCredential } from './credentials.js';
import { transferAll } from './ledger.js';
import { fill } from './merge-fields.js';
import type { MergePlan } from './merge-plan.js';
import type { MergeRecord } from './merge-record.js';
import type { Sides } from './merge-sides.js';
import type { Needs } from './needs.js';
import { revokeSessions } from './sessions.js';

type Merging = Needs<'clock' | 'caller' | 'origin'>;

/** Does what the plan says to two customers that are locked. Answers what it takes to undo it. */
export async function applyMerge(
  tx: EntityManager,
  world: Merging,
  sides: Sides,
  plan: MergePlan,
): Promise<MergeRecord> {
  const [survivor, absorbed] = [sides.survivor.customer, sides.absorbed.customer];
  const before = recordOf(sides, plan);
  fill(survivor, absorbed, plan.filled);
  survivor.tags = [...survivor.tags, ...plan.addedTags];
  survivor.lastActivityAt = later(survivor.lastActivityAt, absorbed.lastActivityAt);
  await joinContacts(tx, world, survivor, plan);
  joinAgreements(tx, world, survivor, plan);
  for (const attribute of plan.attributes) attribute.customer = survivor;
  await tx.flush();
  await sql`
    update custom_field_value set customer_id = ${survivor.id}
    where id = any(${plan.customFields.map(({ id }) => id)}::uuid[])`.execute(tx.getKysely());
  await joinCards(tx, world, sides, plan);
  await endSignIn(tx, world, sides.absorbed.customer);

  const ledOn = await leadOn(tx, absorbed.id, survivor.id);
  absorbed.mergedIntoId = survivor.id;
  absorbed.touch(world.clock());
  survivor.touch(world.clock());
  await tx.flush();
  return { ...before, ledOn };
}

const later = (a: Date | null | undefined, b: Date | null | undefined) =>
  a && b ? (a > b ? a : b) : (a ?? b ?? null);

/** What both have goes first: an address can be proved by one customer only. */
async function joinContacts(
  tx: EntityManager,
  { clock }: Merging,
  survivor: Customer,
  { contacts }: MergePlan,
) {
  for (const { other } of contacts.doubled) tx.remove(other);
  await tx.flush();
  for (const { own, provedBy } of contacts.doubled) {
    if (provedBy) Object.assign(own, { isVerified: true, provedBy, updatedAt: clock() });
  }
  for (const { contact, isPrimary, provedBy } of contacts.moved)
    Object.assign(contact, { customer: survivor, isPrimary, provedBy });
}

/** Where the two disagree, that the refusal holds is a decision of its own, with its evidence. */
function joinAgreements(
  tx: EntityManager,
  { clock, caller }: Merging,
  survivor: Customer,
  { agreements }: MergePlan,
) {
  for (const agreement of agreements.moved) agreement.customer = survivor;
  for (const { own, other } of agreements.refused) {
    const refusal = own.isGranted ? other : own;
    const decision = {
      isGranted: false,
      actorKind: caller.kind,
      actorId: caller.id,
      source: MERGE,
      wordingVersion: refusal.wordingVersion ?? null,
    };
    if (own.isGranted) Object.assign(own, decision, { setAt: clock() });
    tx.create(AgreementEvidence, { customerId: survivor.id, channel: own.channel, ...decision, at: clock() });
  }
}

async function joinCards(
  tx: EntityManager,
  world: Merging,
  { survivor, absorbed }: Sides,
  { card }: MergePlan,
) {
  for (const one of absorbed.cards) {
    one.customer = survivor.customer;
    if (one === card?.card) Object.assign(one, { status: card.becomes, updatedAt: world.clock() });
  }
  await tx.flush();
  if (card?.heldBy) await transferAll(tx, world, card.card, card.heldBy);
}

/** Nobody gets in with what the absorbed customer had, and nothing sent to it counts any more. */
async function endSignIn(tx: EntityManager, world: Merging, { id }: Customer): Promise<void> {
  const db = tx.getKysely();
  await removeCredential(tx, id);
  await revokeSessions(tx, world, id, 'MERGED');
  await sql`delete from pin where customer_id = ${id}`.execute(db);
  await sql`delete from identity where customer_id = ${id}`.execute(db);
  await sql`delete from challenge where customer_id = ${id}`.execute(db);
  await sql`delete from message where customer_id = ${id} and status = 'QUEUED'`.execute(db);
}

function recordOf({ survivor, absorbed }: Sides, plan: MergePlan): Omit<MergeRecord, 'ledOn'> {
  const { card } = plan;
  return {
    filled: plan.filled,
    lastActivityAt: survivor.customer.lastActivityAt?.toISOString() ?? null,
    addedTags: plan.addedTags,
    contacts: {
      moved: plan.contacts.moved.map(({ contact }) => contactAsItWas(contact)),
      doubled: plan.contacts.doubled.map(({ other }) => contactAsItWas(other)),
      proved: plan.contacts.doubled.filter(({ provedBy }) => provedBy !== null).map(({ own }) => own.id),
      vouchedBy: plan.contacts.vouchedBy,
    },
    agreements: {
      moved: plan.agreements.moved.map(({ id, channel, isGranted, setAt }) => ({
        id,
        channel,
        isGranted,
        setAt: setAt.toISOString(),
      })),
      refused: plan.agreements.refused
        .filter(({ own }) => own.isGranted)
        .map(({ own }) => ({
          channel: own.channel,
          wordingVersion: own.wordingVersion ?? null,
          source: own.source ?? null,
        })),
    },
    attributes: plan.attributes.map(({ id, name, value }) => ({ id, name, value })),
    customFields: plan.customFields,
    cards: absorbed.cards.map(({ id }) => id),
    cardInUse: card && {
      id: card.card.id,
      number: card.card.number,
      was: card.card.status === 'BLOCKED' ? 'BLOCKED' : 'ACTIVE',
      wasJoined: card.heldBy !== null,
    },
    holdings: plan.balances
      .filter((balance) => balance.absorbed !== null && balance.absorbed !== '0')
      .map(({ campaignId, product, absorbed: amount }) => ({ campaignId, product, amount: amount! })),
    identities: absorbed.identities.map(({ provider, subject, createdAt, lastUsedAt }) => ({
      provider,
      subject,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    })),
  };
}

const contactAsItWas = (contact: Contact) => ({
  ...dataOf(contact),
  id: contact.id,
  createdAt: contact.createdAt.toISOString(),
});
