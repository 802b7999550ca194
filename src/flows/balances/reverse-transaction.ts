import { z } from 'zod';
import { reverseBalanceChange } from '../../domain/balances/books.js';
import { alreadyReversed, notReversible, transactionNotFound } from '../../domain/balances/problems.js';
import { lockCard } from '../../domain/cards/find.js';
import { check, isRejected, optionalText } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';
import { Card } from '../../entities/card.entity.js';
import { transactionsByIds } from '../../reads/children/balances.js';
import { ownerOfTransaction } from '../../tables/ledger-books.js';

export interface ReversalInput extends Idempotent {
  transactionId: string;
  reason?: string | null | undefined;
}

const words = z.object({ reason: optionalText(500) });

/**
 * Reverses a transaction on the customer's card in use: the card it was made with may have been replaced, and its
 * balances moved to the new one.
 */
export async function reverseTransaction(world: World, input: ReversalInput) {
  const data = check(words, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'reverseTransaction', input, {
    inTransaction: async (work) => {
      const customerId = await ownerOfTransaction(work.read, input.transactionId);
      if (!customerId) return transactionNotFound();
      const card = await lockCard(work, { customerId });
      if (!(card instanceof Card)) return card;
      const [reversed] = await transactionsByIds(work.read, [input.transactionId]);
      if (reversed?.kind !== 'ADD' && reversed?.kind !== 'REDEEM') return notReversible();
      if (reversed.isReversed) return alreadyReversed();
      const campaign = await work.em.findOneOrFail(Campaign, reversed.campaignId);
      const { product, reference } = reversed;
      const changed = await reverseBalanceChange(work, {
        ...data,
        product,
        reference,
        card,
        campaign,
        reversed,
      });
      if (changed.type !== 'BalanceChanged') return changed;
      const { transactionId } = changed;
      return { type: 'LoyaltyTransactionReversed', customerId, transactionId } as const;
    },
  });
}
