import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { groupNameTaken, groupNotFound } from '../../domain/groups/problems.js';
import { check, isRejected, optionalText, text } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CustomerGroup } from '../../entities/customer-group.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';

/** The most groups there may be. */
const MOST_GROUPS = 200;

const schema = z.object({ name: text(100), description: optionalText(1_000) });

/** Staff define a group of customers, or change the name and the description of one. */
export async function defineGroup(
  world: World,
  input: Idempotent & z.input<typeof schema> & { groupId?: string | null },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const { groupId } = input;

  return repeatable(world, 'defineGroup', input, {
    inTransaction: async (work) => {
      if (groupId != null) {
        const group = isUuid(groupId) ? await work.em.findOne(CustomerGroup, groupId) : null;
        if (!group) return groupNotFound([groupId]);
        group.name = data.name;
        if (data.description !== undefined) group.description = data.description;
        return { type: 'CustomerGroupDefined', groupId: group.id } as const;
      }
      if ((await work.em.count(CustomerGroup)) >= MOST_GROUPS) {
        const message = `there are ${MOST_GROUPS} groups, which is the maximum: remove one first.`;
        return inputRejected([{ path: '', message }]);
      }
      const group = work.em.create(CustomerGroup, { ...data, createdAt: work.now });
      return { type: 'CustomerGroupDefined', groupId: group.id } as const;
    },
  }).catch(whenDuplicate({ customer_group_name_unique: groupNameTaken }));
}
