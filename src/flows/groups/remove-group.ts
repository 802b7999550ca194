import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { groupInUse, groupNotFound } from '../../domain/groups/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomerGroup, GroupMembership } from '../../entities/customer-group.entity.js';

/** Staff remove a group that nobody is in. */
export async function removeGroup(world: World, input: Idempotent & { groupId: string }) {
  const { groupId } = input;
  return repeatable(world, 'removeGroup', input, {
    inTransaction: async (work) => {
      // Nobody may come into the group while it is being removed.
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      const group = isUuid(groupId) ? await work.em.findOne(CustomerGroup, groupId, lock) : null;
      if (!group) return groupNotFound([groupId]);
      if ((await work.em.findOne(GroupMembership, { group })) !== null) return groupInUse();
      work.em.remove(group);
      return { type: 'CustomerGroupRemoved', id: group.id } as const;
    },
  });
}
