import type { EntityManager } from '@mikro-orm/postgresql';
import { Attribute } from '../entities/attribute.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import type { ChangeOf } from '../entities/history-changes.js';
import { HistoryEntry } from '../entities/history-entry.entity.js';
import { removeCustomer } from './account-deletion.js';
import { mergeAttributes } from './attribute-list.js';
import { lockCustomer } from './find-customer.js';
import { changed, record } from './history.js';
import type { World } from './needs.js';
import { afterCommit } from './unit-of-work.js';

/**
 * A visitor who registers or signs in takes along what the anonymous profile has gathered, and the profile ends:
 * its token, its id and a second adoption with it. What the account already says stands.
 *
 * An e-mail address the visitor typed does not come along: it is not proved.
 */
export async function adoptVisitor(tx: EntityManager, world: World, customer: Customer): Promise<void> {
  if (world.caller.kind !== 'ANONYMOUS' || world.caller.id === customer.id) return;
  const visitor = await lockCustomer(tx, world.caller.id);
  if (!visitor?.isAnonymous) return;
  await tx.flush();

  const self = { ...world, caller: { kind: 'CUSTOMER', id: customer.id, sessionId: null } as const };
  const own = new Set((await tx.find(Attribute, { customer })).map(({ name }) => name));
  const gathered = await tx.find(Attribute, { customer: visitor });
  const changes: ChangeOf<'VISITOR_ADOPTED'>[] = [
    ...(await mergeAttributes(
      tx,
      customer,
      gathered.filter(({ name }) => !own.has(name)).map(({ name, value }) => ({ name, value })),
    )),
    ...joinTags(customer, visitor),
  ];
  if (customer.customId == null && visitor.customId != null) {
    changes.push(...changed('customId', null, visitor.customId));
    customer.customId = visitor.customId;
  }
  // History is never rewritten: the visitor's entries are written once more, as the customer's.
  const entries = await tx.find(
    HistoryEntry,
    { customerId: visitor.id },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  for (const { kind, at, actorKind, actorId, source, changes: made } of entries) {
    tx.create(HistoryEntry, { customerId: customer.id, kind, at, actorKind, actorId, source, changes: made });
  }
  const visitorId = visitor.id;
  await removeCustomer(tx, self, visitor, null);
  customer.touch(world.clock());
  record(tx, self, customer.id, 'VISITOR_ADOPTED', [
    { field: 'visitor', from: visitorId, to: customer.id },
    ...changes,
  ]);
  afterCommit(tx, () => world.audit({ event: 'visitor-adopted', customerId: customer.id }));
}

function joinTags(customer: Customer, visitor: Customer) {
  const joined = [...new Set([...customer.tags, ...visitor.tags])];
  const change = changed('tags', customer.tags, joined);
  if (change.length > 0) customer.tags = joined;
  return change;
}
