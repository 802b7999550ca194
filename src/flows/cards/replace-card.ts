import { z } from 'zod';
import { currentCard, lockShownCard, type WhichCard } from '../../domain/cards/find.js';
import { bareNumber, CARD_DIGITS, cardNumber, freeCardNumber } from '../../domain/cards/number.js';
import { cardNotFound, cardTaken, numberSpaceFull } from '../../domain/cards/problems.js';
import { replaceByNewCard } from '../../domain/cards/replaced.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { reasonOfStaff, unexplained } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Card } from '../../entities/card.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { isSharedNumber } from '../../tables/cards.js';

const schema = z.object({
  reason: reasonOfStaff,
  number: cardNumber.nullish(),
  digits: z.number().int().min(CARD_DIGITS.fewest).max(CARD_DIGITS.most).nullish(),
});

/** Replaces a customer's lost or worn card; the balances of the old card move to the new one. */
export async function replaceCard(
  world: World,
  input: Idempotent & Versioned & z.input<typeof schema> & WhichCard,
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const silent = unexplained(world, data.reason);
  if (silent) return silent;
  const digits = data.digits ?? 16;

  return repeatable(world, 'replaceCard', input, {
    inTransaction: async (work) => {
      const shown = await lockShownCard(work, input);
      if (!(shown instanceof Card)) return shown;
      const { customer } = shown;
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      const card = shown.status === 'MERGED' ? await currentCard(work, customer) : shown;
      if (!card) return cardNotFound();
      const number = data.number ?? (await freeCardNumber(work, digits));
      if (!number) return numberSpaceFull(digits);
      const isAnother = bareNumber(number) !== bareNumber(card.number);
      if (isAnother && (await isSharedNumber(work.read, bareNumber(number)))) return cardTaken();
      if (card !== shown) shown.status = 'REPLACED';
      if (isAnother) {
        await replaceByNewCard(work, customer, { old: card, number, reason: data.reason });
        await tellOfSupport(work, customer, 'cardReplaced', { card: number });
      }
      return { type: 'LoyaltyCardReplaced', customerId: customer.id } as const;
    },
  }).catch(whenDuplicate({ card_number_unique: cardTaken }));
}
