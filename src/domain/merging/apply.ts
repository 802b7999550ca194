import { AgreementEvidence } from '../../entities/agreement.entity.js';
import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { moveFieldValues } from '../../tables/custom-fields.js';
import { leadOn } from '../../tables/customers.js';
import { deleteQueued } from '../../tables/messages/outgoing.js';
import { deleteChallenges } from '../../tables/sign-in/challenges.js';
import { deleteCredential } from '../../tables/sign-in/credentials.js';
import { deleteIdentities } from '../../tables/sign-in/identities.js';
import { deletePin } from '../../tables/sign-in/pins.js';
import { transferAll } from '../balances/transfers.js';
import { dataOf } from '../contacts/contact.js';
import { MERGE } from '../customers/agreements.js';
import { revokeSessions } from '../sign-in/sessions.js';
import type { Work } from '../work/work.js';
import { settleEvidence } from './agreements/evidence.js';
import { fill } from './fields.js';
import { joinLists, recordOfLists } from './lists.js';
import type { MergePlan } from './plan.js';
import type { MergeRecord } from './record.js';
import type { Sides } from './sides.js';

/**
 * Carries out the plan on two locked customers: fields, tags, contacts, addresses, agreements, attributes, custom fields, cards with
 * their balances. Then it removes the absorbed one's ways to sign in, open codes and queued messages, and leads their
 * ids on. Returns the record that undoing it needs.
 */
export async function applyMerge(work: Work, sides: Sides, plan: MergePlan): Promise<MergeRecord> {
  const [survivor, absorbed] = [sides.survivor.customer, sides.absorbed.customer];
  const before = recordOf(sides, plan);
  fill(survivor, absorbed, plan.filled);
  survivor.tags = [...survivor.tags, ...plan.addedTags];
  survivor.campaignIds = [...survivor.campaignIds, ...plan.addedCampaigns];
  survivor.lastActivityAt = later(survivor.lastActivityAt, absorbed.lastActivityAt);
  await joinContacts(work, survivor, plan);
  await joinLists(work, survivor, plan.lists);
  joinAgreements(work, survivor, plan);
  for (const attribute of plan.attributes) attribute.customer = survivor;
  await work.em.flush();
  const fieldValues = plan.customFields.map(({ id }) => id);
  await moveFieldValues(work.db, fieldValues, survivor.id);
  await joinCards(work, sides, plan);
  await voidEverythingPending(work, sides.absorbed.customer);

  // Records that were merged into the absorbed one earlier.
  const ledOn = await leadOn(work.db, absorbed.id, survivor.id);
  absorbed.mergedIntoId = survivor.id;
  absorbed.touch(work.now);
  survivor.touch(work.now);
  await settleEvidence(work, survivor, MERGE);
  return { ...before, ledOn };
}

const later = (a: Date | null | undefined, b: Date | null | undefined) =>
  a && b ? (a > b ? a : b) : (a ?? b ?? null);

/** Duplicates are removed first, because only one customer can have an address proved. */
async function joinContacts(work: Work, survivor: Customer, { contacts }: MergePlan) {
  for (const { other } of contacts.doubled) work.em.remove(other);
  await work.em.flush();
  for (const { own, isPrimary, provedBy, refused } of contacts.doubled) {
    if (refused.length > 0) own.refusedTopics = [...own.refusedTopics, ...refused];
    if (provedBy) Object.assign(own, { isVerified: true, provedBy, updatedAt: work.now });
    if (isPrimary !== own.isPrimary) Object.assign(own, { isPrimary, updatedAt: work.now });
  }
  for (const { contact, isPrimary, provedBy } of contacts.moved)
    Object.assign(contact, { customer: survivor, isPrimary, provedBy });
}

/** Where the two disagree, the refusal wins; that is a decision of its own, with its evidence. */
function joinAgreements(work: Work, survivor: Customer, { agreements }: MergePlan) {
  for (const agreement of agreements.moved) agreement.customer = survivor;
  for (const { own, other } of agreements.refused) {
    const refusal = own.isGranted ? other : own;
    const decision = {
      isGranted: false,
      actorKind: work.caller.kind,
      actorId: work.caller.id,
      source: MERGE,
      wordingVersion: refusal.wordingVersion ?? null,
    };
    if (own.isGranted) Object.assign(own, decision, { setAt: work.now });
    work.em.create(AgreementEvidence, {
      customerId: survivor.id,
      channel: own.channel,
      ...decision,
      at: work.now,
    });
  }
}

async function joinCards(work: Work, { survivor, absorbed }: Sides, { card }: MergePlan) {
  for (const one of absorbed.cards) {
    one.customer = survivor.customer;
    if (one === card?.card) Object.assign(one, { status: card.becomes, updatedAt: work.now });
  }
  await work.em.flush();
  if (card?.heldBy) await transferAll(work, { from: card.card, to: card.heldBy });
}

/** Removes the absorbed customer's ways to sign in, open codes and queued messages. */
async function voidEverythingPending(work: Work, { id }: Customer): Promise<void> {
  const db = work.db;
  await deleteCredential(work.db, id);
  await revokeSessions(work, id, 'MERGED');
  await deletePin(db, id);
  await deleteIdentities(db, id);
  await deleteChallenges(db, id);
  await deleteQueued(db, id);
}

function recordOf({ survivor, absorbed }: Sides, plan: MergePlan): Omit<MergeRecord, 'ledOn'> {
  const { card } = plan;
  return {
    filled: plan.filled,
    lastActivityAt: survivor.customer.lastActivityAt?.toISOString() ?? null,
    addedTags: plan.addedTags,
    addedCampaigns: plan.addedCampaigns,
    contacts: {
      moved: plan.contacts.moved.map(({ contact }) => contactAsItWas(contact)),
      doubled: plan.contacts.doubled.map(({ other }) => contactAsItWas(other)),
      proved: plan.contacts.doubled.filter(({ provedBy }) => provedBy !== null).map(({ own }) => own.id),
      madePrimary: plan.contacts.doubled
        .filter(({ own, isPrimary }) => isPrimary !== own.isPrimary)
        .map(({ own }) => own.id),
      refused: plan.contacts.doubled
        .filter(({ refused }) => refused.length > 0)
        .map(({ own, refused }) => ({ id: own.id, topics: refused })),
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
          given: {
            at: own.setAt.toISOString(),
            actorKind: own.actorKind,
            actorId: own.actorId ?? null,
          },
        })),
    },
    lists: recordOfLists(plan.lists),
    attributes: plan.attributes.map(({ id, name, value }) => ({ id, name, value })),
    customFields: plan.customFields.map(({ id, name, value }) => ({ id, name, value })),
    cards: absorbed.cards.map(({ id }) => id),
    cardInUse: card && {
      id: card.card.id,
      number: card.card.number,
      was: card.card.status === 'BLOCKED' ? 'BLOCKED' : 'ACTIVE',
      wasJoined: card.heldBy !== null,
    },
    holdings: plan.balances
      .filter((balance) => balance.absorbed !== null && balance.absorbed !== '0')
      .map(({ campaignId, product, absorbed: amount, absorbedLots: lots }) => ({
        ...{ campaignId, product, amount: amount! },
        ...(lots.length > 0 && { lots }),
      })),
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
  refusedTopics: contact.refusedTopics,
  id: contact.id,
  createdAt: contact.createdAt.toISOString(),
});
