import { z } from 'zod';
import { lockShownCard, type WhichCard } from '../../domain/cards/find.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { reasonOfStaff, unexplained } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Card } from '../../entities/card.entity.js';

const schema = z.object({ reason: reasonOfStaff });

/** Blocks a card, such as a stolen one: tills refuse it from now on. Its balances stay until it is replaced. */
export async function blockCard(
  world: World,
  input: Idempotent & Versioned & z.input<typeof schema> & WhichCard,
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const silent = unexplained(world, data.reason);
  if (silent) return silent;

  return repeatable(world, 'blockCard', input, {
    inTransaction: async (work) => {
      const card = await lockShownCard(work, input);
      if (!(card instanceof Card)) return card;
      const { customer } = card;
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      if (card.status !== 'BLOCKED') {
        const from = card.status;
        // A card that only stands for the card in use stops doing so; the card in use was not the one lost.
        card.status = from === 'MERGED' ? 'REPLACED' : 'BLOCKED';
        card.updatedAt = work.now;
        customer.touch(work.now);
        record(work, customer.id, 'CARD_BLOCKED', [
          { field: 'card.status', from, to: card.status },
          ...changed('reason', null, data.reason ?? null),
        ]);
        await tellOfSupport(work, customer, 'cardBlocked', { card: card.number });
      }
      return { type: 'LoyaltyCardBlocked', customerId: customer.id } as const;
    },
  });
}
