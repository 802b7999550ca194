import { Attribute } from '../../entities/attribute.entity.js';
import { Card } from '../../entities/card.entity.js';
import { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { Identity } from '../../entities/identity.entity.js';
import { moveFieldValues } from '../../tables/custom-fields.js';
import { leadBack } from '../../tables/customers.js';
import { leftOf, transferSome } from '../balances/transfers.js';
import { currentCard } from '../cards/find.js';
import { contactsOf, describe } from '../contacts/contact-list.js';
import { hasWayIn } from '../sign-in/ways-in.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import { partAgreements } from './agreements/parting.js';
import { isContact } from './contacts.js';
import { empty } from './fields.js';
import { partLists } from './lists.js';
import type { MergeRecord } from './record.js';

/**
 * Gives back everything a merge took over. Both customers are locked, and there are no obstacles. Returns the changes
 * to the survivor.
 */
export async function undoMerge(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  did: MergeRecord,
): Promise<FieldChange[]> {
  absorbed.mergedIntoId = null;
  await leadBack(work.db, did.ledOn, absorbed.id);
  const changes = empty(survivor, did.filled);
  const tags = survivor.tags.filter((tag) => !did.addedTags.includes(tag));
  changes.push(...changed('tags', survivor.tags, tags));
  survivor.tags = tags;
  const campaignIds = survivor.campaignIds.filter((id) => !did.addedCampaigns.includes(id));
  changes.push(...changed('campaignIds', survivor.campaignIds, campaignIds));
  survivor.campaignIds = campaignIds;
  changes.push(...(await partContacts(work, survivor, absorbed, did)));
  if (did.lists) changes.push(...(await partLists(work, survivor, absorbed, did.lists)));
  changes.push(...(await partAgreements(work, survivor, absorbed, did)));
  const attributes = await work.em.find(Attribute, { id: { $in: did.attributes.map(({ id }) => id) } });
  for (const attribute of attributes) attribute.customer = absorbed;
  await work.em.flush();
  const fieldValues = did.customFields.map(({ id }) => id);
  await moveFieldValues(work.db, fieldValues, absorbed.id);
  await partCards(work, survivor, absorbed, did);
  for (const { createdAt, lastUsedAt, ...identity } of did.identities) {
    const times = { createdAt: new Date(createdAt), lastUsedAt: new Date(lastUsedAt) };
    work.em.create(Identity, { customer: absorbed, ...identity, ...times });
  }
  await work.em.flush();
  // A merge does not keep the password: a customer without another way in has to claim the account again.
  absorbed.isRegistered &&= await hasWayIn(work, absorbed, await contactsOf(work, absorbed));
  absorbed.touch(work.now);
  survivor.touch(work.now);
  return [
    ...changes,
    ...did.attributes.map(({ name, value }) => ({ field: `attributes.${name}`, from: value, to: null })),
    ...did.customFields.map(({ name, value }) => ({ field: `customFields.${name}`, from: value, to: null })),
  ];
}

async function partContacts(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { contacts }: MergeRecord,
): Promise<FieldChange[]> {
  const updatedAt = work.now;
  const changes: FieldChange[] = [];
  for (const contact of await contactsOf(work, survivor)) {
    const moved = contacts.moved.find(isContact(contact));
    const from = describe(contact);
    if (moved) {
      const provedBy = moved.provedBy === undefined ? contact.provedBy : moved.provedBy;
      Object.assign(contact, { customer: absorbed, isPrimary: moved.isPrimary, provedBy });
    }
    if (contacts.proved.includes(contact.id)) {
      Object.assign(contact, { isVerified: false, provedBy: null, updatedAt });
    }
    if (contacts.madePrimary?.includes(contact.id)) Object.assign(contact, { isPrimary: false, updatedAt });
    const refused = contacts.refused?.find(({ id }) => id === contact.id)?.topics ?? [];
    if (refused.length > 0) {
      contact.refusedTopics = contact.refusedTopics.filter((code) => !refused.includes(code));
    }
    changes.push(...changed('contact', from, moved ? null : describe(contact)));
  }
  // Two steps, because only one customer can have an address proved.
  await work.em.flush();
  for (const { createdAt, provedBy, refusedTopics = [], ...contact } of contacts.doubled) {
    const proof = { provedBy: provedBy ?? (contact.isVerified ? 'SERVICE' : null) } as const;
    work.em.create(Contact, {
      customer: absorbed,
      ...contact,
      ...proof,
      refusedTopics,
      createdAt: new Date(createdAt),
      updatedAt,
    });
  }
  return changes;
}

async function partCards(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { cards, cardInUse, holdings }: MergeRecord,
): Promise<void> {
  const current = await currentCard(work, survivor);
  const returning = await work.em.find(Card, { id: { $in: cards } });
  for (const card of returning) {
    card.customer = absorbed;
    if (card.id !== cardInUse?.id || !cardInUse.wasJoined) continue;
    // A card that was reported lost in between stays blocked.
    card.status = card.status === 'MERGED' ? cardInUse.was : 'BLOCKED';
    card.updatedAt = work.now;
  }
  await work.em.flush();
  const back = returning.find(({ id }) => id === cardInUse?.id);
  if (!cardInUse?.wasJoined || !back || !current) return;
  for (const holding of holdings) {
    await transferSome(work, { from: current, to: back }, await leftOf(work, current, holding));
  }
}
