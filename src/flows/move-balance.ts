import { validate as isUuid } from 'uuid';
import { Campaign } from '../entities/campaign.entity.js';
import { Card } from '../entities/card.entity.js';
import { lockCard, type WhichCard } from './find-card.js';
import { post } from './ledger.js';
import type { Idempotent, Needs } from './needs.js';
import { campaignNotFound } from './problems.js';
import { once } from './unit-of-work.js';

export type Moving = Needs<'em' | 'clock' | 'caller' | 'origin' | 'secrets'>;

export interface BalanceInput extends Idempotent, WhichCard {
  campaignId: string;
  amount: string;
  product?: string | null | undefined;
  reason?: string | null | undefined;
  reference?: string | null | undefined;
}

/** What adding to a balance and redeeming from it have in common. */
export function moveBalance<T extends string>(
  world: Moving,
  as: { operation: string; kind: 'ADD' | 'REDEEM'; answer: T },
  input: BalanceInput,
) {
  return once(world, as.operation, input, async (tx) => {
    const { cardNumber, customerId, campaignId, ...posting } = input;
    const card = await lockCard(tx, { cardNumber, customerId });
    if (!(card instanceof Card)) return card;
    const campaign = isUuid(campaignId) ? await tx.findOne(Campaign, campaignId) : null;
    if (!campaign) return campaignNotFound();
    const posted = await post(tx, world, { ...posting, kind: as.kind, card, campaign });
    if (posted.type !== 'Posted') return posted;
    return {
      type: as.answer,
      customerId: card.customer.id,
      transactionId: posted.transactionId,
    };
  });
}
