import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { lastMergeAt } from '../../tables/merges.js';
import { contactsOf, describeTopics } from '../contacts/contact-list.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import { refusedAt, topicDecisions } from './refused-at.js';

type TopicChanges = FieldChange<'contact.topics'>[];

/**
 * Of topics that a contact refuses already and that are refused once more, those whose refusal is older than a merge which
 * can be undone: said again, it is said for both customers.
 */
export async function notYetForBoth(
  work: Work,
  customer: Customer,
  contact: Contact,
  again: string[],
): Promise<string[]> {
  const mergedAt = again.length > 0 ? await lastMergeAt(work.read, customer.id) : null;
  if (!mergedAt) return [];
  const said = refusedAt(contact, await topicDecisions(work, customer, mergedAt));
  return again.filter((code) => !said.includes(code));
}

/**
 * Topics that an address has refused while the two were one are refused at it on both sides, whatever has become of the
 * contact since. Returns the changes to the absorbed customer.
 */
export async function keepRefusedTopics(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  mergedAt: Date,
): Promise<TopicChanges> {
  const decisions = await topicDecisions(work, survivor, mergedAt);
  const keep = (contact: Contact, isSaidAgain: (code: string) => boolean): TopicChanges => {
    const former = contact.refusedTopics;
    const said = refusedAt(contact, decisions);
    const missing = said.filter((code) => !former.includes(code));
    if (missing.length > 0) contact.refusedTopics = [...former, ...missing].toSorted();
    return changed(
      'contact.topics',
      describeTopics(contact, former),
      describeTopics(contact, contact.refusedTopics, former.filter(isSaidAgain)),
    );
  };
  for (const contact of await contactsOf(work, survivor)) keep(contact, () => false);
  const changes: TopicChanges = [];
  for (const contact of await contactsOf(work, absorbed)) {
    // Others may still be one with them, who have to hear of it when they part.
    const said = refusedAt(contact, decisions).filter((code) => contact.refusedTopics.includes(code));
    const again = await notYetForBoth(work, absorbed, contact, said);
    changes.push(...keep(contact, (code) => again.includes(code)));
  }
  return changes;
}

/** Remembers what the customer's contacts refuse. What it returns tells how that has changed at those they still have. */
export async function watchTopics(work: Work, customer: Customer): Promise<() => Promise<TopicChanges>> {
  const before = new Map(
    (await contactsOf(work, customer)).map((one) => [one.id, describeTopics(one, one.refusedTopics)]),
  );
  return async () =>
    (await contactsOf(work, customer)).flatMap((one) =>
      changed('contact.topics', before.get(one.id) ?? null, describeTopics(one, one.refusedTopics)),
    );
}
