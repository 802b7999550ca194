import type { Contact } from '../entities/contact.entity.js';
import { describe } from './contact-list.js';
import type { MergeItem, MergeRule } from './merge-item.js';
import type { Side } from './merge-sides.js';

export interface ContactPlan {
  moved: Array<{ contact: Contact; isPrimary: boolean }>;
  /** Both have it: the absorbed one's goes, and proves the survivor's if it was proved. */
  doubled: Array<{ own: Contact; other: Contact; proves: boolean }>;
}

/** Every way to reach either of them, each once. The survivor's primary ones stay it. */
export function contactPlan(survivor: Side, absorbed: Side): { items: MergeItem[]; plan: ContactPlan } {
  const plan: ContactPlan = { moved: [], doubled: [] };
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
    const proves = other.isVerified && !own.isVerified;
    plan.doubled.push({ own, other, proves });
    return item(
      own,
      other,
      { isVerified: own.isVerified || other.isVerified },
      proves ? 'JOINED' : 'SURVIVOR',
    );
  });
  const alone = absorbed.contacts.filter((other) => plan.doubled.every((double) => double.other !== other));
  for (const contact of alone) {
    const hasOwn = survivor.contacts.some(({ type, isPrimary }) => type === contact.type && isPrimary);
    const isPrimary = contact.isPrimary && !hasOwn;
    plan.moved.push({ contact, isPrimary });
    items.push(item(null, contact, { isPrimary }, 'JOINED'));
  }
  return { items, plan };
}
