import { Attribute } from '../../entities/attribute.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { HistoryEntry } from '../../entities/history-entry.entity.js';
import type { ChangeOf } from '../../entities/history-kinds.js';
import { newestEntries } from '../../tables/sign-in/visitor-history.js';
import { MOST_ATTRIBUTES, mergeAttributes } from '../customers/attributes.js';
import { lockCustomer } from '../customers/find.js';
import { barredTags } from '../groups/protected-tags.js';
import { removeCustomer } from '../leaving/remove-customer.js';
import { policy } from '../proofs/policy.js';
import { asCustomer } from '../work/caller.js';
import { changed, record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';

/**
 * A visitor who registers or signs in brings along what their anonymous profile has gathered, and the profile ends
 * with its token and its id, so that there is no second adoption. Data that the account already has stays; attributes
 * beyond its limit are left behind, and so is history but the newest: a visitor may be anybody, who signs in to make us
 * copy what they piled up.
 *
 * An e-mail address the visitor typed is not brought along: it is not proved.
 */
export async function adoptVisitor(work: Work, customer: Customer): Promise<void> {
  if (work.caller.kind !== 'ANONYMOUS' || work.caller.id === customer.id) return;
  const visitor = await lockCustomer(work, work.caller.id);
  if (!visitor?.isAnonymous) return;
  await work.em.flush();

  const self = onBehalfOf(work, asCustomer(customer.id));
  const own = new Set((await work.em.find(Attribute, { customer })).map(({ name }) => name));
  const gathered = await work.em.find(Attribute, { customer: visitor }, { orderBy: { name: 'asc' } });
  const news = gathered
    .filter(({ name }) => !own.has(name))
    .slice(0, Math.max(0, MOST_ATTRIBUTES - own.size));
  const changes: ChangeOf<'VISITOR_ADOPTED'>[] = [
    ...(await mergeAttributes(
      work,
      customer,
      news.map(({ name, value }) => ({ name, value })),
    )),
    ...(await joinTags(self, customer, visitor)),
  ];
  if (customer.customId == null && visitor.customId != null) {
    changes.push(...changed('customId', null, visitor.customId));
    customer.customId = visitor.customId;
  }
  // History is never rewritten: the visitor's entries are added again as the customer's.
  const entries = await work.em.find(
    HistoryEntry,
    { id: { $in: await newestEntries(work.read, visitor.id, policy.adoption) } },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  for (const { kind, at, actorKind, actorId, source, changes: made } of entries) {
    work.em.create(HistoryEntry, {
      customerId: customer.id,
      kind,
      at,
      actorKind,
      actorId,
      source,
      changes: made,
    });
  }
  const visitorId = visitor.id;
  await removeCustomer(self, visitor, null);
  customer.touch(work.now);
  record(self, customer.id, 'VISITOR_ADOPTED', [
    { field: 'visitor', from: visitorId, to: customer.id },
    ...changes,
  ]);
  work.audit({ event: 'visitor-adopted', customerId: customer.id });
}

/** Protected tags end with the visitor's profile: nobody comes by one through a token. */
async function joinTags(work: Work, customer: Customer, visitor: Customer) {
  const all = [...new Set([...customer.tags, ...visitor.tags])];
  const barred = await barredTags(work, customer.tags, all);
  const joined = all.filter((tag) => !barred.includes(tag));
  const change = changed('tags', customer.tags, joined);
  if (change.length > 0) customer.tags = joined;
  return change;
}
