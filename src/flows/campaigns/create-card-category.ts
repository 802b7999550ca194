import { z } from 'zod';
import { cardCategoryNameTaken } from '../../domain/cards/problems.js';
import { check, isRejected, text } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { CardCategory } from '../../entities/card.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';

const schema = z.object({ name: text(100), openToRegistration: z.boolean().nullish() });

/** Staff create a category of cards, such as gold cards. */
export async function createCardCategory(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'createCardCategory', input, {
    inTransaction: async (work) => {
      const category = work.em.create(CardCategory, {
        name: data.name,
        isOpenToRegistration: data.openToRegistration ?? true,
        createdAt: work.now,
      });
      return { type: 'LoyaltyCardCategoryCreated', categoryId: category.id } as const;
    },
  }).catch(whenDuplicate({ card_category_name_unique: cardCategoryNameTaken }));
}
