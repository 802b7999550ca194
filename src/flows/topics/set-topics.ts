import { z } from 'zod';
import { contactOf, describeTopics } from '../../domain/contacts/contact-list.js';
import { contactNotFound } from '../../domain/contacts/problems.js';
import { changeCustomer } from '../../domain/customers/change.js';
import type { Versioned } from '../../domain/customers/version.js';
import { essentialByCode } from '../../domain/topics/catalogue.js';
import { topicEssential, topicNotFound } from '../../domain/topics/problems.js';
import { notYetForBoth } from '../../domain/topics/refused-while-one.js';
import { changed } from '../../domain/work/history.js';
import { check, isRejected, listOf, text } from '../../domain/work/input.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

const decision = z.object({ code: text(50), wanted: z.boolean() });
const schema = z.object({ topics: listOf(decision, 200, ({ code }) => code) });

type Input = Idempotent &
  Versioned &
  z.input<typeof schema> & { customerId?: string | null; contactId: string };

/**
 * Says which topics a contact takes; a topic that is left out stays as it was decided. Until something is decided, a
 * contact takes every topic. Each decision is in the history: who made it, when, and from where.
 */
export async function setTopics(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  const as = { operation: 'setTopics', kind: 'TOPICS_CHANGED', answer: 'CustomerTopicsSet' } as const;
  return changeCustomer(world, as, input, async (work, customer) => {
    const contact = await contactOf(work, customer, input.contactId);
    if (!contact) return contactNotFound();
    const codes = data.topics.map(({ code }) => code);
    const known = await essentialByCode(work, codes);
    const unknown = codes.filter((code) => !known.has(code));
    if (unknown.length > 0) return topicNotFound(unknown);
    const unwanted = data.topics.filter(({ wanted }) => !wanted).map(({ code }) => code);
    const essential = unwanted.filter((code) => known.get(code));
    if (essential.length > 0) return topicEssential(essential);

    const refused = [
      ...contact.refusedTopics.filter((code) => !codes.includes(code)),
      ...unwanted,
    ].toSorted();
    const again = unwanted.filter((code) => contact.refusedTopics.includes(code));
    const change = changed(
      'contact.topics',
      describeTopics(contact, contact.refusedTopics),
      describeTopics(contact, refused, await notYetForBoth(work, customer, contact, again)),
    );
    if (change.length > 0) Object.assign(contact, { refusedTopics: refused, updatedAt: work.now });
    return change;
  });
}
