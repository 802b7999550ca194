import { z } from 'zod';
import { foldedTag } from '../../domain/groups/protected-tags.js';
import { check, isRejected, listOf, text } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { ProtectedTag } from '../../entities/protected-tag.entity.js';

const tag = text(100).refine((given) => foldedTag(given) !== '', 'must have something that can be seen.');
const schema = z.object({ tags: listOf(tag, 200, foldedTag) });

/**
 * Staff say which tags customers cannot give themselves or take from themselves. Customers who have one of them already
 * keep it.
 */
export async function setProtectedTags(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const wanted = new Map(data.tags.map((given) => [foldedTag(given), given]));

  return repeatable(world, 'setProtectedTags', input, {
    inTransaction: async (work) => {
      const present = new Map((await work.em.find(ProtectedTag, {})).map((one) => [one.folded, one]));
      for (const [folded, one] of present) if (!wanted.has(folded)) work.em.remove(one);
      for (const [folded, given] of wanted) {
        const one = present.get(folded);
        if (one) one.tag = given;
        else work.em.create(ProtectedTag, { folded, tag: given, createdAt: work.now });
      }
      return { type: 'CustomerProtectedTagsSet' } as const;
    },
  });
}
