import { z } from 'zod';
import { changeCustomer } from '../change-customer.js';
import { tags } from '../customer-input.js';
import { changed } from '../history.js';
import { check, isRejected } from '../input.js';
import type { Idempotent } from '../repeatable.js';
import type { World } from '../world.js';

const schema = z.object({ tags });

type Input = Idempotent & z.input<typeof schema> & { customerId?: string | null };

/** Replaces the customer's tags as a list. */
export async function setTags(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  const as = { operation: 'setTags', kind: 'TAGS_CHANGED', answer: 'TagsSet' } as const;
  return changeCustomer(world, as, input, async (_work, customer) => {
    const change = changed('tags', customer.tags, data.tags);
    if (change.length > 0) customer.tags = data.tags;
    return change;
  });
}
