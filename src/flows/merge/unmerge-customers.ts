import { LockMode } from '@mikro-orm/core';
import { contactDataOf } from '../../domain/contacts/contact-list.js';
import { UNMERGE } from '../../domain/customers/agreements.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { settleEvidence } from '../../domain/merging/agreements/evidence.js';
import { keepRefusals } from '../../domain/merging/agreements/parting.js';
import { obstaclesTo } from '../../domain/merging/obstacles.js';
import {
  alreadyUnmerged,
  laterMergeStands,
  mergeNotFound,
  unmergeBlocked,
} from '../../domain/merging/problems.js';
import { mergeRecord } from '../../domain/merging/record.js';
import { undoMerge } from '../../domain/merging/undo.js';
import { tellAtProvedContacts } from '../../domain/messages/tell-owner.js';
import { keepRefusedTopics, watchTopics } from '../../domain/topics/refused-while-one.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Customer } from '../../entities/customer.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { forgetMerge, mergeBuiltOn, mergeById } from '../../tables/merges.js';

/**
 * Separates two merged customers, if nothing that has to be given back has changed since. A customer's latest merge
 * has to be undone first. The absorbed customer's sessions, codes and password are gone for good.
 */
export async function unmergeCustomers(world: World, input: Idempotent & Versioned & { mergeId: string }) {
  return repeatable(world, 'unmergeCustomers', input, {
    inTransaction: async (work) => {
      const known = await mergeById(work.read, input.mergeId);
      if (!known) return mergeNotFound();
      const { survivorId, absorbedId } = known;
      const [first, second] = await work.em.find(
        Customer,
        { id: { $in: [survivorId, absorbedId] } },
        { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      // Read again: while we waited for the locks, another call may have undone the merge or deleted a customer.
      const merge = await mergeById(work.read, input.mergeId);
      if (!merge || !first || !second) return mergeNotFound();
      if (merge.isUndone) return alreadyUnmerged();
      const later = await mergeBuiltOn(work.read, merge);
      if (later) return laterMergeStands(later);

      const [survivor, absorbed] = first.id === survivorId ? [first, second] : [second, first];
      const stale = staleProblem(survivor, input);
      if (stale) return stale;
      const did = mergeRecord.parse(merge.record);
      const obstacles = await obstaclesTo(work, survivor, absorbed, did);
      if (obstacles.length > 0) return unmergeBlocked(obstacles);

      const mergedAt = new Date(merge.mergedAt);
      const changedTopics = await watchTopics(work, survivor);
      const changes = await undoMerge(work, survivor, absorbed, did);
      const refused = await keepRefusals(work, survivor, absorbed, mergedAt);
      for (const one of [survivor, absorbed]) await settleEvidence(work, one, UNMERGE);
      const refusedTopics = await keepRefusedTopics(work, survivor, absorbed, mergedAt);
      for (const one of [absorbed, survivor]) {
        if (!one.isRegistered) continue;
        const contacts = await contactDataOf(work, one);
        await tellAtProvedContacts(work, one, { contacts, template: 'accountsParted', data: {} });
      }
      await forgetMerge(work.db, merge.id, work.now);
      record(work, survivorId, 'CUSTOMERS_UNMERGED', [
        { field: 'merge', from: merge.id, to: null },
        { field: 'absorbed', from: absorbedId, to: null },
        ...changes,
        ...(await changedTopics()),
      ]);
      record(work, absorbedId, 'UNMERGED_FROM', [
        { field: 'merge', from: merge.id, to: null },
        { field: 'mergedInto', from: survivorId, to: null },
      ]);
      if (refused.length > 0) record(work, absorbedId, 'AGREEMENTS_CHANGED', refused);
      if (refusedTopics.length > 0) record(work, absorbedId, 'TOPICS_CHANGED', refusedTopics);
      work.audit({ event: 'customers-unmerged', customerId: survivorId, otherCustomerId: absorbedId });
      return {
        type: 'CustomersUnmerged',
        mergeId: merge.id,
        customerId: survivorId,
        restoredId: absorbedId,
      } as const;
    },
  }).catch(
    whenDuplicate({
      contact_verified_address_unique: () =>
        unmergeBlocked([{ name: 'contact', message: 'has been proved by somebody else since the merge.' }]),
    }),
  );
}
