import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { balanceTooLarge } from '../../domain/balances/problems.js';
import { type ContactData, dataOf, proverFor } from '../../domain/contacts/contact.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { applyMerge } from '../../domain/merging/apply.js';
import type { MergeItem } from '../../domain/merging/item.js';
import { planMerge } from '../../domain/merging/plan.js';
import { accountProtected } from '../../domain/merging/problems.js';
import { lockPair, type Pair, type Side, sidesOf } from '../../domain/merging/sides.js';
import { tellAtProvedContacts } from '../../domain/messages/tell-owner.js';
import { record } from '../../domain/work/history.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { keepMerge } from '../../tables/merges.js';

interface Reached {
  customer: Customer;
  hadAccount: boolean;
  contacts: ContactData[];
  template: 'accountMerged' | 'accountJoined';
}

/** The versions of the two records that the caller has read. */
interface ExpectedVersions extends Versioned {
  expectedAbsorbedVersion?: number | null;
}

/**
 * Merges two records of one person. The outcome is the one that the preview shows; the absorbed customer's ids,
 * externalId and code lead to the survivor from now on, and nobody signs in as the absorbed customer any more.
 */
export async function mergeCustomers(world: World, input: Idempotent & ExpectedVersions & Pair) {
  return repeatable(world, 'mergeCustomers', input, {
    inTransaction: async (work) => {
      const pair = await lockPair(work, input);
      if ('status' in pair) return pair;
      const { expectedAbsorbedVersion: expectedVersion } = input;
      const stale = staleProblem(pair.survivor, input) ?? staleProblem(pair.absorbed, { expectedVersion });
      if (stale) return stale;
      // Merging an account away ends its sign-in: that takes an employee.
      if (work.caller.kind === 'SERVICE' && pair.absorbed.isRegistered) return accountProtected();
      const sides = await sidesOf(work, pair);
      if (sides.balances.some(({ isTooLarge }) => isTooLarge)) return balanceTooLarge();

      const plan = planMerge(sides, proverFor(work.caller));
      const mergeId = uuidv7();
      // Copied now: applying the plan moves and removes contacts.
      const reached = [
        reachedAt(sides.absorbed, 'accountMerged'),
        reachedAt(sides.survivor, 'accountJoined'),
      ];
      // This ends the absorbed one's sign-in and deletes their queued messages, so both are told afterwards.
      const undoData = await applyMerge(work, sides, plan);
      await tellBoth(work, reached, pair.survivor.id);
      const [survivorId, absorbedId] = [pair.survivor.id, pair.absorbed.id];
      const { kind: actorKind, id: actorId } = work.caller;
      const merge = {
        id: mergeId,
        survivorId,
        absorbedId,
        at: work.now,
        actorKind,
        actorId,
        record: undoData,
      };
      await keepMerge(work.db, merge);
      record(work, survivorId, 'CUSTOMERS_MERGED', [
        { field: 'merge', from: null, to: mergeId },
        { field: 'absorbed', from: null, to: absorbedId },
        ...changesOf(plan.items),
      ]);
      record(work, absorbedId, 'MERGED_INTO', [
        { field: 'merge', from: null, to: mergeId },
        { field: 'mergedInto', from: null, to: survivorId },
      ]);
      work.audit({ event: 'customers-merged', customerId: survivorId, otherCustomerId: absorbedId });
      return { type: 'CustomersMerged', mergeId, customerId: survivorId, absorbedId } as const;
    },
  });
}

/**
 * Tells each customer who had an account what became of it, at their former contacts. The messages belong to the record
 * that remains.
 */
async function tellBoth(work: Work, reached: Reached[], customerId: string): Promise<void> {
  for (const { customer, hadAccount, contacts, template } of reached) {
    if (!hadAccount) continue;
    await tellAtProvedContacts(work, customer, { contacts, template, data: {}, customerId });
  }
}

const reachedAt = ({ customer, contacts }: Side, template: Reached['template']): Reached => ({
  customer,
  hadAccount: customer.isRegistered,
  contacts: contacts.map(dataOf),
  template,
});

/** The changes of the merge to the survivor. */
function changesOf(items: MergeItem[]): FieldChange[] {
  const tags = items.filter(({ subject }) => subject === 'TAG');
  const before = tags.flatMap(({ survivor }) => (typeof survivor === 'string' ? [survivor] : []));
  const all = tags.map(({ result }) => result);
  return [
    ...(all.length > before.length ? [{ field: 'tags', from: before, to: all }] : []),
    ...items
      .filter(({ subject, rule }) => subject !== 'TAG' && rule !== 'LATER')
      .filter(({ survivor, result }) => !isDeepStrictEqual(survivor, result))
      .map(({ name, survivor, result }) => ({ field: name, from: survivor, to: result })),
  ];
}
