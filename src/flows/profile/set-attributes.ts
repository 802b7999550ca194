import { z } from 'zod';
import { mergeAttributes } from '../../domain/customers/attributes.js';
import { changeCustomer } from '../../domain/customers/change.js';
import { attributes } from '../../domain/customers/input.js';
import type { Versioned } from '../../domain/customers/version.js';
import { check, isRejected } from '../../domain/work/input.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

const schema = z.object({ attributes });

type Input = Idempotent & Versioned & z.input<typeof schema> & { customerId?: string | null };

/** Merges attributes by name: others stay, null removes one. */
export async function setAttributes(world: World, input: Input) {
  const data = check(schema, input);
  if (isRejected(data)) return data;

  const as = {
    operation: 'setAttributes',
    kind: 'ATTRIBUTES_CHANGED',
    answer: 'CustomerAttributesSet',
  } as const;
  return changeCustomer(world, as, input, (work, customer) =>
    mergeAttributes(work, customer, data.attributes),
  );
}
