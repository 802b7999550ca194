import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { changeCustomer } from '../../domain/customers/change.js';
import type { Versioned } from '../../domain/customers/version.js';
import { membershipsOf } from '../../domain/groups/memberships.js';
import { groupNotFound } from '../../domain/groups/problems.js';
import { changed } from '../../domain/work/history.js';
import { check, isRejected, listOf } from '../../domain/work/input.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomerGroup, GroupMembership } from '../../entities/customer-group.entity.js';

const schema = z.object({ groupIds: listOf(z.string(), 100, (id) => id.toLowerCase()) });

type Input = Idempotent & Versioned & z.input<typeof schema> & { customerId: string };

/** A service or staff member says which groups a customer is in. */
export async function setGroups(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const wanted = data.groupIds.map((id) => id.toLowerCase());

  const as = { operation: 'setGroups', kind: 'GROUPS_CHANGED', answer: 'CustomerGroupsSet' } as const;
  return changeCustomer(world, as, input, async (work, customer) => {
    // Locked, so that none of them is removed meanwhile.
    const groups = await work.em.find(
      CustomerGroup,
      { id: { $in: wanted.filter((id) => isUuid(id)) } },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_READ },
    );
    const unknown = wanted.filter((id) => groups.every((group) => group.id !== id));
    if (unknown.length > 0) return groupNotFound(unknown);

    const present = await membershipsOf(work, customer);
    for (const one of present) if (!groups.includes(one.group)) work.em.remove(one);
    for (const group of groups.filter((one) => present.every((held) => held.group !== one))) {
      work.em.create(GroupMembership, { customer, group, addedAt: work.now });
    }
    const names = (of: CustomerGroup[]) => of.map(({ name }) => name).toSorted();
    return changed('groups', names(present.map(({ group }) => group)), names(groups));
  });
}
