import type { Contact, Prover } from '../../entities/contact.entity.js';
import { canIdentify, describe, describeTopics } from '../contacts/contact-list.js';
import type { MergeItem, MergeRule } from './item.js';
import type { Side } from './sides.js';

export interface ContactPlan {
  moved: Array<{ contact: Contact; isPrimary: boolean; provedBy: Prover | null }>;
  /**
   * Contacts both have: the absorbed one is removed. If it was proved, the survivor's becomes so; and if it was
   * primary, where the survivor has no primary one.
   */
  doubled: Array<{
    own: Contact;
    other: Contact;
    isPrimary: boolean;
    provedBy: Prover | null;
    /** Topics that only the absorbed one refused: a refusal on either side holds. */
    refused: string[];
  }>;
  /** The prover of contacts that become part of an account; null where every contact keeps its own. */
  vouchedBy: Prover | null;
}

/**
 * The contacts of both customers, each once. The survivor's primary contacts stay primary.
 *
 * An address proved by the absorbed customer is not proved by the owner of the account: it is the caller of the merge
 * who states that the two are one person. Otherwise a merge would open any account to somebody who proved an address
 * elsewhere.
 */
export function contactPlan(
  survivor: Side,
  absorbed: Side,
  by: Prover,
): { items: MergeItem[]; plan: ContactPlan } {
  const vouchedBy = survivor.customer.isRegistered ? by : null;
  const plan: ContactPlan = { moved: [], doubled: [], vouchedBy };
  const proverOf = (contact: Contact): Prover | null =>
    (contact.isVerified && canIdentify(contact) && vouchedBy) || (contact.provedBy ?? null);
  const hasPrimary = ({ type }: Contact) =>
    survivor.contacts.some((own) => own.type === type && own.isPrimary);
  const said = (provedBy: Prover | null) => (provedBy ? { isVerified: true, verifiedBy: provedBy } : {});
  const item = (own: Contact | null, other: Contact | null, result: object, rule: MergeRule): MergeItem => ({
    subject: 'CONTACT',
    name: 'contact',
    survivor: own && describe(own),
    absorbed: other && describe(other),
    result: { ...describe((own ?? other)!), ...result },
    rule,
  });
  const items = survivor.contacts.map((own) => {
    const other = absorbed.contacts.find(
      ({ type, valueNormalized }) => type === own.type && valueNormalized === own.valueNormalized,
    );
    if (!other) return item(own, null, {}, 'SURVIVOR');
    const provedBy = own.isVerified ? null : proverOf(other);
    const isPrimary = own.isPrimary || (other.isPrimary && !hasPrimary(own));
    const refused = other.refusedTopics.filter((code) => !own.refusedTopics.includes(code));
    plan.doubled.push({ own, other, isPrimary, provedBy, refused });
    const isChanged = provedBy !== null || isPrimary !== own.isPrimary;
    return item(own, other, { isPrimary, ...said(provedBy) }, isChanged ? 'JOINED' : 'SURVIVOR');
  });
  const alone = absorbed.contacts.filter((other) => plan.doubled.every((double) => double.other !== other));
  for (const contact of alone) {
    const isPrimary = contact.isPrimary && !hasPrimary(contact);
    const provedBy = proverOf(contact);
    plan.moved.push({ contact, isPrimary, provedBy });
    items.push(item(null, contact, { isPrimary, ...said(provedBy) }, 'JOINED'));
  }
  for (const { own, other, refused } of plan.doubled) {
    if (refused.length > 0) items.push(topicItem(own, other, refused));
  }
  return { items, plan };
}

function topicItem(own: Contact, other: Contact, refused: string[]): MergeItem {
  return {
    subject: 'CONTACT',
    name: 'contact.topics',
    survivor: describeTopics(own, own.refusedTopics),
    absorbed: describeTopics(other, other.refusedTopics),
    result: describeTopics(own, [...own.refusedTopics, ...refused]),
    rule: 'STRICTER',
  };
}

/** Whether a contact is that one, or was removed and added again as the same. */
export const isContact =
  (one: Pick<Contact, 'id' | 'type' | 'valueNormalized'>) =>
  (other: Pick<Contact, 'id' | 'type' | 'valueNormalized'>) =>
    one.id === other.id || (one.type === other.type && one.valueNormalized === other.valueNormalized);
