import { z } from 'zod';
import { changeCustomer } from '../../domain/customers/change.js';
import { tags } from '../../domain/customers/input.js';
import type { Versioned } from '../../domain/customers/version.js';
import { tagProtected } from '../../domain/groups/problems.js';
import { barredTags } from '../../domain/groups/protected-tags.js';
import { changed } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

const schema = z.object({ tags });

type Input = Idempotent & Versioned & z.input<typeof schema> & { customerId?: string | null };

/** Replaces the whole list of the customer's tags. Customers themselves neither give nor take protected ones. */
export async function setTags(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  const as = { operation: 'setTags', kind: 'TAGS_CHANGED', answer: 'CustomerTagsSet' } as const;
  return changeCustomer(world, as, input, async (work, customer) => {
    const barred = await barredTags(work, customer.tags, data.tags);
    if (barred.length > 0) return tagProtected(barred);
    const change = changed('tags', customer.tags, data.tags);
    if (change.length > 0) customer.tags = data.tags;
    return change;
  });
}
