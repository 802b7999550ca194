import { z } from 'zod';
import { reverseBalanceChange } from '../../domain/balances/books.js';
import { transactionNotFound } from '../../domain/balances/problems.js';
import { findByReference } from '../../domain/balances/reference.js';
import { lockCard } from '../../domain/cards/find.js';
import { check, isRejected, optionalText } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';
import { Card } from '../../entities/card.entity.js';
import { isDecimal, isPositive } from '../../platform/text/decimal.js';
import { transactionsByIds } from '../../reads/children/balances.js';
import { ownerOfTransaction } from '../../tables/ledger-books.js';

const schema = z.object({
  transactionId: z.string().nullish(),
  reference: optionalText(200),
  amount: z
    .string()
    .refine(isDecimal, 'must have at most 15 digits before the point and 4 after it.')
    .refine(isPositive, 'must be greater than zero.')
    .nullish(),
  reason: optionalText(500),
});

export type ReversalInput = Idempotent & z.input<typeof schema>;

/**
 * Reverses a transaction or a part of it on the customer's card in use: the card it was made with may have been replaced,
 * and its balances moved to the new one.
 */
export async function reverseTransaction(world: World, input: ReversalInput) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const { transactionId, reference, amount = null, reason } = data;
  if ((transactionId == null) === (reference == null)) {
    const message = 'give exactly one of `transactionId` and `reference`.';
    return inputRejected([{ path: 'transactionId', message }]);
  }
  return repeatable(world, 'reverseTransaction', input, {
    inTransaction: async (work) => {
      const meant = transactionId ?? (await findByReference(work, reference!));
      if (typeof meant !== 'string') return meant;
      const customerId = await ownerOfTransaction(work.read, meant);
      if (!customerId) return transactionNotFound();
      const card = await lockCard(work, { customerId });
      if (!(card instanceof Card)) return card;
      // Read once the customer is locked: another reversal may have come first.
      const reversed = (await transactionsByIds(work.read, [meant]))[0]!;
      const campaign = await work.em.findOneOrFail(Campaign, reversed.campaignId);
      const changed = await reverseBalanceChange(work, {
        reason,
        product: reversed.product,
        reference: reversed.reference,
        card,
        campaign,
        reversed,
        amount,
      });
      if (changed.type !== 'BalanceChanged') return changed;
      return {
        type: 'LoyaltyTransactionReversed',
        customerId,
        transactionId: changed.transactionId,
      } as const;
    },
  });
}
