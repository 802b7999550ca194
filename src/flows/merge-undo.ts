import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Agreement } from '../entities/agreement.entity.js';
import { Attribute } from '../entities/attribute.entity.js';
import { Card } from '../entities/card.entity.js';
import { Contact } from '../entities/contact.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import type { FieldChange } from '../entities/history-changes.js';
import { Identity } from '../entities/identity.entity.js';
import { leadBack } from '../repositories/merges.js';
import { applyAgreements, MERGE } from './agreement-list.js';
import { contactsOf, describe } from './contact-list.js';
import { currentCard } from './find-card.js';
import { changed } from './history.js';
import { transferSome } from './ledger.js';
import { empty } from './merge-fields.js';
import type { MergeRecord } from './merge-record.js';
import type { Needs } from './needs.js';
import { hasWayIn } from './ways-in.js';

type Undoing = Needs<'clock' | 'caller' | 'origin'>;

/**
 * Gives back what a merge took over. Both are locked, and nothing stands in the way. Answers what changed about the
 * survivor.
 */
export async function undoMerge(
  tx: EntityManager,
  world: Undoing,
  survivor: Customer,
  absorbed: Customer,
  did: MergeRecord,
): Promise<FieldChange[]> {
  absorbed.mergedIntoId = null;
  await leadBack(tx, did.ledOn, absorbed.id);
  const changes = empty(survivor, did.filled);
  const tags = survivor.tags.filter((tag) => !did.addedTags.includes(tag));
  changes.push(...changed('tags', survivor.tags, tags));
  survivor.tags = tags;
  changes.push(...(await partContacts(tx, world, survivor, absorbed, did)));
  changes.push(...(await partAgreements(tx, world, survivor, absorbed, did)));
  const attributes = await tx.find(Attribute, { id: { $in: did.attributes.map(({ id }) => id) } });
  for (const attribute of attributes) attribute.customer = absorbed;
  await tx.flush();
  await sql`
    update custom_field_value set customer_id = ${absorbed.id}
    where id = any(${did.customFields.map(({ id }) => id)}::uuid[])`.execute(tx.getKysely());
  await partCards(tx, world, survivor, absorbed, did);
  for (const { createdAt, lastUsedAt, ...identity } of did.identities) {
    const times = { createdAt: new Date(createdAt), lastUsedAt: new Date(lastUsedAt) };
    tx.create(Identity, { customer: absorbed, ...identity, ...times });
  }
  await tx.flush();
  // Without its password, which a merge does not keep: whoever has proved nothing else claims the account anew.
  absorbed.isRegistered &&= await hasWayIn(tx, absorbed, await contactsOf(tx, absorbed));
  absorbed.touch(world.clock());
  survivor.touch(world.clock());
  return [
    ...changes,
    ...did.attributes.map(({ name, value }) => ({ field: `attributes.${name}`, from: value, to: null })),
    ...did.customFields.map(({ name, value }) => ({ field: `customFields.${name}`, from: value, to: null })),
  ];
}

async function partContacts(
  tx: EntityManager,
  { clock }: Undoing,
  survivor: Customer,
  absorbed: Customer,
  { contacts }: MergeRecord,
): Promise<FieldChange[]> {
  const updatedAt = clock();
  const changes: FieldChange[] = [];
  for (const contact of await contactsOf(tx, survivor)) {
    const moved = contacts.moved.find(({ id }) => id === contact.id);
    const from = describe(contact);
    if (moved) {
      const provedBy = moved.provedBy === undefined ? contact.provedBy : moved.provedBy;
      Object.assign(contact, { customer: absorbed, isPrimary: moved.isPrimary, provedBy });
    }
    if (contacts.proved.includes(contact.id)) {
      Object.assign(contact, { isVerified: false, provedBy: null, updatedAt });
    }
    changes.push(...changed('contact', from, moved ? null : describe(contact)));
  }
  // First nobody has the address proved, then the other one again.
  await tx.flush();
  for (const { createdAt, provedBy, ...contact } of contacts.doubled) {
    const proof = { provedBy: provedBy ?? (contact.isVerified ? 'SERVICE' : null) } as const;
    tx.create(Contact, {
      customer: absorbed,
      ...contact,
      ...proof,
      createdAt: new Date(createdAt),
      updatedAt,
    });
  }
  return changes;
}

/** A grant comes back only where the merge alone took it: what the customer said since is its own word. */
async function partAgreements(
  tx: EntityManager,
  world: Undoing,
  survivor: Customer,
  absorbed: Customer,
  { agreements }: MergeRecord,
): Promise<FieldChange[]> {
  const moved = await tx.find(Agreement, { id: { $in: agreements.moved.map(({ id }) => id) } });
  for (const agreement of moved) agreement.customer = absorbed;
  const changes: FieldChange[] = moved.map(({ channel, isGranted }) => ({
    field: `agreements.${channel}`,
    from: isGranted,
    to: null,
  }));
  const mine = await tx.find(Agreement, { customer: survivor });
  for (const { channel, wordingVersion } of agreements.refused) {
    const now = mine.find((agreement) => agreement.channel === channel);
    if (now?.isGranted || now?.source !== MERGE) continue;
    const back = [{ channel, isGranted: true, wordingVersion }];
    changes.push(...(await applyAgreements(tx, world, survivor, back, 'unmerge')));
  }
  return changes;
}

async function partCards(
  tx: EntityManager,
  world: Undoing,
  survivor: Customer,
  absorbed: Customer,
  { cards, cardInUse, holdings }: MergeRecord,
): Promise<void> {
  const current = await currentCard(tx, survivor);
  const returning = await tx.find(Card, { id: { $in: cards } });
  for (const card of returning) {
    card.customer = absorbed;
    if (card.id !== cardInUse?.id || !cardInUse.wasJoined) continue;
    // One that was reported lost in between stays blocked.
    card.status = card.status === 'MERGED' ? cardInUse.was : 'BLOCKED';
    card.updatedAt = world.clock();
  }
  await tx.flush();
  const back = returning.find(({ id }) => id === cardInUse?.id);
  if (!cardInUse?.wasJoined || !back || !current) return;
  for (const holding of holdings) await transferSome(tx, world, current, back, holding);
}
