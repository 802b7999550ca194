import { z } from 'zod';
import { cardCategoryOf } from '../../domain/cards/category.js';
import { currentCard } from '../../domain/cards/find.js';
import { newCard } from '../../domain/cards/new.js';
import { bareNumber, CARD_DIGITS, cardNumber, freeCardNumber } from '../../domain/cards/number.js';
import { cardCategoryNotFound, cardExists, cardTaken, numberSpaceFull } from '../../domain/cards/problems.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { reasonOfStaff, unexplained } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { isSharedNumber } from '../../tables/cards.js';

const schema = z.object({
  number: cardNumber.nullish(),
  digits: z.number().int().min(CARD_DIGITS.fewest).max(CARD_DIGITS.most).nullish(),
  categoryId: z.string().nullish(),
  reason: reasonOfStaff,
});

/** A visitor's record ends when they sign in, and a card with its balances must not end with it. */
const forVisitor = () =>
  inputRejected([
    { path: 'customerId', message: 'is an anonymous visitor, who gets a card on registering.' },
  ]);

/** Gives a customer without a card one: plastic with the number printed on it, or virtual with a drawn number. */
export async function issueCard(
  world: World,
  input: Idempotent & Versioned & z.input<typeof schema> & { customerId: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const silent = unexplained(world, data.reason);
  if (silent) return silent;
  const digits = data.digits ?? 16;

  return repeatable(world, 'issueCard', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, { id: input.customerId });
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      if (customer.isAnonymous) return forVisitor();
      if (await currentCard(work, customer)) return cardExists();
      const category = await cardCategoryOf(work, data.categoryId);
      if (category === 'unknown') return cardCategoryNotFound();
      const number = data.number ?? (await freeCardNumber(work, digits));
      if (!number) return numberSpaceFull(digits);
      if (await isSharedNumber(work.read, bareNumber(number))) return cardTaken();

      const card = newCard(work, customer, { number, category });
      customer.touch(work.now);
      record(work, customer.id, 'CARD_ISSUED', [
        { field: 'card', from: null, to: card.number },
        ...changed('reason', null, data.reason ?? null),
      ]);
      await tellOfSupport(work, customer, 'cardIssued', { card: card.number });
      return { type: 'LoyaltyCardIssued', customerId: customer.id } as const;
    },
  }).catch(whenDuplicate({ card_number_unique: cardTaken }));
}
