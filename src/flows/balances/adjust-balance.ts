import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { correctBalance } from '../../domain/balances/books.js';
import { lockCard, type WhichCard } from '../../domain/cards/find.js';
import { reason } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { check, isRejected, optionalText } from '../../domain/work/input.js';
import { campaignNotFound } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';
import { Card } from '../../entities/card.entity.js';
import { isDecimal, isPositive, shownAmount } from '../../platform/text/decimal.js';

const schema = z.object({
  amount: z
    .string()
    .refine(
      (amount) => isDecimal(amount.replace(/^-/, '')),
      'must have at most 15 digits before the point and 4 after it.',
    )
    .refine((amount) => isPositive(amount.replace(/^-/, '')), 'must not be zero.'),
  product: optionalText(100),
  reference: optionalText(200),
  reason,
});
type AdjustBalanceInput = Idempotent & z.input<typeof schema> & WhichCard & { campaignId: string };

/**
 * An employee corrects a balance, such as a forgotten purchase or points given twice. It goes through the books like
 * every change of a balance, never below zero, and the owner is told.
 */
export async function adjustBalance(world: World, input: AdjustBalanceInput) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'adjustBalance', input, {
    inTransaction: async (work) => {
      const { cardNumber, customerId, campaignId } = input;
      const card = await lockCard(work, { cardNumber, customerId });
      if (!(card instanceof Card)) return card;
      const campaign = isUuid(campaignId) ? await work.em.findOne(Campaign, campaignId) : null;
      if (!campaign) return campaignNotFound();
      const changed = await correctBalance(work, { ...data, card, campaign });
      if (changed.type !== 'BalanceChanged') return changed;
      const { transactionId, balance } = changed;
      const change = shownAmount(data.amount, campaign.currency ?? null);
      await tellOfSupport(work, card.customer, 'balanceAdjusted', {
        campaign: campaign.name,
        change: change.startsWith('-') ? change : `+${change}`,
        balance,
      });
      return { type: 'LoyaltyBalanceAdjusted', customerId: card.customer.id, transactionId } as const;
    },
  });
}
