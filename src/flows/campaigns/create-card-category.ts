import { z } from 'zod';
import { CardCategory } from '../../entities/card.entity.js';
import { whenDuplicate } from '../../platform/database-errors.js';
import { check, isRejected, text } from '../input.js';
import type { Idempotent, Writing } from '../needs.js';
import { cardCategoryNameTaken } from '../till-problems.js';
import { once } from '../unit-of-work.js';

const schema = z.object({ name: text(100) });

/** Staff name a kind of card, such as a gold card. */
export async function createCardCategory(world: Writing, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return once(world, 'createCardCategory', input, async (tx) => {
    const category = tx.create(CardCategory, { name: data.name, createdAt: world.clock() });
    return { type: 'CardCategoryCreated', categoryId: category.id } as const;
  }).catch(whenDuplicate({ card_category_name_unique: cardCategoryNameTaken }));
}
