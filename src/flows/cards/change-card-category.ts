import { z } from 'zod';
import { cardCategoryOf } from '../../domain/cards/category.js';
import { lockCard, type WhichCard } from '../../domain/cards/find.js';
import { cardCategoryNotFound } from '../../domain/cards/problems.js';
import { dataOf } from '../../domain/contacts/contact.js';
import { contactsOf } from '../../domain/contacts/contact-list.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { tellAtProvedContacts } from '../../domain/messages/tell-owner.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected, optionalText } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Card } from '../../entities/card.entity.js';

const schema = z.object({
  categoryId: z.string('is required; give null to take the card out of its category.').nullable(),
  reason: optionalText(200),
  tellOwner: z.boolean().nullish(),
});

/**
 * Moves the customer's card in use to another category, a tier up or down, or out of any. The card, its number and its
 * balances stay. The owner is told if the caller wants it.
 */
export async function changeCardCategory(
  world: World,
  input: Idempotent & Versioned & WhichCard & Partial<z.input<typeof schema>>,
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'changeCardCategory', input, {
    inTransaction: async (work) => {
      const card = await lockCard(work, input);
      if (!(card instanceof Card)) return card;
      const { customer } = card;
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const category = await cardCategoryOf(work, data.categoryId);
      if (category === 'unknown') return cardCategoryNotFound();
      const done = { type: 'LoyaltyCardCategoryChanged', customerId: customer.id } as const;
      if ((card.category?.id ?? null) === (category?.id ?? null)) return done;

      const from = card.category ? await cardCategoryOf(work, card.category.id) : null;
      card.category = category;
      card.updatedAt = work.now;
      customer.touch(work.now);
      record(work, customer.id, 'CARD_CATEGORY_CHANGED', [
        ...changed('card.category', from === 'unknown' ? null : (from?.name ?? null), category?.name ?? null),
        ...changed('reason', null, data.reason ?? null),
      ]);
      if (data.tellOwner) {
        const contacts = (await contactsOf(work, customer)).map(dataOf);
        const about = { category: category?.name ?? null };
        await tellAtProvedContacts(work, customer, {
          contacts,
          template: 'cardCategoryChanged',
          data: about,
        });
      }
      return done;
    },
  });
}
